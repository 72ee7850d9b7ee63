import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostText, terminalLanguage } from '../../../electron/hostText.ts';
import { createOpenedFile, fileArgument } from '../../../electron/shell/openedFiles.ts';
import { parseArguments } from '../../../electron/start/arguments.ts';

describe('parseArguments', () => {
  it('takes nothing, options in any order, and a file', () => {
    const plain = { help: false, browser: false, open: true, reach: [] };
    expect(parseArguments([])).toEqual({ ok: true, value: plain });
    expect(parseArguments(['--browser', 'plan.aarring', '--port', '8080', '--no-open'])).toEqual({
      ok: true,
      value: { help: false, browser: true, open: false, port: 8080, reach: [], file: 'plan.aarring' },
    });
    expect(parseArguments(['-h'])).toMatchObject({ ok: true, value: { help: true } });
    expect(parseArguments(['--port=1'])).toMatchObject({ ok: true, value: { port: 1 } });
    expect(parseArguments(['--reach', 'Q:', '--browser', '--reach=/mnt/felles'])).toMatchObject({
      ok: true,
      value: { browser: true, reach: ['Q:', '/mnt/felles'] },
    });
    expect(parseArguments(['--', '--odd.json'])).toMatchObject({ ok: true, value: { file: '--odd.json' } });
  });

  it('says which word it does not understand', () => {
    for (const [given, option] of [
      [['--port', '80', '--nope'], '--nope'],
      [['-x'], '-x'],
      [['a.json', 'b.json'], 'b.json'],
    ] as const) {
      expect(parseArguments(given)).toEqual({ ok: false, error: { code: 'badOption', option } });
    }
    for (const given of [['--reach'], ['--reach='], ['--reach', '--browser']]) {
      expect(parseArguments(given)).toEqual({ ok: false, error: { code: 'badOption', option: '--reach' } });
    }
    for (const port of ['0', '65536', '-1', '1e3', '80.5', 'http', '', ' 80']) {
      expect(parseArguments([`--port=${port}`])).toEqual({ ok: false, error: { code: 'badPort', port } });
    }
    expect(parseArguments(['--port'])).toMatchObject({ ok: false, error: { code: 'badPort' } });
  });
});

describe('hostText', () => {
  it.each([
    ['Gentag', ['da', 'da-DK', 'da_DK.UTF-8', 'DA']],
    ['Gjer om', ['nn', 'nn_NO.UTF-8']],
    ['Redo', ['en', 'en-GB', 'en_US.UTF-8']],
    ['Gjør om', ['nb', 'no', 'no_NO', 'C', 'C.UTF-8', 'POSIX', 'dav', 'sv-SE', '']],
  ])('says «%s» to those who speak so, and bokmål to all others', (redo, tags) => {
    for (const tag of tags) expect([tag, hostText(tag)('menu.redo')]).toEqual([tag, redo]);
  });

  it('asks the terminal in the order POSIX gives', () => {
    expect(terminalLanguage({ LC_ALL: 'da_DK', LANG: 'nb_NO' })).toBe('da_DK');
    expect(terminalLanguage({ LC_ALL: '', LC_MESSAGES: 'nn_NO', LANG: 'nb_NO' })).toBe('nn_NO');
    expect(terminalLanguage({ LANG: 'nb_NO' })).toBe('nb_NO');
    expect(terminalLanguage({})).not.toBe('');
  });
});

describe('the file the app is opened with', () => {
  it('is the plan or document among the arguments', () => {
    const folder = resolve('planer');
    expect(fileArgument(['aarring', '--lang=nb', '.', 'mål 2024.AARRING'], folder)).toBe(
      join(folder, 'mål 2024.AARRING'),
    );
    expect(fileArgument(['aarring', join(folder, 'a.json')], resolve('/'))).toBe(join(folder, 'a.json'));
    expect(fileArgument(['aarring', '.', 'Møteplan.DOCX'], folder)).toBe(join(folder, 'Møteplan.DOCX'));
    for (const argv of [[], ['x.aarring'], ['aarring', '.'], ['aarring', '--x=a.json'], ['aarring', 'a.exe']]) {
      expect(fileArgument(argv, folder)).toBeUndefined();
    }
  });

  it('is handed over once, the latest first', () => {
    const opened = createOpenedFile();
    expect(opened.take()).toBeNull();
    opened.put('a');
    opened.put('b');
    expect([opened.take(), opened.take()]).toEqual(['b', null]);
  });
});

import { truncate } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';
import { documentOf } from '../../support/plans.ts';

const cli = cliInFolder();
const HUGE = 65 * 1024 * 1024;

const entry = (fields: object) => JSON.stringify(documentOf({ entries: [{ id: 'm1', title: 'Møte', ...fields }] }));

const FILES: readonly (readonly [string, string, string])[] = [
  ['empty.aarring', '', 'Filen «empty.aarring» er tom.'],
  ['foreign.aarring', 'Dette er en tekst.', 'er ikke en plan fra Årring'],
  ['foreign.json', '{"name":"aarring"}', 'er ikke en plan fra Årring'],
  ['list.json', '[1,2]', 'er ikke en plan fra Årring'],
  ['cut.json', entry({}).slice(0, -20), 'er skadet eller avkortet'],
  [
    'newer.json',
    '{"format":"aarring-plan","version":99,"plan":{"planId":"x"}}',
    'er laget av en nyere Årring (format 99)',
  ],
  ['twice.json', JSON.stringify(documentOf({ entries: [{ id: 'a' }, { id: 'a' }] })), 'feil i entries[1]'],
  ['date.json', entry({ when: '2024-02-30' }), 'entry m1 har feil i feltet when: datoen «2024-02-30» finnes ikke'],
  ['long.json', entry({ title: 'x'.repeat(100_000) }), 'entry m1 har feil i feltet title: verdien er for lang'],
  ['control.json', entry({ title: 'a\u0007\u001b[31m' }), 'feltet title: verdien inneholder styretegn'],
  ['status.json', entry({ status: 'maybe' }), 'feltet status: «maybe» er ikke blant planned'],
];

const COMMANDS = [
  (file: string) => ['show', file],
  (file: string) => ['edit', file, '--add', 'x', '--as', 'x', '--out', 'never.aarring'],
  (file: string) => ['merge', 'good.json', file, '--out', 'never.aarring'],
  (file: string) => ['poster', file, '--out', 'never.pdf'],
];

async function expectRefused(file: string, message: string): Promise<void> {
  const before = await cli.read(file);
  const runs = await Promise.all(COMMANDS.map((command) => cli.run([...command(file), '--json'])));
  for (const { code, out, error } of runs) {
    expect([code, out]).toEqual([1, '']);
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
  }
  expect((await cli.read(file)).equals(before)).toBe(true);
  expect((await cli.list()).filter((name) => /never|tmp/.test(name))).toEqual([]);
}

beforeAll(async () => {
  await cli.plan('good.json', {});
  await cli.json('edit', 'good.json', '--add', 'Møte', '--as', 'x', '--out', 'good.aarring');
  for (const [name, content] of FILES) await cli.write(name, content);
});

describe('every command refuses, in one line and with nothing written,', () => {
  test.each(FILES)('%s', async (name, _, message) => {
    await expectRefused(name, message);
  });

  test('a plan file that was cut short', async () => {
    const bytes = await cli.read('good.aarring');
    await cli.write('cut.aarring', bytes.subarray(0, bytes.length / 2));
    await expectRefused('cut.aarring', 'er skadet eller avkortet');
  });

  test('a plan file with a bit turned', async () => {
    const bytes = await cli.read('good.aarring');
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(new Uint8Array(bytes));
    const state = parts['state.yjs'];
    if (state === undefined) throw new Error('No state in the file');
    state[state.length >> 1] = (state[state.length >> 1] ?? 0) ^ 1;
    await cli.write('bit.aarring', zipSync(parts));
    await expectRefused('bit.aarring', 'er skadet eller avkortet (state.yjs)');
  });

  test('a file too large to be a plan', async () => {
    await cli.write('huge.aarring', '');
    await truncate(cli.at('huge.aarring'), HUGE);
    await expectRefused('huge.aarring', 'er for stor til å være en plan: over 64 MB');
  });
});

test('takes markup in a title for what it is: words', async () => {
  await cli.write('markup.json', entry({ title: '<img src=x onerror=alert(1)> & "sånt"', when: '2024-03-01' }));
  const { code } = await cli.run(['poster', 'markup.json', '--out', 'markup.svg']);
  expect(code).toBe(0);
  const svg = (await cli.read('markup.svg')).toString();
  expect(svg).not.toContain('<img');
  expect(svg).toContain('&lt;img');
});

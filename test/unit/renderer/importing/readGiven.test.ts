import { describe, expect, it } from 'vitest';
import { pasted } from '../../../../renderer/importing/pasted.ts';
import { readGiven } from '../../../../renderer/importing/reading/readGiven.ts';
import { readTask } from '../../../../renderer/importing/reading/readTask.ts';
import type { Bridge, BridgeError } from '../../../../shared/bridge/bridge.ts';
import { noBridge } from '../../../../shared/bridge/bridgeOver.ts';
import { isPlanFile } from '../../../../shared/bridge/fileNames.ts';
import { err, ok } from '../../../../shared/result.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PDF = '%PDF-1.7 …';

async function failureOf(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>, bridge: Bridge = noBridge()) {
  const read = await readGiven({ type: 'file', file: file as File }, bridge, 2025, new AbortController().signal);
  return read.ok ? 'read' : read.error.code;
}

const refusing = (code: BridgeError['code']): Bridge => ({ ...noBridge(), readDocument: async () => err({ code }) });

describe('a file that is given', () => {
  it('is refused by its size before a byte of it is read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('read'));
    expect(await failureOf({ name: 'a.pdf', size: 200 * 1024 * 1024, arrayBuffer })).toBe('tooLarge');
    expect(await failureOf({ name: 'a.pdf', size: 0, arrayBuffer })).toBe('empty');
    expect(await failureOf({ name: 'a folder', size: 4096, arrayBuffer })).toBe('unreadable');
  });

  it('that only a host can open is told so where there is none, or none that answers', async () => {
    const pdf = new File([PDF], 'a.pdf');
    expect(await failureOf(pdf)).toBe('needsHost');
    expect(await failureOf(pdf, refusing('unreachable'))).toBe('noHost');
    expect(await failureOf(pdf, refusing('tooLarge'))).toBe('tooLarge');
    const locked = { ...noBridge(), readDocument: async () => ok(err({ code: 'password' })) };
    expect(await failureOf(pdf, locked)).toBe('password');
    const confused = { ...noBridge(), readDocument: async () => ok({ ok: true, value: 'a document' }) };
    expect(await failureOf(pdf, confused)).toBe('unreadable');
  });

  it('is a plan or a document by its name', () => {
    expect(['a.aarring', 'A.JSON', 'a.docx', 'a', 'a.aarring.pdf'].map(isPlanFile)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what is pasted', () => {
  const clipboard = (text: string, html = '', files: readonly File[] = []) => ({
    files: files as unknown as FileList,
    getData: (type: string) => (type === 'text/html' ? html : text),
  });

  it('is read as markup where that says more than the words', () => {
    expect(pasted(clipboard('a\tb', '<table><tr><td>a'))).toMatchObject({ isHtml: true });
    expect(pasted(clipboard('12.02 Møte', '<span style="x">12.02 Møte</span>'))).toMatchObject({
      isHtml: false,
      text: '12.02 Møte',
    });
    expect(pasted(clipboard(' \n'))).toBeNull();
  });

  it('may be a document, but no picture and no plan', () => {
    const file = (name: string, type = '') => [new File(['x'], name, { type })];
    expect(pasted(clipboard('', '', file('a.docx')))).toMatchObject({ type: 'file' });
    expect(pasted(clipboard('', '', file('a.png', 'image/png')))).toBeNull();
    expect(pasted(clipboard('', '', file('a.aarring')))).toBeNull();
  });
});

describe('reading', () => {
  const read = (text: string, year = 2031) => {
    const result = readTask({ type: 'file', bytes: utf8(text), name: 'a.txt', year });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  it('asks for the year that nothing in the document tells, and dates by the one that is suggested meanwhile', () => {
    const open = read('12.02 Formannskapet\n13.03 Frist for innspill\n');
    expect([open.isYearOpen, open.reading.entries.map(({ when }) => when)]).toEqual([
      true,
      ['2031-02-12', '2031-03-13'],
    ]);
    expect(open.reading.entries.every(({ doubts }) => doubts.includes('yearGuessed'))).toBe(true);
    const told = read('Møteplan 2025\n12.02 Formannskapet\n');
    expect([told.isYearOpen, told.reading.entries[0]?.when]).toEqual([false, '2025-02-12']);
  });

  it('takes letters of Windows as what they are', () => {
    const bytes = Uint8Array.from('12.02.2025 M\u00f8te p\u00e5 r\u00e5dhuset', (char) => char.charCodeAt(0));
    const result = readTask({ type: 'file', bytes, name: 'a.txt', year: 2025 });
    expect(result.ok && result.value.reading.entries[0]?.title).toContain('Møte');
    expect(result.ok && result.value.remarks).toMatchObject([{ code: 'encoding' }]);
  });

  it('refuses what is no document', () => {
    const read = readTask({ type: 'file', bytes: new Uint8Array([0, 1, 2, 0, 0, 9]), name: 'a.txt', year: 2025 });
    expect(read).toMatchObject({ error: { code: 'unknownKind' } });
  });
});

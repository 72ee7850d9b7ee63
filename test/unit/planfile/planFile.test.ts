import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../shared/crdt/index.ts';
import { readAnyPlan, writePlanFile } from '../../../shared/planfile/index.ts';
import { docOf, mustEdit, seen } from '../../support/peers.ts';
import { documentOf } from '../../support/plans.ts';

const doc = () => docOf({ entries: [{ id: 'a', title: 'ASU', when: '2024-04-17', notes: 'Husk sakliste' }] });
const codeOf = (bytes: Uint8Array) => {
  const read = readAnyPlan(bytes);
  return read.ok ? 'ok' : read.error.code;
};
const change = (bytes: Uint8Array, name: string, part: (old: Uint8Array) => Uint8Array) => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: part(parts[name] ?? new Uint8Array()) });
};
const manifest = (change: object) => (old: Uint8Array) =>
  strToU8(JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(old)) as object), ...change }));

/** Changes every entry of an archive's directory; the view begins where the entry does. */
function inDirectory(zip: Uint8Array, change: (entry: DataView) => void): void {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 1)) {
    change(new DataView(zip.buffer, zip.byteOffset + at));
  }
}

describe('plan file', () => {
  it('SPEC F1: reads back what was written, journal and all', () => {
    const original = doc();
    mustEdit(original, [{ type: 'set', kind: 'entry', id: 'a', fields: { place: 'Rådhuset' } }]);
    const read = readAnyPlan(writePlanFile(original));
    expect(read.ok && readPlan(read.value.doc)).toEqual(readPlan(original));
  });

  it('SPEC F3: keeps parts and manifest members it does not know', () => {
    const strange = change(
      change(writePlanFile(doc()), 'attachments/kart.svg', () => strToU8('<svg/>')),
      'manifest.json',
      manifest({ theme: 'blå' }),
    );
    const read = readAnyPlan(strange);
    if (!read.ok) throw new Error(read.error.code);
    const again = unzipSync(writePlanFile(read.value.doc, read.value));
    expect(new TextDecoder().decode(again['attachments/kart.svg'])).toBe('<svg/>');
    expect(JSON.parse(new TextDecoder().decode(again['manifest.json']))).toMatchObject({ theme: 'blå' });
  });

  it('SPEC F4: refuses a newer format by its number', () => {
    const newer = change(writePlanFile(doc()), 'manifest.json', manifest({ version: 7 }));
    expect(readAnyPlan(newer)).toEqual({ ok: false, error: { code: 'newer', version: 7 } });
    const json = strToU8(JSON.stringify({ ...documentOf({}), version: 3 }));
    expect(readAnyPlan(json)).toEqual({ ok: false, error: { code: 'newer', version: 3 } });
  });

  it('SPEC F2: finds every flipped bit in the state', () => {
    const file = writePlanFile(doc());
    const length = unzipSync(file)['state.yjs']?.length ?? 0;
    for (let at = 0; at < length; at += 7) {
      const flipped = change(file, 'state.yjs', (old) => old.map((byte, index) => (index === at ? byte ^ 4 : byte)));
      expect(codeOf(flipped)).toBe('damaged');
    }
  });

  it('tells damaged, truncated, foreign and empty files apart, and never throws', () => {
    const file = writePlanFile(doc());
    expect(codeOf(new Uint8Array())).toBe('empty');
    expect(codeOf(file.slice(0, file.length / 2))).toBe('damaged');
    expect(codeOf(strToU8('PK, men ikke zip'))).toBe('damaged');
    expect(codeOf(strToU8('%PDF-1.7'))).toBe('foreign');
    expect(codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('foreign');
    expect(codeOf(strToU8('{"format":"noe annet"}'))).toBe('foreign');
    expect(codeOf(strToU8('{"format":'))).toBe('damaged');
    expect(codeOf(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('tooLarge');
  });

  it('SPEC F5: refuses a zip bomb before it is unpacked', () => {
    const bomb = writePlanFile(doc());
    inDirectory(bomb, (entry) => entry.setUint32(24, 100 * 1024 * 1024, true));
    expect(codeOf(bomb)).toBe('tooLarge');
  });

  it('SPEC F5: unpacks a part no further than it promised', () => {
    const bomb = zipSync({ 'bomb.bin': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    inDirectory(bomb, (entry) => entry.setUint32(24, 10, true));
    expect(readAnyPlan(bomb)).toEqual({ ok: false, error: { code: 'damaged', part: 'bomb.bin' } });
    const short = writePlanFile(doc());
    inDirectory(short, (entry) => entry.setUint32(24, entry.getUint32(24, true) + 9, true));
    expect(codeOf(short)).toBe('damaged');
  });

  it('SPEC F5: refuses parts that share their bytes, and two of one name', () => {
    const level = { level: 0 } as const;
    const shared = zipSync({ a: new Uint8Array(400), b: new Uint8Array(400) }, level);
    inDirectory(shared, (entry) => entry.setUint32(42, 0, true));
    expect(readAnyPlan(shared)).toEqual({ ok: false, error: { code: 'damaged', part: 'zip' } });
    const twice = Buffer.from(zipSync({ aaa: new Uint8Array(4), bbb: new Uint8Array(4) }, level));
    const renamed = new Uint8Array(Buffer.from(twice.toString('latin1').replaceAll('bbb', 'aaa'), 'latin1'));
    expect(readAnyPlan(renamed)).toEqual({ ok: false, error: { code: 'damaged', part: 'zip' } });
  });

  it('SPEC F2, F3: never takes a file with a changed byte for another plan, or with other parts', () => {
    const original = doc();
    const file = writePlanFile(original, {
      parts: new Map([['vedlegg/kart.svg', strToU8('<svg/>')]]),
      manifest: { theme: 'blå' },
    });
    const whole = readAnyPlan(file);
    if (!whole.ok) throw new Error(whole.error.code);
    for (let at = 0; at < file.length; at += 1) {
      const read = readAnyPlan(file.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)));
      if (!read.ok) continue;
      expect(seen(read.value.doc)).toEqual(seen(original));
      expect([read.value.parts, read.value.manifest]).toEqual([whole.value.parts, whole.value.manifest]);
    }
  });

  it('refuses JSON that nests without end, and bytes that are no text', () => {
    const deep = JSON.stringify({ ...documentOf({}), more: 0 }).replace(
      '"more":0',
      `"more":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    );
    expect(codeOf(strToU8(deep))).toBe('damaged');
    expect(codeOf(strToU8(JSON.stringify(documentOf({ plan: { title: '\\"'.repeat(3) + '[{'.repeat(200) } }))))).toBe(
      'ok',
    );
    expect(
      codeOf(new Uint8Array(Buffer.from(JSON.stringify(documentOf({ plan: { title: 'Årsplan' } })), 'latin1'))),
    ).toBe('damaged');
  });

  it('SPEC F6: reads readable JSON, with a byte order mark too', () => {
    const json = strToU8(`\ufeff${JSON.stringify(documentOf({ entries: [{ id: 'a', title: 'Møte' }] }))}`);
    const read = readAnyPlan(json);
    expect(read.ok && seen(read.value.doc).entries[0]?.title).toBe('Møte');
  });

  it('SPEC F7: gives the same bytes for the same document', () => {
    const original = doc();
    expect(writePlanFile(original)).toEqual(writePlanFile(original));
  });

  const fixtures = new URL('../../fixtures/planfile/', import.meta.url);
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.aarring')))('still opens %s', (name) => {
    const read = readAnyPlan(readFileSync(new URL(name, fixtures)));
    const expected: unknown = JSON.parse(readFileSync(new URL(name.replace('.aarring', '.json'), fixtures), 'utf8'));
    expect(read.ok && seen(read.value.doc).entries).toMatchObject((expected as { entries: object[] }).entries);
  });
});

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/appRoot.ts';
import { createDocumentReader } from '../../../electron/bridge/readDocument.ts';
import { buildShell } from '../../../electron/build.ts';
import { decodeSource } from '../../../shared/importing/decodeSource.ts';
import { blocksOf, docxOf, pdfOf } from '../../support/documents.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = createDocumentReader();

async function answered(name: string, bytes: Uint8Array, reader = read) {
  const answer = await reader({ name, bytes: new Uint8Array(bytes) });
  // As it crosses to the page.
  return answer.ok ? decodeSource(JSON.parse(JSON.stringify(answer.value))) : answer;
}

describe('a document that the page gives to its host', () => {
  it('comes back taken apart, also when several are given at once', async () => {
    const docx = await docxOf(['# Plan', '12.02 Møte']);
    const pdf = await pdfOf((page) => page.text('13. mars: Frist for innspill', 50, 50));
    const [word, print] = await Promise.all([answered('a.docx', docx), answered('a.pdf', pdf)]);
    expect(word.ok && blocksOf(word.value)).toEqual(['# Plan', '12.02 Møte']);
    expect(print.ok && JSON.stringify(blocksOf(print.value))).toContain('Frist for innspill');
  });

  it('comes back with why it cannot be read', async () => {
    expect(await answered('a.pdf', utf8('%PDF-1.7 nothing'))).toMatchObject({ error: { code: 'damaged' } });
    expect(await answered('a.docx', utf8('PK\u0003\u0004'))).toMatchObject({ error: { code: 'damaged' } });
    expect(await answered('a.ics', utf8('BEGIN:VCALENDAR\nEND:VCALENDAR'))).toMatchObject({ ok: false });
  });

  it('is not taken for one where the answer is something else', () => {
    for (const given of [null, {}, { ok: true, value: { name: 'a', blocks: [{ type: 'line' }], remarks: [] } }]) {
      expect(decodeSource(given)).toEqual({ ok: false, error: { code: 'unreadable' } });
    }
  });
});

describe('the packaged app', () => {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has the thread that reads documents, whole', async () => {
    // Packages are looked for upwards from where it lies.
    await mkdir(join(appRoot, 'dist'), { recursive: true });
    folder = await mkdtemp(join(appRoot, 'dist', 'shell-'));
    await buildShell(folder);
    const { Worker } = await import('node:worker_threads');
    const bytes = await docxOf(['12.02 Møte']);
    const answer = await new Promise((resolve, reject) => {
      const worker = new Worker(pathToFileURL(join(folder, 'parseWorker.js')), {
        workerData: { kind: 'docx', bytes, name: 'a.docx' },
      });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(answer).toMatchObject({ ok: true, value: { document: { blocks: [{ text: '12.02 Møte' }] } } });
  });
});

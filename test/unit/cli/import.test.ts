import { truncate } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { bloatedArchive, lockedPdf, officeContainer, scannedPdf } from '../../support/badDocuments.ts';
import { cliInFolder, isOneLine } from '../../support/cli.ts';
import { docxOf } from '../../support/documents.ts';

const cli = cliInFolder();
const BLANK_LINE = { time: '', lane: '', status: 'planned', place: '', responsible: [] };
const TEXT = '12.02.2025 Formannskapet behandler budsjettet\n13.03.2025 Frist for innspill\n';

describe('import', () => {
  test('answers with exactly what the format says, the same for text and for Word', async () => {
    await cli.write('plan.txt', TEXT);
    await cli.write('plan.docx', await docxOf(TEXT.trim().split('\n')));
    const answer = await cli.json('import', 'plan.txt');
    expect(Object.keys(answer)).toEqual(['entries', 'notes']);
    const entries = answer['entries'] as Record<string, unknown>[];
    expect(entries.map(({ when }) => when)).toEqual(['2025-02-12', '2025-03-13']);
    expect(Object.keys(entries[0] ?? {})).toEqual([
      'title',
      'when',
      'time',
      'lane',
      'status',
      'context',
      'source',
      'confidence',
    ]);
    expect(entries[1]?.['source']).toEqual({ line: 2, text: '13.03.2025 Frist for innspill' });
    const fromWord = (await cli.json('import', 'plan.docx'))['entries'] as Record<string, unknown>[];
    expect(fromWord.map(({ when, title }) => [when, title])).toEqual(entries.map(({ when, title }) => [when, title]));
  });

  test('takes the year that is given where the document has none', async () => {
    await cli.write('bare.txt', '12.02 Formannskapet behandler budsjettet\n');
    const answer = await cli.json('import', 'bare.txt', '--year', '2031');
    expect(answer['entries']).toMatchObject([{ when: '2031-02-12' }]);
  });

  test('makes a plan that opens, and never writes over one', async () => {
    await cli.write('plan.txt', TEXT);
    const made = await cli.run(['import', 'plan.txt', '--out', 'new.aarring']);
    expect([made.code, made.error]).toEqual([0, '']);
    const plan = await cli.json('show', 'new.aarring');
    expect(plan['plan']).toMatchObject({ from: '2025-01', to: '2025-12', source: 'plan.txt' });
    expect(JSON.stringify(plan['entries'])).toContain('2025-03-13');

    const before = await cli.read('new.aarring');
    const again = await cli.run(['import', 'plan.txt', '--out', 'new.aarring']);
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.error).toContain('finnes fra før');
    expect((await cli.read('new.aarring')).equals(before)).toBe(true);
  });

  test('reads a calendar', async () => {
    const event = 'BEGIN:VEVENT\nUID:a\nDTSTART:20250304T090000\nSUMMARY:Møte\nCATEGORIES:Formannskap\nEND:VEVENT';
    await cli.write('plan.ics', `BEGIN:VCALENDAR\nVERSION:2.0\n${event}\nEND:VCALENDAR\n`);
    const answer = await cli.json('import', 'plan.ics');
    expect(answer['entries']).toMatchObject([
      { title: 'Møte', when: '2025-03-04', time: '09:00', lane: 'Formannskap', source: { line: 3 } },
    ]);
  });
});

describe('import refuses, in one line and with nothing written,', () => {
  const refused = async (file: string, message: string, code = 1, ...more: string[]) => {
    const run = await cli.run(['import', file, '--out', 'never.aarring', '--json', ...more]);
    expect([run.code, run.out]).toEqual([code, '']);
    expect(isOneLine(run.error)).toBe(true);
    expect(run.error).toContain(message);
    expect((await cli.list()).filter((name) => /never|tmp/.test(name))).toEqual([]);
  };

  test('what is not there', () => refused('gone.docx', 'finnes ikke'));

  test('what is no document', async () => {
    await cli.write('x.docx', new Uint8Array([0, 1, 2, 3]));
    await refused('x.docx', 'er ikke et dokument som Årring kan lese');
  });

  test('what is empty', async () => {
    await cli.write('empty.txt', '');
    await refused('empty.txt', 'er tom');
  });

  test('a file of 200 MB', async () => {
    await cli.write('huge.pdf', '');
    await truncate(cli.at('huge.pdf'), 200 * 1024 * 1024);
    await refused('huge.pdf', 'over 64 MB');
  });

  test.each([
    ['a PDF with a password', 'plan.pdf', lockedPdf, 'beskyttet med passord'],
    ['a workbook with a password', 'plan.xlsx', () => officeContainer('EncryptedPackage'), 'beskyttet med passord'],
    ['a PDF of pictures', 'plan.pdf', scannedPdf, 'ingen tekst'],
    ['a document that unpacks to more than any', 'plan.docx', bloatedArchive, 'pakker ut til mer'],
    ['a document that was cut short', 'plan.docx', async () => (await docxOf([TEXT])).subarray(0, 900), 'skadet'],
  ])('%s', async (_, name, bytes, message) => {
    await cli.write(name, await bytes());
    await refused(name, message);
  });

  test('to write a plan over what is no plan', async () => {
    await cli.write('plan.txt', TEXT);
    await refused('plan.txt', 'En plan skrives som .aarring', 2, '--out', 'never.docx');
  });

  test('a year that is none', async () => {
    await cli.write('plan.txt', TEXT);
    await refused('plan.txt', '--year må være et årstall', 2, '--year', 'neste');
  });
});

test('reads what is piped to it', async () => {
  const { execFile } = await import('node:child_process');
  const main = new URL('../../../electron/cli/main.ts', import.meta.url).pathname;
  const out = await new Promise<string>((resolve, reject) => {
    const child = execFile(process.execPath, [main, 'import', '-', '--json'], (error, text) =>
      error ? reject(error) : resolve(text),
    );
    child.stdin?.end(TEXT);
  });
  expect(JSON.parse(out)).toMatchObject({ entries: [{ when: '2025-02-12' }, { when: '2025-03-13' }] });
});

describe('import into a plan that is there', () => {
  const REVISED = '12.02.2025 Formannskapet behandler budsjettet\n20.03.2025 Frist for innspill\n01.06.2025 Seminar\n';

  test('brings what is new and moved, and the same document once only', async () => {
    await cli.write('plan.txt', TEXT);
    await cli.write('revised.txt', REVISED);
    await cli.run(['import', 'plan.txt', '--out', 'plan.aarring']);
    const again = await cli.run(['import', 'plan.txt', '--into', 'plan.aarring', '--out', 'same.aarring']);
    expect(again.out).toContain('Planen har alt som står i dokumentet.');

    const revised = await cli.run(['import', 'revised.txt', '--into', 'plan.aarring', '--as', 'sekretær']);
    expect(revised.out).toMatch(/Flyttet: Frist for innspill, .*13\. mars → .*20\. mars/u);
    expect(revised.out).toMatch(/Ny: Seminar, .*1\. juni/u);
    const plan = await cli.json('show', 'plan.aarring');
    expect(plan['entries']).toMatchObject([{ when: '2025-02-12' }, { when: '2025-03-20' }, { when: '2025-06-01' }]);

    // What was left out in the app stays out, and is told.
    await cli.json('export', 'plan.aarring', '--out', 'whole.json');
    const whole = JSON.parse((await cli.read('whole.json')).toString());
    const line = { document: 'x.txt', text: '05.06.2025 Dugnad', title: 'Dugnad', when: '2025-06-05' };
    await cli.write(
      'left.json',
      JSON.stringify({ ...whole, leftOut: [{ id: 'l', line: { ...BLANK_LINE, ...line } }] }),
    );
    await cli.write('dugnad.txt', `${REVISED}05.06.2025 Dugnad\n`);
    const left = await cli.json('import', 'dugnad.txt', '--into', 'left.json', '--out', 'left.aarring');
    expect(left).toMatchObject({ changes: [], leftOut: [{ title: 'Dugnad', when: '2025-06-05' }] });

    const first = await cli.json('import', 'plan.txt', '--into', 'plan.aarring', '--out', 'back.aarring');
    expect(first).toMatchObject({
      changes: [
        { type: 'moved', title: 'Frist for innspill', fields: [{ before: '2025-03-20', after: '2025-03-13' }] },
      ],
      gone: [{ title: 'Seminar' }],
    });
  });
});

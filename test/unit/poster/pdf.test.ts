import { describe, expect, test } from 'vitest';
import { scenePdf } from '../../../electron/poster/pdf.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { readPdf } from '../../support/pdfText.ts';
import { arcMark, everyMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

const created = '2024-01-15T08:00:00.000Z';
const draw = (scene: Scene, author = 'Sekretariatet') => scenePdf([scene], { created, author });

/** A text string of the PDF as it stands in the file: ASCII, or UTF-16 with its mark. */
const utf16 = (text: string) =>
  `\u00fe\u00ff${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => String.fromCharCode(byte)).join('')}`;

describe('scenePdf', () => {
  test('is one page of the size of the sheet', async () => {
    const { objects } = readPdf(await draw(sceneOf(everyMark, { width: 420, height: 297 })));
    expect(objects.match(/\/MediaBox \[[^\]]*\]/g)).toEqual(['/MediaBox [0 0 1190.551 841.89]']);
  });

  test('holds the words as text, in embedded subsets of Inter and no other font', async () => {
    const { shown, objects } = readPdf(await draw(sceneOf(everyMark)));
    const words = shown.map((text) => text.trim());
    expect(words).toEqual(
      expect.arrayContaining(['Milepælsplan 2024', '17. april', 'Avlyst møte', 'skrått', 'sperret']),
    );
    expect(new Set([...objects.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name))).toEqual(
      new Set(['Inter-Regular', 'Inter-SemiBold']),
    );
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(2);
  });

  test('sets text along an arc letter by letter and says what the letters spell', async () => {
    const { page, shown } = readPdf(await draw(sceneOf([arcMark('januar')])));
    expect(shown.join('')).toBe('januar');
    expect(shown).toHaveLength(6);
    expect(page).toMatch(/\/Span <<\n\/ActualText \(januar\)\n>> BDC/);
  });

  test('kerns, and gives dates figures of one width', async () => {
    const style = { size: 4, weight: 400 } as const;
    const kernsOf = async (text: string, tabular: boolean) => {
      const { page } = readPdf(await draw(sceneOf([textMark(text, { style: { ...style, tabular } })])));
      return [...page.matchAll(/> (-?[\d.]+)(?= |\])/g)]
        .map(([, amount]) => Number(amount))
        .filter((amount) => amount !== 0);
    };
    expect((await kernsOf('AVATAR', false)).every((amount) => amount > 0)).toBe(true);
    expect(await kernsOf('AVATAR', false)).not.toEqual([]);
    expect(await kernsOf('1171', true)).toEqual([]);
  });

  test('puts a box where the font has no letter, and still says which it was', async () => {
    const { page, shown } = readPdf(await draw(sceneOf([textMark('a日b')])));
    expect(shown.map((text) => text.trim())).toEqual(['a', 'b']);
    expect(page).toContain('/ActualText (\u00fe\u00ff\u0065\u00e5)');
  });

  test('draws patterns as clipped lines, and dashes', async () => {
    const { page } = readPdf(await draw(sceneOf(everyMark)));
    expect(page.match(/W n/g)).toHaveLength(3);
    expect(page).toContain('[2 1] 0 d');
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('survives paths that go nowhere', async () => {
    const stroke = { colour: '#000000', width: 1, dash: [] };
    const odd = ['', 'M1,1', 'M1,1Z', 'M5,5A0,0,0,0,1,9,9', 'M5,5A3,3,0,0,1,5,5', 'M1e-9,1L2,1e-9'];
    const { page } = readPdf(await draw(sceneOf(odd.map((d) => pathMark(d, { fill: '#ff0000', stroke })))));
    expect(page).not.toMatch(/NaN|Infinity|e-/);
  });

  test('says what it is: title, language, author, date, PDF/A-2a', async () => {
    const title = 'Årshjul (2024) <b> & \\';
    const { objects, metadata } = readPdf(await draw(sceneOf(everyMark, { title, language: 'da' })));
    expect(objects).toContain('/Lang (da)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toMatch(/\/Author \d+ 0 R/);
    expect(objects).toContain('\n(Sekretariatet)');
    expect(objects).toContain('\n(D:20240115080000Z)');
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(Buffer.from(metadata, 'latin1').toString('utf8')).toMatch(/Årshjul \(2024\) &lt;b&gt; &amp; \\</);
  });

  test('is the same file whenever and wherever it is made', async () => {
    const scene = sceneOf(everyMark);
    expect(Buffer.from(await draw(scene)).equals(Buffer.from(await draw(scene)))).toBe(true);
  });

  test('is tagged: headings, a figure with its text, entries as a list, the rest as artifacts', async () => {
    const list = [
      { entry: 'e1', text: '17. april: Høring' },
      { entry: 'unseen', text: 'Dato ikke satt: Møte' },
    ];
    const { objects, page } = readPdf(await draw(sceneOf(everyMark, { list })));
    for (const tag of ['Document', 'H1', 'Figure', 'L', 'LI', 'LBody', 'P']) expect(objects).toContain(`/S /${tag}\n`);
    expect(objects).toContain('/MarkInfo');
    expect(objects).toContain(`/ActualText (${utf16('17. april: Høring')})`);
    expect(page.match(/\bBDC|\bBMC/g)).toHaveLength(page.match(/\bEMC/g)?.length ?? 0);
    expect(page).toContain('/Artifact');
  });

  test('draws every page, and leaps to the months and the pages', async () => {
    const list = [{ entry: 'e1', text: '17. april: Høring', day: '2024-04-17', under: 'April 2024' }];
    const page = sceneOf(everyMark, { list });
    const { objects } = readPdf(
      await scenePdf([page, { ...page, name: '2. halvår' }], { created: '2024-01-15T08:00:00.000Z' }),
    );
    expect(objects.match(/\/MediaBox/g)).toHaveLength(2);
    expect(objects).toContain('/PageLabels');
    expect(objects.match(/\/Title \(April 2024\)/g)).toHaveLength(2);
    expect(objects).toContain(`/Title (${utf16('2. halvår')})`);
    // Two pages, and the second is the element's as much as the first.
    expect(objects).toContain('/Type /MCR');
    expect(objects).not.toMatch(/NaN|undefined/);
  });

  test('cuts off at a window, and tells of it only in the drawing', async () => {
    const window = { x: 20, y: 20, width: 50, height: 50, dx: -100, dy: 10 };
    const { page } = readPdf(await draw(sceneOf([textMark('inne')], { window, margin: [textMark('rad 1')] })));
    expect(page).toContain('20 20 50 50 re\nW n\n1 0 0 1 -100 10 cm');
  });

  test('leads where a mark does, over the mark, printed and named', async () => {
    const link = 'https://example.com/plan';
    const { objects } = readPdf(await draw(sceneOf([pathMark('M10,10L30,10L30,30Z', { role: 'furniture', link })])));
    expect(objects).toContain(`/URI (${link})`);
    expect(objects).toMatch(/\/F 4\n/);
    expect(objects).toContain(`/Contents (${link})`);
    for (const part of ['/S /Link', '/Type /OBJR', '/StructParent ']) expect(objects).toContain(part);
    const { objects: none } = readPdf(await draw(sceneOf([textMark('a', { link: 'javascript:alert(1)' })])));
    expect(none).not.toContain('/Annot');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { scenePdf } from '../../../electron/poster/pdf.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { type ReadPdf, readPdf } from '../../support/pdfText.ts';
import { examplePlans } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

/**
 * What of ISO 19005-2 (PDF/A-2) can be read off the file, by clause. A validator (veraPDF) knows many more: these are
 * the clauses that what draws the file decides.
 */
describe('a poster as PDF/A-2a', () => {
  let file: string;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const plan = examplePlans()[0]?.plan;
    if (!plan) throw new Error('no examples');
    const words = { measurer, translate: sceneWords('nb') };
    const [page] = layoutPoster(plan, { view: 'wheel', paper: 'A3', orientation: 'landscape', ...words });
    const [last, ...marks] = page.marks.toReversed();
    if (!last) throw new Error('nothing drawn');
    const linked = { ...page, marks: [...marks.reverse(), { ...last, link: 'https://example.com/' }] };
    const bytes = await scenePdf([page, linked], { created: '2024-01-15T08:00:00.000Z', author: 'Sekretariatet' });
    file = Buffer.from(bytes).toString('latin1');
    pdf = readPdf(bytes);
  });

  test('6.1.2, 6.1.3: has a header with bytes over 127, an ID, and is not encrypted', () => {
    expect(file).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(file).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(file).not.toContain('/Encrypt');
  });

  test('6.2.3, 6.2.4: has one output intent with its profile in the file, and colours that it covers', () => {
    expect(pdf.objects.match(/\/S \/GTS_PDFA1/g)).toHaveLength(1);
    expect(pdf.objects).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(pdf.objects).toMatch(/\/N 3\n/);
    const spaces = [...pdf.page.matchAll(/\/(\w+) cs\b/gi)].map(([, space]) => space);
    expect(new Set(spaces)).toEqual(new Set(['DeviceRGB']));
  });

  test('6.2.10: knows no transparency', () => {
    expect(pdf.objects).not.toMatch(/\/(?:SMask|Group|ca|CA|BM) /);
    expect(pdf.page).not.toMatch(/ gs\b/);
  });

  test('6.2.11: embeds all fonts, with widths, and maps every glyph that is shown to characters', () => {
    const fonts = pdf.objects.match(/\/Subtype \/Type0/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(pdf.objects.match(/\/FontFile2 /g)).toHaveLength(fonts.length);
    expect(pdf.objects.match(/\/ToUnicode /g)).toHaveLength(fonts.length);
    expect(pdf.objects.match(/\/CIDToGIDMap \/Identity/g)).toHaveLength(fonts.length);
    expect(pdf.objects).not.toMatch(/\/Subtype \/(?:Type1|TrueType|Type3)\b/);
    expect(pdf.shown.length).toBeGreaterThan(100);
    // Nothing that stands for nothing, for U+0000, for a byte order mark or for a private character.
    expect(pdf.shown.filter((text) => text === '' || /[\0\ufeff\ufffe\ufffd\ue000-\uf8ff]/.test(text))).toEqual([]);
  });

  test('6.3.2, 6.5.1: has no annotations but links, which are printed, and no actions but to addresses', () => {
    expect(pdf.objects.match(/\/Type \/Annot\n/g)).toHaveLength(1);
    expect(pdf.objects).toMatch(/\/Subtype \/Link\n[\s\S]*?\/F 4\n/);
    expect(
      new Set([...pdf.objects.matchAll(/\/S \/(URI|GoTo|Launch|JavaScript|Named)\n/g)].map(([, kind]) => kind)),
    ).toEqual(new Set(['URI']));
    expect(pdf.objects).not.toMatch(/\/(?:AA|OpenAction|EmbeddedFiles|AcroForm) /);
  });

  test('6.6: has metadata that say the same as the file information', () => {
    const metadata = Buffer.from(pdf.metadata, 'latin1').toString('utf8');
    expect(metadata).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
    expect(metadata).toContain('<xmp:CreateDate>2024-01-15T08:00:00Z<');
    expect(pdf.objects).toContain('(D:20240115080000Z)');
    expect(metadata).toContain('<rdf:li>Sekretariatet</rdf:li>');
    expect(pdf.objects).toContain('(Sekretariatet)');
    expect(file).toMatch(/\/Subtype \/XML\n(?:(?!\/Filter)[\s\S])*?stream\n<\?xpacket begin/);
  });

  test('6.7: is marked, has a structure of standard types, a language, and words for its pictures', () => {
    expect(pdf.objects).toMatch(/\/Marked true/);
    expect(pdf.objects).toContain('/Lang (nb)');
    const types = new Set([...pdf.objects.matchAll(/(?:^|\n)\/S \/(\w+)\n/g)].map(([, type]) => type));
    for (const type of ['URI', 'GTS_PDFA1', 'D']) types.delete(type);
    const standard = ['Document', 'H1', 'H2', 'H3', 'P', 'Figure', 'L', 'LI', 'LBody', 'Link', 'Span'];
    expect([...types].filter((type) => !standard.includes(type ?? ''))).toEqual([]);
    const figures = pdf.objects.match(/\/S \/Figure\n/g) ?? [];
    expect(pdf.objects.match(/\/S \/Figure\n\/Alt /g)).toHaveLength(figures.length);
    // All that is painted is either told in the structure or an artifact.
    const painted = pdf.page.split(/\bEMC\b/).at(-1) ?? '';
    expect(painted).not.toMatch(/\b(?:TJ|f|S|B)\n/);
  });
});

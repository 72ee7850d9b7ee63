import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';
import { readPdf } from '../../support/pdfText.ts';

const cli = cliInFolder();
const EXAMPLE = new URL('../../../resources/examples/milepaelsplan-2024.json', import.meta.url);

beforeAll(async () => cli.write('plan.json', await readFile(EXAMPLE)));

const poster = (out: string, ...args: string[]) => cli.json('poster', 'plan.json', '--out', out, ...args);

describe('poster', () => {
  test.each(['wheel', 'timeline'])('prints the milestone plan as a %s on A3, whole', async (view) => {
    const report = await poster(`${view}.pdf`, '--view', view, '--paper', 'A3', '--orientation', 'landscape');
    expect(report).toMatchObject({
      out: `${view}.pdf`,
      format: 'pdf',
      width: 420,
      height: 297,
      truncated: 0,
      overlaps: 0,
      missing: [],
      unnamed: [],
    });
    expect(report['drawn']).toBe(report['entries']);
    expect(report['smallestTextMm']).toBeGreaterThan(2.4);
    const { objects, shown } = readPdf(await cli.read(`${view}.pdf`));
    expect(objects).toContain('/MediaBox [0 0 1190.551 841.89]');
    expect(shown.map((text) => text.trim())).toContain('Milepælsplan 2024');
  });

  test('turns the sheet, and takes other paper', async () => {
    expect(await poster('a4.pdf', '--paper', 'A4', '--orientation', 'portrait')).toMatchObject({
      width: 210,
      height: 297,
    });
  });

  test('writes SVG with its fonts, in the language asked for', async () => {
    await poster('plan.svg', '--view', 'timeline', '--lang', 'da', '--editable-text');
    const svg = (await cli.read('plan.svg')).toString();
    expect(svg).toMatch(/^<svg [^>]*width="420mm" height="297mm"/);
    expect(svg).toContain('font/woff;base64,');
    expect(svg).toContain('Dato ikke fastsat');

    await poster('outlines.svg', '--view', 'timeline');
    const outlines = (await cli.read('outlines.svg')).toString();
    // No font is looked for: what it says stands in its description.
    expect(outlines).not.toMatch(/<text|font\/woff/);
    expect(outlines).toMatch(/<desc id="desc">[^<]*AU-møte/);
  });

  test("speaks the plan's own language when none is asked for", async () => {
    await cli.plan('english.json', { plan: { locale: 'en' }, entries: [{ id: 'tbd', title: 'Review' }] });
    await cli.json('poster', 'english.json', '--view', 'timeline', '--editable-text', '--out', 'english.svg');
    expect((await cli.read('english.svg')).toString()).toContain('Date not set');
  });

  test('writes PNG at the resolution asked for', async () => {
    await poster('plan.png', '--dpi', '50');
    const png = await cli.read('plan.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([827, 585]);
  });

  test('names the entries that the sheet has no room to name', async () => {
    const entries = Array.from({ length: 900 }, (_, index) => ({
      id: `e${index}`,
      title: `Møte nummer ${index} om mangt`,
      when: `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    }));
    await cli.plan('full.json', { entries });
    const told = await cli.json('poster', 'full.json', '--paper', 'A4', '--editable-text', '--out', 'full.svg');
    const unnamed = told['unnamed'] as string[];
    const svg = (await cli.read('full.svg')).toString().replace(/<desc.*?<\/desc>/s, '');
    // A day's number beside a sign is no name.
    const texts = [...svg.matchAll(/<text[^>]* data-entry="([^"]+)"[^>]*>([^<]+)</g)];
    const named = new Set(texts.flatMap(([, id, text = '']) => (/^[\d–]+$/.test(text) ? [] : [id])));
    expect(named.size).toBeLessThan(900);
    expect(unnamed.toSorted()).toEqual(
      entries
        .map(({ id }) => id)
        .filter((id) => !named.has(id))
        .toSorted(),
    );
    const { out } = await cli.run(['poster', 'full.json', '--paper', 'A4', '--out', 'full.svg']);
    expect(out).toContain('Uten navn på arket, bare som tegn: Møte nummer ');
  });

  test('cuts the poster up on smaller sheets, in one PDF or a file each', async () => {
    const pdf = await poster('tiles.pdf', '--tile', 'A4');
    expect(pdf).toMatchObject({ pages: 4, width: 297, height: 210 });
    expect(readPdf(await cli.read('tiles.pdf')).objects.match(/\/MediaBox/g)).toHaveLength(4);
    const svg = await poster('tiles.svg', '--tile', 'A4', '--editable-text');
    const names = (svg['files'] as { out: string }[]).map(({ out }) => out);
    expect(names).toEqual([1, 2, 3, 4].map((page) => `tiles-${page}.svg`));
    expect((await cli.read('tiles-4.svg')).toString()).toContain('Rad 2 av 2, kolonne 2 av 2');
  });

  test('goes over the edge with crop marks, for a printing house', async () => {
    expect(await poster('bleed.pdf', '--bleed', '3')).toMatchObject({ pages: 1, width: 442, height: 319 });
    const { objects } = readPdf(await cli.read('bleed.pdf'));
    expect(objects).toContain('/TrimBox');
    expect(objects).toContain('/BleedBox');
  });

  test('says in words how it went', async () => {
    const { out } = await cli.run(['poster', 'plan.json', '--out', 'words.svg']);
    expect(out).toMatch(
      /^Skrev words\.svg \(\d+ byte\)\.\n27 av 27 oppføringer tegnet, 0 avkortede tekster, 0 overlapp, minste tekst \d,\d+ mm\.\n$/,
    );
  });

  test.each([
    [['--out', 'x.docx'], 'En plakat skrives som .pdf, .svg eller .png, ikke «x.docx».'],
    [['--out', 'no/x.pdf'], 'Mappen til «no/x.pdf» finnes ikke.'],
    [[], '--out mangler.'],
    [['--out', 'x.pdf', '--view', 'table'], '«table» passer ikke for --view. Velg wheel, timeline, '],
    [['--out', 'x.pdf', '--paper', 'A5'], '«A5» passer ikke for --paper. Velg A3, A4, A2, A1, A0.'],
    [['--out', 'x.pdf', '--orientation', 'upright'], 'passer ikke for --orientation. Velg landscape, portrait.'],
    [['--out', 'x.pdf', '--bleed', '21'], '--bleed må være et tall fra 0 til 20 (mm).'],
    [['--out', 'x.pdf', '--bleed', '3', '--tile', 'A4'], 'Velg enten --tile eller --bleed.'],
    [['--out', 'x.pdf', '--tile', 'A1'], '«A1» passer ikke for --tile. Velg A4, A3.'],
    [['--out', 'x.png', '--dpi', '1e9'], '--dpi må være et helt tall mellom 10 og 2400.'],
    [
      ['--out', 'x.png', '--paper', 'A0', '--dpi', '600'],
      'Bildet ville blitt 28087 × 19866 piksler, mer enn 150 millioner i alt.',
    ],
  ])('refuses %j in one line', async (args, message) => {
    const { code, out, error } = await cli.run(['poster', 'plan.json', ...args]);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
    expect((await cli.list()).filter((name) => name.startsWith('x.'))).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder } from '../../support/cli.ts';
import { bytesOf, pngOf, SHIELD, svgOf } from '../../support/logos.ts';
import { readPdf } from '../../support/pdfText.ts';

const cli = cliInFolder();
const EXAMPLE = new URL('../../../resources/examples/milepaelsplan-2024.json', import.meta.url);

beforeAll(async () => {
  await cli.write('plan.json', await readFile(EXAMPLE));
  await cli.write('shield.svg', bytesOf(SHIELD));
  await cli.write('logo.png', pngOf());
  await cli.write('evil.svg', svgOf('<script>alert(1)</script>'));
});

const poster = (...args: string[]) => cli.json('poster', 'plan.json', ...args);

describe('poster, as it is chosen', () => {
  test('has the theme, logo, link, lanes and months asked for', async () => {
    const given = ['--theme', 'grey', '--logo', 'shield.svg', '--link', 'https://kommunen.example.no/arshjul'];
    const part = ['--lanes', 'AU,ASU', '--from', '2024-01', '--to', '2024-06', '--out', 'all.svg'];
    expect(await poster(...given, ...part)).toMatchObject({ theme: 'grey', truncated: 0, overlaps: 0, problems: [] });
    const svg = (await cli.read('all.svg')).toString();
    expect(svg).toContain('href="data:image/svg+xml;base64,');
    expect(svg).toContain('example.no/arshjul');
    expect(svg).not.toContain('>September<');
  });

  test.each(['shield.svg', 'logo.png'])('puts %s into the PDF once, with words for it', async (logo) => {
    await poster('--logo', logo, '--out', 'logo.pdf');
    const { objects } = readPdf(await cli.read('logo.pdf'));
    expect(objects.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(1);
    expect(objects).toContain('/SMask');
  });

  test('says which of the municipality’s colours cannot be seen on paper, and what is drawn', async () => {
    const report = await poster('--colours', '#00529b,#FFCC00', '--out', 'own.svg');
    expect(report).toMatchObject({ theme: 'own', problems: [{ setting: 'colours', check: { colour: '#ffcc00' } }] });
  });

  test('is as the plan has it where nothing is given', async () => {
    await cli.plan('kept.json', {
      plan: { title: 'Plan' },
      entries: [{ id: 'a', title: 'Møte', when: '2024-03-01' }],
      posters: [{ id: 'poster', view: 'timeline', theme: 'contrast', paper: 'A4', link: 'javascript:alert(1)' }],
    });
    const report = await cli.json('poster', 'kept.json', '--out', 'kept.svg');
    expect(report).toMatchObject({ view: 'timeline', theme: 'contrast', paper: 'A4', problems: [{ setting: 'link' }] });
    expect(await cli.json('poster', 'kept.json', '--theme', 'calm', '--out', 'kept.svg')).toMatchObject({
      view: 'timeline',
      theme: 'calm',
    });
  });

  test('comes out as the plan has it, and whole where that is asked for', async () => {
    const settings = { id: 'poster', view: 'timeline', paper: 'A3', tile: 'A4', margin: 12 };
    await cli.plan('tiled.json', { plan: { title: 'Plan' }, entries: [], posters: [settings] });
    const files = async (...args: string[]) => {
      const { pages } = await cli.json('poster', 'tiled.json', '--out', 'tiled.svg', ...args);
      return pages;
    };
    expect(await files()).toBe(4);
    expect(await files('--bleed', '0')).toBe(1);
  });

  test.each([
    [['--theme', 'own'], 'kommunens farger'],
    [['--colours', 'red'], 'farger'],
    [['--lanes', 'Finnes ikke'], 'Velg blant'],
    [['--from', '2024-13'], 'måned'],
    [['--margin', '2'], 'fra 8 til 40'],
    [['--link', 'javascript:alert(1)'], 'https://'],
    [['--link', `https://a.no/${'x'.repeat(400)}`], 'kortere adresse'],
    [['--logo', 'evil.svg'], '<script>'],
    [['--logo', 'plan.json'], 'verken en PNG eller en SVG'],
    [['--logo', 'away.png'], 'away.png'],
  ])('%j is refused in one line', async (args, words) => {
    const ran = await cli.run(['poster', 'plan.json', '--out', 'no.svg', ...args]);
    expect(ran.code).not.toBe(0);
    expect(ran.error).toContain(words);
  });
});

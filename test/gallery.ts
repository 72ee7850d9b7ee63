/** `npm run gallery`: a page of all examples in every layout, theme and some papers, to look through; not kept in git. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadPosterFonts } from '../electron/poster/fonts.ts';
import type { Plan } from '../shared/plan/plan.ts';
import { sceneToSvg } from '../shared/render/svg.ts';
import { escapeXml } from '../shared/render/xml.ts';
import { type PaperSize, POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout } from '../shared/scene/options.ts';
import { layoutPoster, type PosterOptions } from '../shared/scene/poster.ts';
import { posterOptions } from '../shared/scene/posterSettings.ts';
import { reportPages } from '../shared/scene/report.ts';
import { PT } from '../shared/scene/theme.ts';
import { THEMES } from '../shared/scene/themes.ts';
import { sceneWords } from '../shared/scene/words.ts';
import { examplePlans } from './support/plans.ts';
import { measurer } from './support/sceneOptions.ts';

const folder = new URL('../dist/gallery/', import.meta.url);
const COLOURS = ['#00509e', '#c8102e', '#2e7d32'];

type Look = Pick<PosterOptions, 'view' | 'layout' | 'paper' | 'orientation' | 'theme'>;

const fonts = await loadPosterFonts();
const [regular, semibold] = [fonts.regular, fonts.semibold].map((bytes) => Buffer.from(bytes).toString('base64'));
const embedded = { regular: regular ?? '', semibold: semibold ?? '' };

/** Files of one poster, and the figure that shows them. */
async function figure(plan: Plan, name: string, title: string, look: Look): Promise<string> {
  const pages = layoutPoster(plan, { ...look, measurer, translate: sceneWords(plan.info.locale) });
  const report = reportPages(
    pages,
    plan.entries.map(({ id }) => id),
    measurer,
  );
  const { missing, truncated, overlaps, outside, upsideDown, smallestTextMm } = report;
  const faults = missing.length + truncated + overlaps + outside + upsideDown;
  const images = await Promise.all(
    pages.map(async (page, index) => {
      const file = `${name}-${index + 1}.svg`;
      await writeFile(new URL(file, folder), sceneToSvg(page, { fonts: embedded }));
      return `<a href="${file}"><img loading="lazy" src="${file}" alt="${escapeXml(page.description)}"></a>`;
    }),
  );
  const words = `${title} · ${(smallestTextMm / PT).toFixed(1)} pt · ${faults === 0 ? 'whole' : `${faults} faults`}`;
  return `<figure${faults === 0 ? '' : ' class="faulty"'}>${images.join('')}<figcaption>${escapeXml(words)}</figcaption></figure>`;
}

async function example(name: string, plan: Plan): Promise<string> {
  const figures: string[] = [];
  const add = async (title: string, look: Look) => {
    figures.push(await figure(plan, `${name}-${title.replaceAll(/[^a-z0-9]+/gi, '-')}`, title, look));
  };
  for (const view of POSTER_VIEWS) {
    const layouts: readonly PosterLayout[] = POSTER_LAYOUTS[view];
    for (const layout of layouts)
      await add(`${view} ${layout} A3`, { view, layout, paper: 'A3', orientation: 'landscape' });
    const others: readonly [PaperSize, 'portrait' | 'landscape'][] = [
      ['A3', 'portrait'],
      ['A4', 'landscape'],
      ['A1', 'landscape'],
    ];
    for (const [paper, orientation] of others)
      await add(`${view} ${paper} ${orientation}`, { view, paper, orientation });
  }
  for (const theme of THEMES.slice(1)) {
    for (const view of ['wheel', 'timeline'] as const) {
      const options = posterOptions(plan, { theme, colours: COLOURS });
      const look = {
        view,
        paper: 'A3',
        orientation: 'landscape',
        ...(options.theme ? { theme: options.theme } : {}),
      } as const;
      await add(`${view} ${theme} A3`, look);
    }
  }
  return `<h2>${escapeXml(plan.info.title)}</h2><div>${figures.join('\n')}</div>`;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const sections: string[] = [];
for (const { name, plan } of examplePlans()) sections.push(await example(name.replace('.json', ''), plan));
await writeFile(
  new URL('index.html', folder),
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Årring</title><style>
body { font: 14px/1.4 Inter, sans-serif; margin: 2rem; background: #eceef1; color: #1d2433 }
div { display: flex; flex-wrap: wrap; gap: 1.5rem }
figure { margin: 0 } figure img { height: 240px; background: #fff; margin-right: 6px; box-shadow: 0 1px 4px #0003 }
.faulty figcaption { color: #b00020; font-weight: 600 }
</style>${sections.join('\n')}</html>\n`,
);
console.log(new URL('index.html', folder).pathname);

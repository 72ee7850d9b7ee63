/** `npm run pictures`: makes the README's pictures anew from the app itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { scenePng } from '../electron/poster/png.ts';
import { layoutPoster } from '../shared/scene/poster.ts';
import { sceneWords } from '../shared/scene/words.ts';
import { launchApp } from './support/app.ts';
import { openExample } from './support/editor.ts';
import { examplePlans } from './support/plans.ts';
import { measurer } from './support/sceneOptions.ts';

const picture = (name: string) => new URL(`../resources/pictures/${name}`, import.meta.url);

const example = examplePlans().find(({ name }) => name.startsWith('milepaelsplan'));
if (example === undefined) throw new Error('the milestone plan is missing');
const poster = layoutPoster(example.plan, {
  view: 'wheel',
  paper: 'A3',
  orientation: 'landscape',
  measurer,
  translate: sceneWords('nb'),
});
await writeFile(picture('wheel.png'), await scenePng(poster, 110));

const app = await launchApp({ locale: 'nb-NO' });
await app.page.setViewportSize({ width: 1440, height: 900 });
const editor = await openExample(app.page, example.plan.info.title);
await editor.show('Tidslinje');
await editor.select('asu-2024-04-17');
await editor.saved();
await app.page.waitForTimeout(500);
await app.page.screenshot({ path: picture('app.png').pathname });
await app.close();
console.log(`${(await readFile(picture('wheel.png'))).length} + ${(await readFile(picture('app.png'))).length} bytes`);

/** `npm run pictures`: makes the README's pictures anew from the app itself. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { scenePng } from '../electron/poster/png.ts';
import { openHostPlace } from '../renderer/data/places/hostPlace.ts';
import type { Edit } from '../shared/plan/edit.ts';
import { layoutPoster } from '../shared/scene/poster.ts';
import { sceneWords } from '../shared/scene/words.ts';
import { formatEdtf, parseEdtf } from '../shared/time/index.ts';
import { launchApp, type RunningBrowserApp } from './support/app.ts';
import { fileWithVersions } from './support/comparedFile.ts';
import { editorOn, openExample } from './support/editor.ts';
import { pasteText } from './support/giving.ts';
import { mustEdit } from './support/peers.ts';
import { examplePlans } from './support/plans.ts';
import { measurer } from './support/sceneOptions.ts';
import { level, startTestHost } from './support/teamHost.ts';

const EXAMPLE = 'milepaelsplan-2024.json';
const COLLEAGUE = 'Rådgiver helse';

const found = examplePlans().find(({ name }) => name === EXAMPLE);
if (found === undefined) throw new Error('the milestone plan is missing');
const { plan } = found;

const picture = (name: string) => new URL(`../resources/pictures/${name}`, import.meta.url).pathname;

const when = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return formatEdtf(parsed.value);
};

const set = (id: string, fields: Extract<Edit, { type: 'set'; kind: 'entry' }>['fields']): Edit => ({
  type: 'set',
  kind: 'entry',
  id,
  fields,
});

const MEETINGS = [
  'Møte- og rapporteringsplan 2025',
  '14.01 kl. 09-11 Møte i arbeidsutvalget',
  '11.02 kl. 09-11 Møte i arbeidsutvalget',
  '18.03 kl. 09-11 Møte i arbeidsutvalget',
  'Perioderapportering: avd.leder 05.02, enhetsleder 06.02, kommunalsjef 12.02 og direktør 15.02',
  '01.03 Frist for årsmelding',
  '20.05 Ledersamling',
  'xx.09 Kommunestyret behandler økonomiplanen',
];
const REVISED = [
  'Møte- og rapporteringsplan 2025, revidert 3. februar',
  '14.01 kl. 09-11 Møte i arbeidsutvalget',
  '11.02 kl. 09-11 Møte i arbeidsutvalget, avlyst',
  '25.03 kl. 09-11 Møte i arbeidsutvalget',
  'Perioderapportering: avd.leder 05.02, enhetsleder 06.02, kommunalsjef 12.02 og direktør 15.02',
  '08.03 Frist for årsmelding',
  '12.06-10.09 Høring om ny samhandlingsplan',
  '18.09 Kommunestyret behandler økonomiplanen',
];

/** The window as it stands, with nothing pointed at and nothing passing. */
async function photograph({ page }: RunningBrowserApp, name: string): Promise<void> {
  await page.mouse.move(720, 890);
  await page.locator('.notice').waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture(name) });
}

/** The poster as it is printed. */
async function wheel(): Promise<void> {
  const [poster] = layoutPoster(plan, {
    view: 'wheel',
    paper: 'A3',
    orientation: 'landscape',
    measurer,
    translate: sceneWords('nb'),
  });
  await writeFile(picture('wheel.png'), await scenePng(poster, 110));
}

/** A sheet as it will be printed, with what can be chosen of it. */
async function printing(): Promise<void> {
  const app = await launchApp({ locale: 'nb-NO' });
  const { page } = app;
  const editor = await openExample(page, plan.info.title);
  await editor.show('Plakat');
  await page.getByRole('button', { name: /Visning/ }).click();
  await page.getByRole('option', { name: 'Matrise' }).click();
  await page.locator('.poster-page').getByText('januar').first().waitFor();
  await photograph(app, 'poster.png');
  await app.close();
}

/** Two at work on one plan: where the other is, and what they changed. */
async function atWork(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'aarring-pictures-'));
  const host = await startTestHost({ data });
  const app = await launchApp({ locale: 'nb-NO' });
  const { page } = app;
  const editor = await openExample(page, plan.info.title);
  await page.getByRole('button', { name: /^Lagret på denne maskinen/u }).click();
  await page.getByRole('button', { name: 'Lim inn invitasjon …' }).click();
  await page.getByRole('textbox', { name: 'Invitasjon' }).fill(host.invite(plan.info.planId).link);
  await page.getByRole('button', { name: 'Koble til' }).click();
  await page.locator('[data-places="level"]').waitFor();

  const doc = new Y.Doc();
  const invitation = host.invite(plan.info.planId, { name: COLLEAGUE });
  const place = openHostPlace({ doc, invitation, person: { name: COLLEAGUE } });
  await level(place);
  mustEdit(doc, [set('au-2024-09-05', { place: 'Rådhuset' }), set('psu-2025-01', { time: '10:00/11:00' })], COLLEAGUE);
  place.select('forhandlingsutvalget-2024-11-19');
  await level(place);

  await page.getByRole('button', { name: 'Lukk panelet' }).click();
  await editor.show('Tidslinje');
  await editor.select('asu-2024-04-17');
  await page.locator('.entry-tag').waitFor();
  await page.locator('.entry-dot').nth(1).waitFor();
  await page.locator('[data-places="level"]').waitFor();
  await photograph(app, 'app.png');

  await place.close();
  await app.close();
  await host.close();
  await rm(data, { recursive: true, force: true });
}

/** What became of a plan since it was adopted, drawn and told; nothing of it breaks a rule. */
async function compared(): Promise<void> {
  const [au, group] = [['au'], ['forhandlingsutvalget']];
  const edits: readonly Edit[] = [
    set('forhandlingsutvalget-2024-05-07', { when: when('2024-06-11'), formerWhen: when('2024-05-07') }),
    set('forhandlingsutvalget-2024-03-06', { when: when('2024-03-20'), formerWhen: when('2024-03-06') }),
    set('horing-2024', { when: when('2024-06-24/2024-09-10') }),
    set('au-2024-11-12', { place: 'Rådhuset' }),
    { type: 'delete', kind: 'entry', id: 'asu-2024-02-07' },
    {
      type: 'create',
      kind: 'entry',
      id: 'a',
      fields: { title: 'Ekstra møte om økonomi', kind: 'meeting', when: when('2024-08-20'), lanes: group },
    },
    {
      type: 'create',
      kind: 'entry',
      id: 'b',
      fields: { title: 'Frist for merknader', kind: 'deadline', when: when('2024-05-22'), lanes: au },
    },
  ];
  const app = await launchApp({ locale: 'nb-NO' });
  const { page } = app;
  await writeFile(
    join(app.home, 'plan.aarring'),
    fileWithVersions(EXAMPLE, [{ name: 'Vedtatt 15.01', date: '2024-01-15', edits }]),
  );
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: 'plan.aarring' }).click();
  await page.locator('.scene-view').waitFor();
  await editorOn(() => page).saved();
  await page.getByRole('button', { name: 'Utgaver' }).click();
  await page.getByRole('button', { name: /^Sammenlign/u }).click();
  await page.getByRole('button', { name: 'Vis på tegningen' }).click();
  await page.getByRole('region', { name: 'Sammenligning' }).waitFor();
  await photograph(app, 'changes.png');
  await app.close();
}

/** A document on its way into a plan that has an earlier state of it. */
async function imported(): Promise<void> {
  const app = await launchApp({ locale: 'nb-NO' });
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: 'Planer' }).waitFor();
  await pasteText(page, MEETINGS.join('\n'));
  await page.getByRole('button', { name: /^Lag plan/u }).click();
  await page.locator('[data-save="saved"]').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Skjul meldingen' }).click();
  await pasteText(page, REVISED.join('\n'));
  await page.getByRole('row').nth(2).waitFor();
  await photograph(app, 'import.png');
  await app.close();
}

await wheel();
await printing();
await atWork();
await compared();
await imported();
for (const name of ['wheel.png', 'poster.png', 'app.png', 'changes.png', 'import.png']) {
  console.log(`${name}: ${(await readFile(picture(name))).length} bytes`);
}

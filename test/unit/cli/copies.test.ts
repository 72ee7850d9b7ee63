import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { cliInFolder } from '../../support/cli.ts';

const cli = cliInFolder();
/** What a command that must do its work says to a person. */
async function text(...args: string[]): Promise<string> {
  const { code, out, error } = await cli.run(args);
  if (code !== 0) throw new Error(error);
  return out;
}
const editing = (plan: string, out: string, args: string[]) => [
  'edit',
  plan,
  ...args,
  '--as',
  'Sekretær',
  '--out',
  out,
];
const edit = (plan: string, out: string, ...args: string[]) => text(...editing(plan, out, args));
const merge = (...args: string[]) => text('merge', ...args);

/** Puts a part and a manifest member into a plan file that no version of ours has written. */
async function addStrange(name: string, part: string, member: string): Promise<void> {
  const parts = unzipSync(new Uint8Array(await cli.read(name)));
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as object;
  const changed = strToU8(JSON.stringify({ ...manifest, [member]: name }));
  await cli.write(name, zipSync({ ...parts, 'manifest.json': changed, [part]: strToU8(name) }));
}

async function strangeIn(name: string): Promise<unknown> {
  const parts = unzipSync(new Uint8Array(await cli.read(name)));
  const read = (part: string) => (parts[part] ? strFromU8(parts[part]) : undefined);
  const { theme, house } = JSON.parse(read('manifest.json') ?? '') as Record<string, unknown>;
  return { parts: [read('kart.svg'), read('logo.svg')], members: [theme, house] };
}

beforeAll(async () => {
  await cli.plan('plan.json', {
    entries: [
      { id: 'm1', title: 'Møte', when: '2024-01-17' },
      { id: 'm2', title: 'Seminar', whenText: 'sommeren' },
    ],
  });
  await edit('plan.json', 'a.aarring', '--entry', 'm1', '--set', 'when=2024-04-18');
  await edit('plan.json', 'b.aarring', '--entry', 'm1', '--set', 'when=2024-04-19');
});

test('what is not ours in a file comes along through edit and merge, from every copy', async () => {
  await edit('plan.json', 'x.aarring', '--add', 'X');
  await edit('plan.json', 'y.aarring', '--add', 'Y');
  await addStrange('x.aarring', 'kart.svg', 'theme');
  await addStrange('y.aarring', 'logo.svg', 'house');
  await edit('x.aarring', 'x2.aarring', '--entry', 'm1', '--set', 'place=Rådhuset');
  expect(await strangeIn('x2.aarring')).toEqual({ parts: ['x.aarring', undefined], members: ['x.aarring', undefined] });
  await merge('plan.json', 'x2.aarring', 'y.aarring', '--out', 'xy.aarring');
  expect(await strangeIn('xy.aarring')).toEqual({
    parts: ['x.aarring', 'y.aarring'],
    members: ['x.aarring', 'y.aarring'],
  });
});

test('never says that a copy brought nothing new when it brought another value', async () => {
  for (const [into, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ]) {
    const told = await merge(`${into}.aarring`, `${other}.aarring`, '--out', 'ab.aarring');
    expect(told).not.toContain('ingenting nytt');
    expect(told).toContain(`Fra ${other}.aarring: `);
    expect(told).toMatch(/: Møte, when: "2024-04-1\d" \/ "2024-04-1\d"/);
  }
});

test('showing a plan names what is not settled, and choosing either value settles it', async () => {
  await merge('a.aarring', 'b.aarring', '--out', 'both.aarring');
  const shown = await text('show', 'both.aarring');
  expect(shown).toMatch(/ {2}\S+: Møte, when: "2024-04-1\d" \/ "2024-04-1\d"/);
  for (const when of ['2024-04-18', '2024-04-19']) {
    const chosen = await edit('both.aarring', 'chosen.aarring', '--entry', 'm1', '--set', `when=${when}`);
    expect(chosen).toMatch(/^Endret «Møte»: when «2024-04-1\d» \/ «2024-04-1\d» → /);
    expect(chosen).toContain(`→ «${when}».`);
    expect(await cli.json('show', 'chosen.aarring')).toMatchObject({ conflicts: [] });
  }
});

test('a new date takes the words of the old one away, unless new words come with it', async () => {
  const when = ['--entry', 'm2', '--set', 'when=2024-06-03'];
  expect(await cli.json(...editing('plan.json', 'words.aarring', when))).toMatchObject({
    entry: { when: '2024-06-03', whenText: '' },
  });
  expect(await cli.json(...editing('plan.json', 'words.aarring', [...when, '--set', 'whenText=uke 23']))).toMatchObject(
    {
      entry: { when: '2024-06-03', whenText: 'uke 23' },
    },
  );
});

test('edits made at the same time by several processes are all there afterwards', async () => {
  await edit('plan.json', 'shared.aarring', '--add', 'Første');
  const titles = ['Andre', 'Tredje', 'Fjerde', 'Femte'];
  const runs = titles.map((title) =>
    cli.spawn(['edit', 'shared.aarring', '--add', title, '--as', title, '--out', 'shared.aarring']),
  );
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const shown = await text('show', 'shared.aarring');
  for (const title of ['Første', ...titles]) expect(shown).toContain(` ${title} (`);
  expect((await cli.list()).filter((name) => name.startsWith('.'))).toEqual([]);
});

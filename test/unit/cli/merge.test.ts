import { beforeAll, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();
const edit = (plan: string, out: string, ...args: string[]) =>
  cli.json('edit', plan, ...args, '--as', out, '--out', out);

beforeAll(async () => {
  const entries = ['m1', 'm2', 'm3', 'm4'].map((id) => ({ id, title: `Møte ${id}`, when: '2024-01-17' }));
  await cli.plan('plan.json', { entries });
  await cli.plan('other.json', { plan: { planId: 'other', title: 'En annen plan' } });
  await edit('plan.json', 'a.aarring', '--entry', 'm1', '--set', 'when=2024-04-18');
  await edit('a.aarring', 'a.aarring', '--entry', 'm2', '--set', 'place=Rådhuset');
  await edit('plan.json', 'b.aarring', '--entry', 'm1', '--set', 'when=2024-04-19');
  await edit('b.aarring', 'b.aarring', '--add', 'Bare i b');
  await edit('plan.json', 'c.aarring', '--entry', 'm3', '--delete');
});

test('makes one plan of copies edited apart and tells what came from each', async () => {
  const answer = await cli.json('merge', 'a.aarring', 'b.aarring', 'c.aarring', '--out', 'all.aarring');
  expect(answer).toMatchObject({
    out: 'all.aarring',
    plan: { planId: 'test' },
    merged: [
      { from: 'b.aarring' },
      { from: 'c.aarring', changes: [{ type: 'deleted', record: 'm3', title: 'Møte m3' }] },
    ],
    conflicts: [{ type: 'field', record: 'm1', field: 'when' }],
  });
  const shown = await cli.json('show', 'all.aarring');
  const entries = shown['entries'] as { id: string; title: string; place: string }[];
  expect(entries.map(({ title }) => title).sort()).toEqual(['Bare i b', 'Møte m1', 'Møte m2', 'Møte m4']);
  expect(entries.find(({ id }) => id === 'm2')?.place).toBe('Rådhuset');
  const [conflict] = shown['conflicts'] as { values: { value: unknown }[] }[];
  expect(conflict?.values.map(({ value }) => value).sort()).toEqual(['2024-04-18', '2024-04-19']);
});

test('gives the same plan whichever copy comes first', async () => {
  await cli.json('merge', 'a.aarring', 'b.aarring', 'c.aarring', '--out', 'abc.aarring');
  await cli.json('merge', 'c.aarring', 'b.aarring', 'a.aarring', '--out', 'cba.aarring');
  const [abc, cba] = [await cli.json('show', 'abc.aarring'), await cli.json('show', 'cba.aarring')];
  expect(cba['entries']).toEqual(abc['entries']);
  expect(cba['conflicts']).toEqual(abc['conflicts']);
});

test('takes the plan they started from along, and says that nothing is new in it', async () => {
  const { code, out } = await cli.run(['merge', 'a.aarring', 'plan.json', '--out', 'same.aarring']);
  expect(code).toBe(0);
  expect(out).toContain('Fra plan.json: ingenting nytt.');
});

test('tells a person what came in and what is in conflict', async () => {
  const { out } = await cli.run(['merge', 'a.aarring', 'b.aarring', '--out', 'text.aarring']);
  // Which of the two dates stands is the same everywhere, but not the same in every run.
  expect(out).toMatch(/^Fra b\.aarring: (1 endring|2 endringer)\.$/m);
  expect(out).toContain('  ny: Bare i b');
  expect(out).toMatch(/uenighet: Møte m1, when: "2024-04-1\d" \/ "2024-04-1\d"/);
});

test('tells a link, which has no title, by those of its ends', async () => {
  const entries = ['m1', 'm2'].map((id) => ({ id, title: `Møte ${id}` }));
  await cli.plan('linked.json', { entries, links: [{ id: 'm1-til-m2', from: 'm1', to: 'm2' }] });
  const { out } = await cli.run(['merge', 'a.aarring', 'linked.json', '--out', 'with-link.aarring']);
  expect(out).toContain('  ny: Møte m1 før Møte m2');
});

test.each([
  [
    'another plan',
    ['a.aarring', 'other.json', '--out', 'x.aarring'],
    '«other.json» er en annen plan («En annen plan») enn «a.aarring» («Prøveplan»)',
  ],
  ['a single plan', ['a.aarring', '--out', 'x.aarring'], 'Oppgi minst to planer'],
  [
    'a missing copy',
    ['a.aarring', 'b.aarring', 'gone.aarring', '--out', 'x.aarring'],
    'Filen «gone.aarring» finnes ikke.',
  ],
  ['no place to write', ['a.aarring', 'b.aarring'], '--out mangler.'],
])('refuses %s and writes nothing', async (_, args, message) => {
  const { code, error, out } = await cli.run(['merge', ...args]);
  expect(code).toBeGreaterThan(0);
  expect(out).toBe('');
  expect(isOneLine(error)).toBe(true);
  expect(error).toContain(message);
  expect(await cli.list()).not.toContain('x.aarring');
});

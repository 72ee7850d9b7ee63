import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();
const SEKRETAER = ['--as', 'Sekretær'];

interface EntryJson {
  readonly id: string;
  readonly [field: string]: unknown;
}
const entries = async (plan: string) => (await cli.json('show', plan))['entries'] as EntryJson[];
const entry = async (plan: string, id: string) => (await entries(plan)).find((one) => one.id === id);
const edit = (plan: string, out: string, ...args: string[]) =>
  cli.json('edit', plan, ...args, ...SEKRETAER, '--out', out);

beforeAll(() =>
  cli.plan('plan.json', {
    lanes: [
      { id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' },
      { id: 'asu', name: 'ASU' },
    ],
    series: [{ id: 'moter', title: 'Faste møter' }],
    entries: [
      { id: 'm1', title: 'Møte', kind: 'meeting', when: '2024-01-17', lanes: ['au'] },
      { id: 'm2', title: 'Neste møte', kind: 'meeting', when: '2024-02-17' },
    ],
  }),
);

describe('edit', () => {
  test('makes an .aarring of a .json, which it leaves as it was', async () => {
    const before = await cli.read('plan.json');
    const answer = await edit(
      'plan.json',
      'new.aarring',
      '--entry',
      'm1',
      '--set',
      'when=2024-04-18',
      '--set',
      'title=A=B <b>',
    );
    expect(answer).toMatchObject({ out: 'new.aarring', entry: { id: 'm1', when: '2024-04-18', title: 'A=B <b>' } });
    expect((await cli.read('new.aarring')).subarray(0, 2).toString()).toBe('PK');
    expect(await entry('new.aarring', 'm1')).toMatchObject({ when: '2024-04-18', title: 'A=B <b>' });
    expect(await cli.read('plan.json')).toEqual(before);
  });

  test('sets every kind of field, lanes and series by id or by name', async () => {
    const sets = [
      'lanes=asu, au',
      'responsible=Leder, Sekretær',
      'topics=Budsjett, samlet; Eventuelt',
      'time=13:00/15:00',
      'place=Rådhuset',
      'status=confirmed',
      'kind=deadline',
      'series=faste møter',
      'frameMinutes=90',
      'notes=Husk kaffe',
    ].flatMap((set) => ['--set', set]);
    await edit('plan.json', 'fields.aarring', '--entry', 'm1', ...sets);
    expect(await entry('fields.aarring', 'm1')).toMatchObject({
      lanes: ['asu', 'au'],
      responsible: ['Leder', 'Sekretær'],
      topics: ['Budsjett, samlet', 'Eventuelt'],
      time: '13:00/15:00',
      place: 'Rådhuset',
      status: 'confirmed',
      kind: 'deadline',
      series: 'moter',
      frameMinutes: 90,
      notes: 'Husk kaffe',
    });
    await edit(
      'fields.aarring',
      'fields.aarring',
      '--entry',
      'm1',
      '--set',
      'series=',
      '--set',
      'when=',
      '--set',
      'lanes=',
    );
    expect(await entry('fields.aarring', 'm1')).toMatchObject({ series: null, when: 'XXXX-XX-XX', lanes: [] });
  });

  test('writes over the plan itself, whole, and leaves nothing beside it', async () => {
    await edit('plan.json', 'self.aarring', '--entry', 'm1', '--set', 'title=Først');
    await edit('self.aarring', 'self.aarring', '--entry', 'm1', '--set', 'title=Så');
    expect(await entry('self.aarring', 'm1')).toMatchObject({ title: 'Så' });
    expect((await cli.list()).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('deletes, and brings back', async () => {
    await edit('plan.json', 'deleted.aarring', '--entry', 'm1', '--delete');
    expect(await entry('deleted.aarring', 'm1')).toBeUndefined();
    expect((await cli.json('show', 'deleted.aarring'))['deleted']).toMatchObject([{ kind: 'entry', id: 'm1' }]);
    const again = await cli.run([
      'edit',
      'deleted.aarring',
      '--entry',
      'm1',
      '--delete',
      ...SEKRETAER,
      '--out',
      'x.aarring',
    ]);
    expect(again).toMatchObject({ code: 1, error: 'Oppføringen «m1» er slettet. Hent den tilbake med --restore.\n' });
    await edit('deleted.aarring', 'deleted.aarring', '--entry', 'm1', '--restore');
    expect(await entry('deleted.aarring', 'm1')).toMatchObject({ title: 'Møte' });
  });

  test('adds an entry', async () => {
    const { id } = await edit(
      'plan.json',
      'added.aarring',
      '--add',
      'Nytt møte',
      '--set',
      'kind=meeting',
      '--set',
      'lanes=AU',
    );
    expect(await entry('added.aarring', String(id))).toMatchObject({
      title: 'Nytt møte',
      kind: 'meeting',
      lanes: ['au'],
    });
    expect(await entries('added.aarring')).toHaveLength(3);
  });

  test('keeps the date something was to have been on, as the editor does', async () => {
    const set = (...sets: string[]) => ['--entry', 'm1', ...sets.flatMap((one) => ['--set', one])];
    for (const status of ['moved', 'postponed', 'cancelled']) {
      const both = await edit('plan.json', 'moved.aarring', ...set(`status=${status}`, 'when=2024-01-24'));
      expect(both['entry']).toMatchObject({ status, when: '2024-01-24', formerWhen: '2024-01-17' });
    }
    const again = await edit('moved.aarring', 'moved.aarring', ...set('when=2024-01-31'));
    expect(again['entry']).toMatchObject({ when: '2024-01-31', formerWhen: '2024-01-17' });
    const back = await edit('moved.aarring', 'moved.aarring', ...set('status=planned', 'when=2024-01-17'));
    expect((back['entry'] as EntryJson)['formerWhen'] ?? '').toBe('');
    const own = await edit('plan.json', 'own.aarring', ...set('status=moved', 'formerWhen=2024-01-10'));
    expect(own['entry']).toMatchObject({ formerWhen: '2024-01-10' });
  });

  test('keeps who did it, why and where it is said', async () => {
    const why = ['--reason', 'Kollisjon', '--source', 'Mail 28.04'];
    await edit('plan.json', 'why.aarring', '--entry', 'm1', '--set', 'title=Flyttet møte', ...why);
    const { unzipSync, strFromU8 } = await import('fflate');
    const part = unzipSync(new Uint8Array(await cli.read('why.aarring')))['plan.json'] ?? new Uint8Array();
    expect(JSON.parse(strFromU8(part))).toMatchObject({
      journal: [
        { by: 'Sekretær', action: 'change', record: 'm1', field: 'title', reason: 'Kollisjon', source: 'Mail 28.04' },
      ],
    });
  });
});

describe('what edit refuses', () => {
  let before: Buffer;
  beforeEach(async () => {
    before = await cli.read('plan.json');
  });

  const M1 = ['--entry', 'm1'];
  const set = (...sets: string[]) => [
    ...M1,
    ...sets.flatMap((one) => ['--set', one]),
    ...SEKRETAER,
    '--out',
    'never.aarring',
  ];
  const never = [...SEKRETAER, '--out', 'never.aarring'];

  test.each([
    ['a day that does not exist', set('when=2024-02-30'), 'when: datoen «2024-02-30» finnes ikke.'],
    ['words for a date', set('when=i morgen'), 'when: «i morgen» er ikke en dato som kan leses'],
    ['a time that does not exist', set('time=25:00'), 'time: «25:00» er ikke et klokkeslett'],
    [
      'a field there is none of',
      set('colour=red'),
      'Feltet «colour» finnes ikke. Mulige felt: kind, periodType, title',
    ],
    ['a field of every object', set('__proto__=x'), 'Feltet «__proto__» finnes ikke.'],
    ['a status there is none of', set('status=maybe'), 'status: «maybe» er ikke blant planned, tentative, confirmed'],
    ['a lane there is none of', set('lanes=AU,FU'), 'lanes: «FU» finnes ikke i planen. Mulige verdier: asu, au (AU)'],
    ['minutes that are no number', set('frameMinutes=1e3'), 'frameMinutes: «1e3» er ikke et tall'],
    [
      'a title of 100,000 characters',
      set(`title=${'x'.repeat(100_000)}`),
      'title: verdien er for lang (høyst 1000 tegn).',
    ],
    ['control characters', set('title=a\u001b[31mb'), 'title: verdien inneholder styretegn.'],
    ['a line break', set('title=a\nb'), 'title: verdien inneholder styretegn.'],
    ['text that reads backwards', set('title=a\u202eb'), 'title: verdien inneholder styretegn.'],
    [
      'control characters in a name',
      [...M1, '--set', 'title=x', '--as', 'a\u0007', '--out', 'never.aarring'],
      '--as: verdien inneholder',
    ],
    ['a value without a field', set('2024-01-01'), '«2024-01-01» er ikke felt=verdi.'],
    ['a field twice', set('title=a', 'title=b'), 'Feltet title er satt to ganger.'],
    [
      'an entry there is none of',
      ['--entry', 'm9', '--delete', ...never],
      'Oppføringen «m9» finnes ikke. Planen har m1, m2.',
    ],
    ['nothing to do', [...M1, ...never], 'Ingenting å gjøre'],
    ['no entry', ['--set', 'title=x', ...never], 'Oppgi enten --entry ID eller --add TITTEL.'],
    ['an entry and a new one', [...M1, '--add', 'x', ...never], 'Oppgi enten --entry ID eller --add TITTEL.'],
    ['a new one without a title', ['--add', ' ', ...never], '--add mangler.'],
    ['deleting what it restores', [...M1, '--delete', '--restore', ...never], '--delete og --restore'],
    ['restoring what is there', [...M1, '--restore', ...never], 'Oppføringen «m1» er ikke slettet.'],
    ['nobody', [...M1, '--set', 'title=x', '--out', 'never.aarring'], '--as mangler.'],
    ['nowhere', [...M1, '--set', 'title=x', ...SEKRETAER], '--out mangler.'],
    [
      'a plan that is called something else',
      [...M1, '--delete', ...SEKRETAER, '--out', 'plan.json'],
      'En plan skrives som .aarring',
    ],
    [
      'a folder that is not there',
      [...M1, '--delete', ...SEKRETAER, '--out', 'no/x.aarring'],
      'Mappen til «no/x.aarring» finnes ikke.',
    ],
    ['a folder', [...M1, '--delete', ...SEKRETAER, '--out', '.'], '«.» kan ikke skrives'],
  ])('%s: one line, nothing written', async (_, args, message) => {
    const { code, out, error } = await cli.run(['edit', 'plan.json', ...args]);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain(message);
    expect(await cli.read('plan.json')).toEqual(before);
    expect(await cli.list()).not.toContain('never.aarring');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();

interface VersionJson {
  readonly id: string;
  readonly name: string;
  readonly [member: string]: unknown;
}
const list = async (plan: string) => (await cli.json('versions', plan))['versions'] as VersionJson[];
const edit = (plan: string, ...args: string[]) =>
  cli.json('edit', plan, ...args, '--as', 'Sekretær', '--out', 'plan.aarring');

beforeAll(async () => {
  await cli.plan('plan.json', {
    lanes: [{ id: 'au', name: 'Arbeidsutvalget', shortName: 'AU' }],
    entries: [
      { id: 'm1', title: 'AU-møte', kind: 'meeting', when: '2024-01-17', lanes: ['au'] },
      { id: 'm2', title: 'Høring', when: '2024-04-17' },
      { id: 'm3', title: 'Workshop', when: '2024-05-02' },
    ],
  });
  const issue = ['--date', '2024-01-15', '--note', 'Sak 3/24', '--as', 'Sekretær'];
  await cli.json('versions', 'plan.json', '--issue', 'Vedtatt 15.01', ...issue, '--out', 'plan.aarring');
  const why = ['--reason', 'Kollisjon', '--source', 'jf. e-post 28.04'];
  await edit('plan.aarring', '--entry', 'm1', '--set', 'when=2024-01-24', ...why);
  await edit('plan.aarring', '--entry', 'm2', '--delete');
  await edit('plan.aarring', '--entry', 'm3', '--set', 'place=Teams');
  await edit('plan.aarring', '--add', 'Nytt møte', '--set', 'when=2024-06-03');
});

describe('versions', () => {
  test('issues a plan as it stands, in place or as a new file, and lists what was issued', async () => {
    const bytes = await cli.read('plan.aarring');
    const answer = await cli.json('versions', 'plan.aarring', '--issue', 'Oppdatert', '--out', 'new.aarring');
    expect(answer).toMatchObject({ out: 'new.aarring', version: { name: 'Oppdatert', state: 'ok' } });
    expect(await cli.read('plan.aarring')).toEqual(bytes);
    expect(await list('plan.aarring')).toMatchObject([
      { name: 'Vedtatt 15.01', date: '2024-01-15', note: 'Sak 3/24', by: 'Sekretær', state: 'ok' },
    ]);
    await cli.json('versions', 'new.aarring', '--issue', 'En til', '--date', '2024-03-13');
    expect((await list('new.aarring')).map(({ name }) => name)).toEqual(['Vedtatt 15.01', 'Oppdatert', 'En til']);
    const { out } = await cli.run(['versions', 'new.aarring']);
    expect(out).toMatch(/^3 utgaver\n {2}Vedtatt 15\.01\n {6}15\. januar 2024, Sekretær {2}v-[0-9a-f]{40}\n/);
  });

  test('tells what differs between a version and now, by name or by id', async () => {
    const answer = await cli.json('versions', 'plan.aarring', '--diff', 'vedtatt 15.01', 'now');
    expect(answer['changes']).toMatchObject([
      { type: 'added', title: 'Nytt møte' },
      {
        type: 'moved',
        record: 'm1',
        fields: [{ field: 'when', before: '2024-01-17', after: '2024-01-24' }],
        reason: 'Kollisjon, jf. e-post 28.04',
      },
      { type: 'changed', record: 'm3', fields: [{ field: 'place', before: '', after: 'Teams' }] },
      { type: 'gone', record: 'm2', title: 'Høring' },
    ]);
    const [version] = await list('plan.aarring');
    const byId = await cli.json('versions', 'plan.aarring', '--diff', version?.id ?? '');
    expect(byId['changes']).toEqual(answer['changes']);
  });

  test('tells it as a text one can send', async () => {
    const { out } = await cli.run(['versions', 'plan.aarring', '--diff', 'Vedtatt 15.01', 'now']);
    expect(out).toContain('Endringer i Prøveplan\nFra «Vedtatt 15.01» (15. januar 2024) til planen slik den er ');
    expect(out).toContain('Nytt: 1 · Flyttet: 1 · Endret: 1 · Tatt ut: 1');
    expect(out).toContain(
      'Flyttet\n• onsdag 17. januar → onsdag 24. januar: AU-møte (AU)\n    Kollisjon, jf. e-post 28.04\n',
    );
    expect(out).toContain('Endret\n• torsdag 2. mai: Workshop\n    Sted: Teams\n');
  });

  test('travels with merges, and through readable JSON', async () => {
    await cli.json('merge', 'plan.json', 'plan.aarring', '--out', 'merged.aarring');
    expect(await list('merged.aarring')).toEqual(await list('plan.aarring'));
    const { unzipSync } = await import('fflate');
    await cli.write('readable.json', unzipSync(new Uint8Array(await cli.read('plan.aarring')))['plan.json'] ?? '');
    expect(await list('readable.json')).toEqual(await list('plan.aarring'));
    expect((await cli.json('versions', 'readable.json', '--diff', 'Vedtatt 15.01'))['changes']).toHaveLength(4);
  });

  test('does not show a version somebody has changed, nor one that has no content', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const part = unzipSync(new Uint8Array(await cli.read('plan.aarring')))['plan.json'] ?? new Uint8Array();
    const json = JSON.parse(strFromU8(part)) as { versions: object[] };
    json.versions = [
      { ...json.versions[0], name: 'Vedtatt 16.01' },
      { id: 'old', name: 'Gammel', date: '2023-01-15', at: '2023-01-15T08:00:00.000Z', by: 'Sekretær' },
    ];
    await cli.write('changed.json', JSON.stringify(json));
    expect((await list('changed.json')).map(({ state }) => state)).toEqual(['noContent', 'changed']);
    expect((await cli.run(['versions', 'changed.json'])).out).toContain('er endret etter at den ble gitt ut');
    const diff = await cli.run(['versions', 'changed.json', '--diff', 'Vedtatt 16.01']);
    expect(diff).toMatchObject({ code: 1, out: '', error: expect.stringContaining('er endret etter at den ble gitt') });
    const old = await cli.run(['versions', 'changed.json', '--diff', 'Gammel']);
    expect(old).toMatchObject({ code: 1, out: '', error: expect.stringContaining('kan ikke sammenlignes') });
  });

  test.each([
    ['a version there is none of', ['plan.aarring', '--diff', 'Utkast'], 1, 'Planen har Vedtatt 15.01, now.'],
    ['a day that does not exist', ['plan.aarring', '--issue', 'x', '--date', '2024-02-30'], 2, 'ikke «2024-02-30»'],
    ['no name', ['plan.aarring', '--issue', ' '], 2, '--issue mangler.'],
    ['a name that steers', ['plan.aarring', '--issue', 'a\u001b[31m'], 1, '--issue: verdien inneholder styretegn.'],
    ['JSON in place', ['plan.json', '--issue', 'x'], 2, 'En plan skrives som .aarring, ikke «plan.json».'],
    ['both at once', ['plan.aarring', '--issue', 'x', '--diff', 'y'], 2, '--issue og --diff kan ikke brukes sammen.'],
    ['two plans', ['plan.aarring', 'plan.json'], 2, 'Oppgi nøyaktig én plan.'],
  ])('refuses %s and writes nothing', async (_, args, code, message) => {
    const before = await cli.read('plan.aarring');
    const answer = await cli.run(['versions', ...args]);
    expect(answer).toMatchObject({ code, out: '' });
    expect(isOneLine(answer.error)).toBe(true);
    expect(answer.error).toContain(message);
    expect(await cli.read('plan.aarring')).toEqual(before);
  });

  test('asks for an id where two versions have one name', async () => {
    await cli.json('versions', 'plan.aarring', '--issue', 'Vedtatt 15.01', '--out', 'twice.aarring');
    const { code, error } = await cli.run(['versions', 'twice.aarring', '--diff', 'Vedtatt 15.01']);
    expect(code).toBe(1);
    expect(error).toMatch(/^Flere utgaver heter «Vedtatt 15\.01»\. Oppgi en av v-[0-9a-f]{40}, v-[0-9a-f]{40}\.\n$/);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { cliInFolder, isOneLine } from '../../support/cli.ts';

const cli = cliInFolder();

interface Line {
  readonly record: string;
  readonly action: string;
  readonly by: string;
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly reason: string;
  readonly source: string;
  readonly explained?: unknown;
}
const log = async (...args: string[]) => (await cli.json('log', 'plan.aarring', ...args))['entries'] as Line[];

beforeAll(async () => {
  await cli.plan('plan.json', {
    entries: [
      { id: 'm1', title: 'AU-møte', kind: 'meeting', when: '2024-01-17' },
      { id: 'm2', title: 'ASU', kind: 'meeting', when: '2024-04-17' },
    ],
    agenda: [{ id: 's1', meeting: 'm1', title: 'Budsjett' }],
  });
  const edit = (from: string, ...args: string[]) =>
    cli.json('edit', from, ...args, '--as', 'Sekretær', '--out', 'plan.aarring');
  await edit('plan.json', '--entry', 'm2', '--set', 'place=Rådhuset');
  const why = ['--reason', 'Kollisjon', '--source', 'jf. e-post 28.04'];
  await edit('plan.aarring', '--entry', 'm1', '--set', 'when=2024-01-24', '--set', 'status=moved', ...why);
  await edit('plan.aarring', '--entry', 'm2', '--delete');
});

describe('log', () => {
  test('answers as JSON, newest first, what was set at once on one line', async () => {
    expect(await log()).toMatchObject([
      { record: 'm2', action: 'delete', by: 'Sekretær', reason: '' },
      {
        record: 'm1',
        action: 'change',
        fields: [
          { field: 'when', before: '2024-01-17', after: '2024-01-24' },
          { field: 'status', before: 'planned', after: 'moved' },
          { field: 'formerWhen', before: '', after: '2024-01-17' },
        ],
        reason: 'Kollisjon',
        source: 'jf. e-post 28.04',
      },
      { record: 'm2', fields: [{ field: 'place', after: 'Rådhuset' }] },
    ]);
  });

  test('tells of one entry, also one that is deleted', async () => {
    expect((await log('--entry', 'm1')).map(({ record }) => record)).toEqual(['m1']);
    expect((await log('--entry', 'm2')).map(({ action }) => action)).toEqual(['delete', 'change']);
  });

  test('finds words, people and reasons, as they are read', async () => {
    expect((await log('--search', 'kollisjon 24. januar')).map(({ record }) => record)).toEqual(['m1']);
    expect((await log('--search', 'sekretær slettet')).map(({ record }) => record)).toEqual(['m2']);
    expect(await log('--search', 'ingen slik')).toEqual([]);
  });

  test('answers as text that a person can read', async () => {
    const { code, out } = await cli.run(['log', 'plan.aarring']);
    expect(code).toBe(0);
    expect(out).toContain('Historikk for Prøveplan\n3 endringer');
    expect(out).toMatch(/^• kl\. \d\d?(\.\d\d)?: AU-møte – Sekretær$/m);
    expect(out).toContain('    Dato: onsdag 17. januar → onsdag 24. januar\n    Status: Planlagt → Flyttet\n');
    expect(out).toContain('    Kollisjon, jf. e-post 28.04\n');
    expect((await cli.run(['log', 'plan.aarring', '--lang', 'da'])).out).toContain('Historik for Prøveplan');
  });

  test('says what entries there are when asked for another', async () => {
    const { code, error } = await cli.run(['log', 'plan.aarring', '--entry', 'm9']);
    expect(code).toBe(1);
    expect(isOneLine(error)).toBe(true);
    expect(error).toContain('Oppføringen «m9» finnes ikke.');
  });

  test('lets nothing a peer wrote steer the terminal', async () => {
    const written = { by: 'x', writer: 'y', action: 'change', kind: 'entry', record: 'm1', field: 'place' };
    await cli.write(
      'hostile.json',
      JSON.stringify({
        format: 'aarring-plan',
        version: 1,
        plan: { planId: 'test', title: 'Prøveplan' },
        entries: [{ id: 'm1', title: 'Møte' }],
        journal: [{ id: 'j1', at: 'i går', ...written, before: '', after: 'a\u001b[31m\u202e' }],
      }),
    );
    const { out } = await cli.run(['log', 'hostile.json']);
    expect(out).toContain('Sted: a·[31m·');
    expect(out).toContain('Uten tidspunkt');
  });
});

import { writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { settleQuestion } from '../../../shared/crdt/index.ts';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { writePlanFile } from '../../../shared/planfile/index.ts';
import { cliInFolder } from '../../support/cli.ts';
import { add, copiesOf, meet, set } from '../../support/editedApart.ts';

const cli = cliInFolder();

const SKETCH = {
  lanes: [{ id: 'au', name: 'Arbeidsutvalget' }],
  entries: [
    { id: 'frist', title: 'Saksfrist', when: '2024-04-01', lanes: ['au'] },
    { id: 'm', title: 'Møte', when: '2024-04-22', lanes: ['au'] },
    { id: 'c', title: 'Befaring', when: '2024-09-02' },
  ],
  links: [{ id: 'l', from: 'frist', to: 'm', lead: 14 }],
};

beforeAll(async () => {
  const [leder, sekretar] = copiesOf(SKETCH, 'leder', 'sekretær');
  const ekstra = { title: 'Ekstra møte', when: '2024-06-03', lanes: ['au'] };
  leder.edit([set('m', { place: 'Rådhuset' }), set('frist', { when: '2024-04-08' }), add('x', ekstra)], 1);
  leder.edit([{ type: 'delete', kind: 'entry', id: 'c' }], 2);
  sekretar.edit([set('m', { place: 'Teams', when: '2024-04-15' }), set('c', { time: '09:00' }), add('y', ekstra)], 3);
  meet(leder, sekretar);
  await writeFile(cli.at('apart.aarring'), writePlanFile(leder.doc));
  for (const { key } of questionsOf(leder.plan())) {
    settleQuestion(leder.doc, key, { author: { by: 'leder' }, now: '2024-01-16T08:00:00.000Z' });
  }
  await writeFile(cli.at('left.aarring'), writePlanFile(leder.doc));
  await writeFile(cli.at('calm.json'), JSON.stringify({ format: 'aarring-plan', version: 1, plan: { planId: 'x' } }));
});

test('everything that is to be settled is told with its values, who and when', async () => {
  const { code, out, error } = await cli.run(['conflicts', 'apart.aarring']);
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('4 må avgjøres:');
  expect(out).toContain('«Møte» (m), place: skrevet forskjellig');
  expect(out).toMatch(/ {2}Rådhuset {2}\(leder, 2024-01-15 08:01 UTC\)/);
  expect(out).toMatch(/ {2}Teams {2}\(sekretær, 2024-01-15 08:03 UTC\)/);
  expect(out).toContain('«Befaring» (c) er slettet av én og endret av en annen; ute av planen nå');
  expect(out).toContain('slettet  (leder, 2024-01-15 08:02 UTC)');
  expect(out).toContain('endret: time  (sekretær, 2024-01-15 08:03 UTC)');
  expect(out).toContain('skal være minst 14 dager, er 7');
  expect(out).toMatch(/8\. apr\. Saksfrist {2}\(leder/);
  expect(out).toMatch(/15\. apr\. Møte {2}\(sekretær/);
  expect(out).toContain('«Ekstra møte» er lagt til flere ganger');
});

test('as JSON it is the same, for programs', async () => {
  const { questions, plan, settled } = (await cli.json('conflicts', 'apart.aarring')) as Record<string, unknown>;
  expect(plan).toEqual({ planId: 'test', title: 'Prøveplan' });
  expect(settled).toEqual([]);
  expect(questions).toEqual([
    expect.objectContaining({ type: 'deletion', record: 'c', deleted: true, deletedBy: told('leder', 2) }),
    {
      type: 'field',
      key: expect.any(String),
      kind: 'entry',
      record: 'm',
      title: 'Møte',
      field: 'place',
      both: expect.stringMatching(/^(Rådhuset \/ Teams|Teams \/ Rådhuset)$/),
      values: expect.arrayContaining([
        { writer: expect.any(String), value: 'Rådhuset', ...told('leder', 1) },
        { writer: expect.any(String), value: 'Teams', ...told('sekretær', 3) },
      ]),
    },
    expect.objectContaining({
      type: 'link',
      apart: true,
      rule: { lead: 14, unit: 'days', by: '', at: '' },
      distance: { least: 7, most: 7 },
      from: { id: 'frist', title: 'Saksfrist', when: '2024-04-08', ...told('leder', 1) },
      to: { id: 'm', title: 'Møte', when: '2024-04-15', ...told('sekretær', 3) },
    }),
    expect.objectContaining({ type: 'duplicate', entries: [expect.objectContaining({ id: 'x' }), expect.anything()] }),
  ]);
});

const told = (by: string, minute: number) => ({ by, at: `2024-01-15T08:0${minute}:00.000Z` });

test('what somebody left as it is is counted and not asked; a plan without any says so; both are no failure', async () => {
  const left = await cli.run(['conflicts', 'left.aarring']);
  expect([left.code, left.out]).toEqual([0, expect.stringContaining('Ingenting må avgjøres.')]);
  expect(left.out).toContain('4 til får stå slik noen har sagt.');
  expect(await cli.json('conflicts', 'left.aarring')).toMatchObject({
    questions: [],
    settled: [{ by: 'leder' }, {}, {}, {}],
  });
  expect(await cli.run(['conflicts', 'calm.json'])).toEqual({ code: 0, out: 'Ingenting må avgjøres.\n', error: '' });
});

test('a file that is not there, and two plans at once, are refused as by the other commands', async () => {
  expect(await cli.run(['conflicts', 'none.aarring'])).toMatchObject({ code: 1, out: '' });
  expect(await cli.run(['conflicts', 'calm.json', 'left.aarring'])).toMatchObject({ code: 2, out: '' });
  expect(await cli.run(['conflicts', 'calm.json', '--out', 'x'])).toMatchObject({ code: 2, out: '' });
});

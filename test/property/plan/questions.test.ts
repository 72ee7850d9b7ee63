import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsSet } from '../../../shared/plan/answers.ts';
import { keepOne } from '../../../shared/plan/keepOne.ts';
import { breaksLead, linkDistance } from '../../../shared/plan/linkDistance.ts';
import { type FieldQuestion, questionsOf } from '../../../shared/plan/questions.ts';
import { add, copiesOf, meet, set } from '../../support/editedApart.ts';

const FIELDS = ['title', 'place', 'reason'] as const;
type Field = (typeof FIELDS)[number];
const NAMES = ['en', 'to', 'tre', 'fire', 'fem'] as const;
const person = fc.nat({ max: NAMES.length - 1 });

/** What the registers must do, said with sets: values by the write that left them, and writes that were replaced. */
interface Known {
  readonly values: ReadonlyMap<number, { readonly value: string; readonly by: string }>;
  readonly replaced: ReadonlySet<number>;
}

function together(a: Known, b: Known): Known {
  const replaced = new Set([...a.replaced, ...b.replaced]);
  return { replaced, values: new Map([...a.values, ...b.values].filter(([write]) => !replaced.has(write))) };
}

const distinct = ({ values }: Known) => [...new Set([...values.values()].map(({ value }) => value))].sort();

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ who: person, field: fc.constantFrom(...FIELDS), value: fc.constantFrom('x', 'y', 'z', '') }),
  },
  { weight: 1, arbitrary: fc.record({ from: person, to: person }) },
);

describe('fields written by five people who meet now and then', () => {
  it('are asked about exactly where nobody has seen the other’s value, with all values and their writers', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const peers = copiesOf({ entries: [{ id: 'a', title: 'A' }] }, ...NAMES);
        const start = (field: Field): Known => ({
          values: new Map(field === 'title' ? [[-1, { value: 'A', by: '' }]] : []),
          replaced: new Set(),
        });
        const models = NAMES.map(() => new Map<Field, Known>(FIELDS.map((field) => [field, start(field)])));
        const known = (at: number, field: Field): Known => models[at]?.get(field) ?? start(field);
        steps.forEach((one, write) => {
          if ('from' in one) {
            const [from, to] = [peers[one.from], peers[one.to]];
            if (!from || !to || from === to) return;
            meet(from, to);
            for (const field of FIELDS) {
              const both = together(known(one.from, field), known(one.to, field));
              models[one.from]?.set(field, both);
              models[one.to]?.set(field, both);
            }
            return;
          }
          const { who, field, value } = one;
          const before = known(who, field);
          peers[who]?.edit([set('a', { [field]: value })]);
          const stands = distinct(before);
          // Writing what stands alone already writes nothing; a field nobody has written stands empty.
          if (stands.length === 0 ? value === '' : stands.length === 1 && stands[0] === value) return;
          models[who]?.set(field, {
            values: new Map([[write, { value, by: NAMES[who] ?? '' }]]),
            replaced: new Set([...before.replaced, ...before.values.keys()]),
          });
        });
        peers.forEach((peer, at) => {
          const asked = questionsOf(peer.plan()).filter(
            (question): question is FieldQuestion => question.type === 'field',
          );
          for (const field of FIELDS) {
            const wanted = known(at, field);
            const question = asked.find((one) => one.field === field);
            if (distinct(wanted).length < 2) {
              expect(question).toBeUndefined();
              continue;
            }
            expect(question?.values.map(({ value }) => value).sort()).toEqual(distinct(wanted));
            for (const { value, by } of question?.values ?? []) {
              const writers = [...wanted.values.values()].filter((one) => one.value === value).map((one) => one.by);
              expect(writers).toContain(by);
            }
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('are asked about no more once somebody who saw all of it has chosen', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(), (steps, choice) => {
        const peers = copiesOf({ entries: [{ id: 'a', title: 'A' }] }, ...NAMES);
        for (const one of steps) {
          if ('from' in one) continue;
          peers[one.who]?.edit([set('a', { [one.field]: one.value })]);
        }
        meet(...peers, ...peers);
        const [first] = peers;
        const questions = questionsOf(first.plan());
        for (const question of questions) {
          if (question.type !== 'field') continue;
          const values = [
            ...question.values.map(({ value }) => value),
            ...(question.both ? [question.both.value] : []),
          ];
          const edit = fieldsSet(question.kind, question.record, { [question.field]: values[choice % values.length] });
          if (edit) first.edit([edit]);
        }
        meet(...peers, ...peers);
        for (const peer of peers) expect(questionsOf(peer.plan())).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-05-${String(number).padStart(2, '0')}`);

describe('links', () => {
  it('are asked about exactly where their dates break them, alike by all who have the plan', () => {
    const move = fc.record({ who: fc.nat({ max: 1 }), id: fc.constantFrom('a', 'b', 'c'), when: day });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), fc.integer({ min: 0, max: 10 }), (moves, lead) => {
        const peers = copiesOf(
          {
            entries: ['a', 'b', 'c'].map((id, at) => ({ id, title: id, when: `2024-05-0${at + 1}` })),
            links: [
              { id: 'ab', from: 'a', to: 'b', lead },
              { id: 'bc', from: 'b', to: 'c', lead, unit: 'workingDays' },
            ],
          },
          'en',
          'to',
        );
        for (const { who, id, when } of moves) peers[who]?.edit([set(id, { when })]);
        meet(...peers);
        const plan = peers[0].plan();
        const entry = (id: string | null) => plan.entries.find((one) => one.id === id);
        const broken = plan.links.filter((link) => {
          const [from, to] = [entry(link.from), entry(link.to)];
          const distance = from && to ? linkDistance(link, from, to) : null;
          return distance !== null && breaksLead(link, distance);
        });
        const asked = peers.map((peer) => questionsOf(peer.plan()).filter(({ type }) => type === 'link'));
        expect(asked[0]?.map(({ record }) => record)).toEqual(broken.map(({ id }) => id));
        expect(asked[1]).toEqual(asked[0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('entries added apart', () => {
  it('are asked about where they are the same, and keeping one leaves one of each', () => {
    const made = fc.record({
      who: fc.nat({ max: 1 }),
      title: fc.constantFrom('Møte', 'møte ', 'Befaring'),
      when: fc.constantFrom('2024-05-02', '2024-05-03'),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 8 }), (all) => {
        const peers = copiesOf({ lanes: [{ id: 'au', name: 'AU' }] }, 'en', 'to');
        all.forEach(({ who, title, when }, at) => {
          peers[who]?.edit([add(`e${at}`, { title, when, lanes: ['au'] })]);
        });
        meet(...peers);
        const [first] = peers;
        const groups = Map.groupBy(all, ({ title, when }) => `${title.trim().toLowerCase()} ${when}`);
        const twice = [...groups.values()].filter((group) => new Set(group.map(({ who }) => who)).size > 1);
        const asked = questionsOf(first.plan());
        expect(asked.map(({ type }) => type)).toEqual(twice.map(() => 'duplicate'));
        for (const question of asked) {
          if (question.type !== 'duplicate') continue;
          expect(new Set(question.entries.map(({ made: { by } }) => by)).size).toBe(2);
          const [kept] = question.entries;
          if (kept)
            first.edit(
              keepOne(
                first.plan(),
                question.entries.map(({ entry }) => entry.id),
                kept.entry.id,
              ),
            );
        }
        meet(...peers);
        for (const peer of peers)
          expect(questionsOf(peer.plan()).filter(({ type }) => type !== 'duplicate')).toEqual([]);
        expect(questionsOf(first.plan())).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

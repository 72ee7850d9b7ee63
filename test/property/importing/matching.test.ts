import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../shared/importing/matching/changeOf.ts';
import { matchReading } from '../../../shared/importing/matching/matchReading.ts';
import type { ReadEntry } from '../../../shared/importing/reading.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { addDays, type Edtf, type IsoDate } from '../../../shared/time/index.ts';
import { planAfter, planWith, readEntries } from '../../support/readEntries.ts';

const days = fc.nat(364).map((day): string => addDays('2025-01-01' as IsoDate, day));
const titles = fc.constantFrom('Møte', 'Frist for innspill', 'Høring', 'Budsjett 2026', 'AU', '', '– ');
const lanes = fc.constantFrom('', 'AU', 'Formannskapet', 'ASU ');

/** Documents with the repetitions that real ones have. */
const documents: fc.Arbitrary<readonly ReadEntry[]> = fc
  .array(
    fc.record({
      title: titles,
      lane: lanes,
      when: fc.oneof(days, fc.constantFrom('', 'XXXX-XX-XX', '2025-03', '2025-W12')),
      time: fc.constantFrom('', '09:00', '13:00/15:00'),
      status: fc.constantFrom('planned' as const, 'cancelled' as const),
      place: fc.constantFrom('', 'Rådhuset'),
      responsible: fc.constantFrom([], ['leder']),
    }),
    { maxLength: 25 },
  )
  .map((sketches) => readEntries(...sketches));

/** What a document changes in a plan. */
function changes(entries: readonly ReadEntry[], plan: Plan) {
  const { matches, gone } = matchReading(entries, plan);
  const told = entries.flatMap((entry) => {
    const match = matches.get(entry.id);
    const into = plan.entries.find(({ id }) => id === match?.entry);
    const change = changeOf(entry, into, match?.line ?? null, plan);
    return change.type === 'same' ? [] : [change];
  });
  return { told, gone };
}

const NOTHING = { told: [], gone: [] };

describe('a document that a plan has been made of', () => {
  it('changes nothing when it is imported again, however its lines are ordered', () => {
    fc.assert(
      fc.property(
        documents.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const plan = planWith(entries);
          expect(changes(entries, plan)).toEqual(NOTHING);
          expect(
            changes(
              shuffled.map((entry, index) => ({ ...entry, id: `s${index}` })),
              plan,
            ),
          ).toEqual(NOTHING);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('changes nothing either where people have changed the plan since', () => {
    fc.assert(
      fc.property(documents, fc.nat(), days, (entries, at, day) => {
        const plan = planWith(entries);
        const entry = plan.entries[at % Math.max(1, plan.entries.length)];
        if (!entry) return;
        const fields = { when: day as Edtf, title: 'Noe annet', lanes: [] };
        const changed = planAfter(plan, [{ type: 'set', kind: 'entry', id: entry.id, fields }]);
        expect(changes(entries, changed)).toEqual(NOTHING);
      }),
      { numRuns: 100 },
    );
  });

  it('tells of just the date that was moved in it, and of what was taken out and put in', () => {
    const unique = documents.map((entries) => entries.map((entry, at) => ({ ...entry, title: `Sak ${at} av alle` })));
    fc.assert(
      fc.property(unique, fc.nat(), days, (entries, at, day) => {
        const moving = entries[at % Math.max(1, entries.length)];
        if (!moving || moving.when === day) return;
        const plan = planWith(entries);
        const moved = entries.map((entry) =>
          entry === moving ? { ...entry, when: day as Edtf, sources: [{ line: 9, text: `${day} flyttet` }] } : entry,
        );
        const found = changes(moved, plan);
        expect(found.gone).toEqual([]);
        expect(
          found.told.map((change) => [change.type, 'fields' in change && change.fields.map(({ field }) => field)]),
        ).toEqual([['moved', ['when']]]);
        const without = entries.filter((entry) => entry !== moving);
        const left = changes(without, plan);
        expect(left.told).toEqual([]);
        expect(left.gone.length).toBe(without.length * 2 >= entries.length ? 1 : 0);
      }),
      { numRuns: 150 },
    );
  });

  it('is compared with a large plan in no time to speak of', () => {
    const many = readEntries(
      ...Array.from({ length: 3_000 }, (_, at) => ({
        title: `Møte ${at % 40}`,
        when: addDays('2025-01-01' as IsoDate, at % 365),
      })),
    );
    expect(changes(many, planWith(many))).toEqual(NOTHING);
  });
});

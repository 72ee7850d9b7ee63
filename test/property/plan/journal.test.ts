import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeDocument } from '../../../shared/plan/document.ts';
import { journalLines } from '../../../shared/plan/journal.ts';
import { documentOf } from '../../support/plans.ts';

const instant = fc
  .integer({ min: 0, max: 3_600 })
  .map(
    (second) =>
      `2024-01-15T08:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`,
  );
const value = fc.constantFrom('', 'a', 'b');

const entry = fc.record(
  {
    at: fc.oneof({ weight: 9, arbitrary: instant }, { weight: 1, arbitrary: fc.constantFrom('', 'i går') }),
    by: fc.constantFrom('A', 'B'),
    writer: fc.constant('w'),
    action: fc.constantFrom('create' as const, 'change' as const, 'delete' as const, 'restore' as const),
    kind: fc.constantFrom('entry', 'agenda', 'plan'),
    record: fc.constantFrom('m1', 'm2'),
    field: fc.constantFrom('title', 'place', 'when'),
    before: value,
    after: value,
    reason: fc.constantFrom('', 'Kollisjon'),
  },
  { requiredKeys: ['at', 'by', 'writer', 'action', 'kind', 'record'] },
);

it('tells every journal entry once, in lines of one person and one record, newest first', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const journal = entries.map((one, index) => ({ id: `j${index}`, ...one }));
      const plan = decodeDocument({ ...documentOf({ entries: [{ id: 'm1', title: 'Møte' }] }), journal });
      if (!plan.ok) throw new Error(JSON.stringify(plan.error));
      const lines = journalLines(plan.value);
      const told = lines.flatMap(({ ids }) => ids);
      expect([...told].sort()).toEqual(journal.map(({ id }) => id).sort());
      for (const line of lines) {
        const made = journal.filter(({ id }) => line.ids.includes(id));
        for (const one of made) expect([one.by, one.kind, one.record]).toEqual([line.by, line.kind, line.record]);
        expect(new Set(line.fields.map(({ field }) => field)).size).toBe(line.fields.length);
      }
      const instants = lines.map(({ at }) => at);
      expect(instants).toEqual([...instants].sort().reverse());
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../shared/exporting/csv.ts';
import { marked, unmarked } from '../../../shared/exporting/formulaMark.ts';
import { readOwnTable } from '../../../shared/importing/ownTable.ts';
import { sourceFromCsv } from '../../../shared/importing/sources/csv.ts';
import { toDocument } from '../../../shared/plan/document.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plans } from '../../support/anyPlan.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { contentOf, planFrom } from '../../support/ownTables.ts';
import { planOf } from '../../support/plans.ts';

const readBack = (plan: Plan) => readOwnTable(sourceFromCsv(new TextEncoder().encode(exportCsv(plan)), 'plan.csv'));

describe('a plan written as CSV', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const own = readBack(plan);
        expect(own?.unread).toEqual([]);
        expect(contentOf(planFrom(own))).toEqual(contentOf(plan));
      }),
      { numRuns: 150 },
    );
  });

  it('is read back as it was, also when it is large', () => {
    const plan = planOf(generatePlan(2_000, 7));
    expect(toDocument(planFrom(readBack(plan)))).toEqual(toDocument(plan));
  });

  it('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [table] = sourceFromCsv(new TextEncoder().encode(exportCsv(plan)), 'plan.csv').blocks;
        const cells = table?.type === 'table' ? table.rows.flat() : [];
        expect(cells.filter(({ text }) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the mark on a cell that would run', () => {
  it('is taken off again, and nothing else is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n a1") }), (text) => {
        expect(unmarked(marked(text))).toBe(text);
        expect(marked(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

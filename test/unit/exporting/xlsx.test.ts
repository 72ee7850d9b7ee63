import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { parseXlsx } from '../../../electron/importing/parseOffice.ts';
import { xlsxSheets } from '../../../shared/exporting/xlsx.ts';
import { readOwnTable } from '../../../shared/importing/ownTable.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plans } from '../../support/anyPlan.ts';
import { contentOf, planFrom } from '../../support/ownTables.ts';
import { examplePlans, planOf } from '../../support/plans.ts';

async function readBack(plan: Plan) {
  const source = await parseXlsx(new Uint8Array(await writeSheets(xlsxSheets(plan)).toBuffer()), 'plan.xlsx');
  if (!source.ok) throw new Error(source.error.code);
  return readOwnTable(source.value);
}

describe('a plan written as a workbook', () => {
  it.each(examplePlans())('is read back as it was ($name)', async ({ plan }) => {
    const own = await readBack(plan);
    expect(own?.unread).toEqual([]);
    expect(contentOf(planFrom(own))).toEqual(contentOf(plan));
  });

  it('is read back as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const own = await readBack(plan);
        expect(own?.unread).toEqual([]);
        expect(contentOf(planFrom(own))).toEqual(contentOf(plan));
      }),
      { numRuns: 40 },
    );
  });

  it('holds texts longer than a cell can', async () => {
    const plan = planOf({ entries: [{ id: 'long', title: 'Lang', notes: 'æ"\n'.repeat(30_000) }] });
    const sheets = xlsxSheets(plan);
    for (const { data } of sheets) {
      for (const cell of data.flat()) expect(String(cell?.value ?? '').length).toBeLessThanOrEqual(32_767);
    }
    expect(contentOf(planFrom(await readBack(plan)))).toEqual(contentOf(plan));
  });

  it('tells of rows that somebody has written below an empty one', async () => {
    const sheets = xlsxSheets(planOf({ entries: [{ id: 'a', title: 'Møte', when: '2024-04-17' }] }));
    sheets[0]?.data.push([], [{ value: '2024-05-01' }, null, { value: 'Ny rad' }]);
    const source = await parseXlsx(new Uint8Array(await writeSheets(sheets).toBuffer()), 'plan.xlsx');
    const own = source.ok ? readOwnTable(source.value) : null;
    expect(planFrom(own).entries.map(({ id }) => id)).toEqual(['a']);
    expect(own?.unread).toEqual([{ line: 4, heading: 'Tittel', text: '2024-05-01 Ny rad' }]);
  });

  it('has days as real dates, other dates in words, and a heading that stays', () => {
    const [sheet] = xlsxSheets(
      planOf({
        entries: [
          { id: 'day', title: 'Dag', when: '2024-04-17' },
          { id: 'week', title: 'Uke', when: '2024-W34' },
          { id: 'run', title: '=1+1', when: 'XXXX-XX-XX' },
        ],
      }),
    );
    expect(sheet).toMatchObject({ sheet: 'Oppføringer', stickyRowsCount: 1 });
    const [heading, day, week, run] = sheet?.data ?? [];
    expect(heading?.slice(0, 3).map((cell) => cell?.value)).toEqual(['Dato', 'Klokkeslett', 'Tittel']);
    expect(day?.[0]).toMatchObject({ value: 45_399, format: 'dd.mm.yyyy' });
    expect(week?.[0]?.value).toBe('uke 34, 2024');
    expect(run?.[2]?.value).toBe('=1+1');
  });
});

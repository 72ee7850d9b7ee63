/**
 * The plan as sheets of a workbook, in the shape that write-excel-file writes (in Node and in a browser): one for
 * what people look for, one each for lanes, agenda and notes, and one for what binds them together.
 *
 * Days are real date cells. Words are cells of text, which no spreadsheet runs, so that they need no mark as in CSV.
 */
import type { Plan, RecordKind } from '../plan/plan.ts';
import { daysBetween, type IsoDate } from '../time/index.ts';
import type { Cell } from './cells.ts';
import type { ExportWords } from './exportWords.ts';
import { exportWords } from './exportWords.ts';
import { planTable } from './planTable.ts';

interface XlsxCell {
  readonly value: string | number;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly wrap?: boolean;
  readonly alignVertical?: 'top';
}

export interface XlsxSheet {
  sheet: string;
  data: (XlsxCell | null)[][];
  columns: { width: number }[];
  stickyRowsCount: number;
  orientation: 'landscape';
}

const SHEETS: readonly { readonly name: Parameters<ExportWords['t']>[0]; readonly kinds: readonly RecordKind[] }[] = [
  { name: 'sheet.entries', kinds: ['entry'] },
  { name: 'sheet.lanes', kinds: ['lane'] },
  { name: 'sheet.agenda', kinds: ['agenda'] },
  { name: 'sheet.notes', kinds: ['note'] },
  { name: 'sheet.rest', kinds: ['plan', 'series', 'scenario', 'link', 'poster', 'pin', 'leftOut'] },
];

/** Day 0 as spreadsheets count; before 1 March 1900 they count a day that was not there. */
const DAY_ZERO = '1899-12-30' as IsoDate;
const FIRST_DAY = '1900-03-01';

/** Wide enough to see that something is there, and no wider: nobody reads it. */
const MACHINE_WIDTH = 10;

const escapedLetter = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Office Open XML takes `_x0041_` for an escaped letter, so an underscore that would begin one is escaped itself. So is
 * the first letter of the words that every JavaScript object has («valueOf»): write-excel-file would spoil the file.
 */
function escaped(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-F]{4}_)/gi, escapedLetter);
  return Object.hasOwn(Object.prototype, safe) ? `${escapedLetter(safe)}${safe.slice(1)}` : safe;
}

function xlsxCell(cell: Cell, dateFormat: string): XlsxCell | null {
  const top = { alignVertical: 'top' } as const;
  if (cell === '') return null;
  if (typeof cell === 'string') return { value: escaped(cell), wrap: true, ...top };
  if ('number' in cell) return { value: cell.number, ...top };
  if (cell.day < FIRST_DAY) return { value: cell.day, ...top };
  return { value: daysBetween(DAY_ZERO, cell.day), format: dateFormat, ...top };
}

export function xlsxSheets(plan: Plan): XlsxSheet[] {
  const { t } = exportWords(plan.info.locale);
  const dateFormat = t('dateFormat');
  return SHEETS.map(({ name, kinds }) => ({ name, table: planTable(plan, kinds) }))
    .filter(({ table }) => table.rows.length > 0)
    .map(({ name, table: { headings, columns, rows } }) => ({
      sheet: t(name),
      data: [
        headings.map((value): XlsxCell => ({ value, fontWeight: 'bold', backgroundColor: '#eeeeee' })),
        ...rows.map((row) =>
          row.map((cell, index) => {
            const written = xlsxCell(cell, dateFormat);
            // The data of a row on one line: wrapped they would make every row as high as the screen.
            return written && index >= columns.length ? { ...written, wrap: false } : written;
          }),
        ),
      ],
      columns: headings.map((_heading, index) => ({ width: columns[index]?.width ?? MACHINE_WIDTH })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    }));
}

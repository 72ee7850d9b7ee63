import type { Plan } from '../plan/plan.ts';
import type { Cell } from './cells.ts';
import { marked } from './formulaMark.ts';
import { planTable } from './planTable.ts';

const textOf = (cell: Cell): string => {
  if (typeof cell === 'string') return marked(cell);
  return 'day' in cell ? cell.day : String(cell.number);
};

const quoted = (text: string): string => (/^\s|\s$|[";,\r\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The plan as CSV that Nordic spreadsheets open with a double click: semicolons, a byte order mark (else Excel takes
 * it for Windows-1252) and CRLF. No cell is run as a formula. `readOwnTable` gives the records back exactly.
 */
export function exportCsv(plan: Plan): string {
  const { headings, rows } = planTable(plan);
  const lines = [headings, ...rows].map((row) => row.map((cell) => quoted(textOf(cell))).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

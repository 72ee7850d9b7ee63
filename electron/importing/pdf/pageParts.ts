import { regionFrom } from './columns.ts';
import type { PdfLine } from './lines.ts';
import type { Rule } from './pageContent.ts';
import { type PageTable, tableOf } from './tables.ts';
import { textColumns } from './textColumns.ts';

/** `index` is the line's in the page; a line of a text column holds that column's words only. `edge`: as far right as text goes there. */
export type PagePart =
  | { readonly type: 'table'; readonly table: PageTable }
  | { readonly type: 'line'; readonly index: number; readonly line: PdfLine; readonly edge: number };

/** A page in tables, where columns are evident, and the lines between them. */
export function partsOf(lines: readonly PdfLine[], rules: readonly Rule[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  const edge = Math.max(0, ...lines.map(({ chunks }) => chunks.at(-1)?.right ?? 0));
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const region = line.chunks.length > 1 ? regionFrom(lines, at, rules) : null;
    const columns = region && textColumns(lines, at, region, rules);
    if (columns) parts.push(...columns.parts);
    else if (region) parts.push({ type: 'table', table: tableOf(lines, at, region, rules) });
    else parts.push({ type: 'line', index: at, line, edge });
    at = columns?.end ?? region?.end ?? at + 1;
  }
  return parts;
}

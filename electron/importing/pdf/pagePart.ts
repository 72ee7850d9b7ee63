import type { PdfLine } from './lines.ts';
import type { PageTable } from './tables.ts';

/** A line of a text column holds that column's words only. `edge`: as far right as text goes there. */
export type PagePart =
  | { readonly type: 'table'; readonly table: PageTable }
  | { readonly type: 'line'; readonly line: PdfLine; readonly edge: number };

import type { SourceBlock, SourceDocument } from '../source.ts';
import { type TableMaker, tableMaker } from './htmlTable.ts';
import { type HtmlToken, htmlTokens, spansOf } from './htmlTokens.ts';

const BREAKS: ReadonlySet<string> = new Set(
  'p div br li ul ol dl dt dd tr table section article header footer main aside blockquote pre hr address form fieldset figure figcaption h1 h2 h3 h4 h5 h6 body html caption'.split(
    ' ',
  ),
);
const ROW: ReadonlySet<string> = new Set(['table', 'tr']);
const CELL: ReadonlySet<string> = new Set(['td', 'th']);
const HEADING = /^h([1-6])$/;
/** Word keeps the rank of a heading in the name of its style where it writes no `h1`. */
const STYLED_HEADING = /class\s*=\s*["']?(?:Mso)?(?:Heading|Overskrift)([1-6])\b/i;

const tidy = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim();

const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
/** Said of a line or a cell that is struck out altogether. */
const DROPPED = '(utgår)';

/** Words of a line, and whether they are struck out. */
interface Words {
  readonly text: string;
  readonly isStruck: boolean;
}

/** What stands in a line: where only some of it is struck out, what is left. */
function standing(words: readonly Words[]): string {
  const all = tidy(words.map(({ text }) => text).join(''));
  if (!words.some(({ isStruck }) => isStruck)) return all;
  const left = tidy(words.map(({ text, isStruck }) => (isStruck ? ' ' : text)).join(''));
  if (/[\p{L}\p{N}]/u.test(left)) return left;
  return /[\p{L}\p{N}]/u.test(all) ? `${all} ${DROPPED}` : all;
}

/** The open cell of a table. */
interface OpenTable {
  maker: TableMaker;
  /** Spans of the cell whose text is being read; null between cells. */
  span: { rows: number; columns: number } | null;
}

/** Reads tokens into blocks: lines gather outside tables, and inside a cell they are lines of the cell. */
class HtmlReader {
  readonly blocks: SourceBlock[] = [];
  private readonly tables: OpenTable[] = [];
  private line = 1;
  private words: Words[] = [];
  private struck = 0;
  /** Tables in a cell of a table that has rows already: their rows are lines of the cell. */
  private inner = 0;
  private cellLines: string[] = [];
  private heading: number | null = null;

  take(token: HtmlToken): void {
    if (token.type === 'text') this.words.push({ text: token.text, isStruck: this.struck > 0 });
    else if (token.type === 'open') this.open(token.name, token.attributes);
    else this.close(token.name);
  }

  finish(): void {
    while (this.tables.length > 0) this.endTable();
    this.endLine();
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private open(name: string, attributes: string): void {
    if (STRUCK.has(name)) this.struck += 1;
    else if (this.inner > 0) this.openInner(name);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (name === 'tr') this.openRow();
    else if (name === 'table') this.openTable();
    else if (BREAKS.has(name)) {
      this.endLine();
      const rank = HEADING.exec(name)?.[1] ?? STYLED_HEADING.exec(attributes)?.[1];
      if (rank !== undefined) this.heading = Number(rank);
    }
  }

  private close(name: string): void {
    if (STRUCK.has(name)) this.struck = Math.max(0, this.struck - 1);
    else if (this.inner > 0) this.closeInner(name);
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endCell();
    else if (name === 'table') this.endTable();
    else if (BREAKS.has(name)) {
      this.endLine();
      this.heading = null;
    }
  }

  private endLine(): void {
    const text = standing(this.words);
    this.words = [];
    if (text === '') return;
    if (this.table?.span) this.cellLines.push(text);
    else {
      this.blocks.push({ type: 'line', line: this.line, text, heading: this.heading });
      this.line += 1;
    }
  }

  private openInner(name: string): void {
    if (name === 'table') this.inner += 1;
    if (ROW.has(name)) this.endLine();
    else if (BREAKS.has(name) || CELL.has(name)) this.words.push({ text: ' ', isStruck: false });
  }

  private closeInner(name: string): void {
    if (name === 'table') this.inner -= 1;
    if (ROW.has(name)) this.endLine();
  }

  /** A table in a cell: the outer one only places things, so that what it held until here is given as it is. */
  private openTable(): void {
    const outer = this.table;
    this.endLine();
    if (outer?.span && outer.maker.hasRecords()) {
      this.inner = 1;
      return;
    }
    if (outer) {
      const lines = this.cellLines;
      this.cellLines = [];
      outer.span = null;
      this.putTable(outer);
      for (const text of lines) {
        this.blocks.push({ type: 'line', line: this.line, text, heading: null });
        this.line += 1;
      }
      outer.maker = tableMaker();
      outer.maker.row(this.line);
    }
    this.tables.push({ maker: tableMaker(), span: null });
  }

  private openRow(): void {
    this.endCell();
    this.table?.maker.row(this.line);
    if (this.table) this.line += 1;
  }

  private openCell(attributes: string): void {
    this.endCell();
    const { table } = this;
    if (!table) return;
    table.span = spansOf(attributes);
  }

  private endCell(): void {
    this.endLine();
    const { table } = this;
    if (table?.span) table.maker.cell(this.cellLines.join('\n'), table.span);
    if (table) table.span = null;
    this.cellLines = [];
  }

  private endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (table) this.putTable(table);
  }

  /** A table of one column is lines in a frame. */
  private putTable({ maker }: OpenTable): void {
    const table = maker.table();
    if (!table) return;
    const isTable = table.rows.some((row) => row.filter((cell) => cell.text !== '').length > 1);
    if (isTable) {
      this.blocks.push(table);
      return;
    }
    for (const { line, text } of table.rows.flat()) {
      for (const part of text.split('\n')) {
        if (part !== '') this.blocks.push({ type: 'line', line, text: part, heading: null });
      }
    }
  }
}

/** What the clipboard of Windows writes before the HTML itself. */
const CLIPBOARD_HEADER = /^Version:[^\r\n]*\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)*/;

/**
 * Takes HTML apart as it is pasted from Word, Excel, Outlook or a browser. Scripts and styles are neither run nor kept.
 * A line's number counts the lines as they are read, for HTML has none of its own.
 */
export function sourceFromHtml(html: string): SourceDocument {
  const reader = new HtmlReader();
  for (const token of htmlTokens(html.replace(CLIPBOARD_HEADER, ''))) reader.take(token);
  reader.finish();
  return { name: '', blocks: reader.blocks, remarks: [] };
}

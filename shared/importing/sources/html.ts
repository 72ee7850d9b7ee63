import type { SourceBlock, SourceDocument } from '../source.ts';
import { type TableMaker, tableMaker } from './htmlTable.ts';
import { type HtmlToken, htmlTokens, spansOf } from './htmlTokens.ts';
import { standing, struck } from './struck.ts';
import { struckStyles } from './struckStyles.ts';

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
/** Of these, Excel, Outlook and word processors on the web say by their style that they are struck out. */
const STYLED: ReadonlySet<string> = new Set(['span', 'font']);
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
  private words = '';
  private struck = 0;
  /** Of each `span` that is open, whether it strikes out. */
  private readonly spans: boolean[] = [];
  private isCellStruck = false;
  private readonly strikes: (attributes: string) => boolean;
  /** Tables in a cell of a table that has rows already: their rows are lines of the cell. */
  private inner = 0;
  private cellLines: string[] = [];
  private heading: number | null = null;

  constructor(html: string) {
    this.strikes = struckStyles(html);
  }

  take(token: HtmlToken): void {
    if (token.type === 'text') this.words += this.isStruck(token.text) ? struck(token.text) : token.text;
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
    else if (STYLED.has(name)) this.openSpan(this.strikes(attributes));
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
    else if (STYLED.has(name) && this.spans.pop() === true) this.struck -= 1;
    else if (this.inner > 0) this.closeInner(name);
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endCell();
    else if (name === 'table') this.endTable();
    else if (BREAKS.has(name)) {
      this.endLine();
      this.heading = null;
    }
  }

  /** White space alone says nothing, struck out or not. */
  private isStruck(text: string): boolean {
    return (this.struck > 0 || this.isCellStruck) && text.trim() !== '';
  }

  private openSpan(isStruck: boolean): void {
    this.spans.push(isStruck);
    if (isStruck) this.struck += 1;
  }

  private endLine(): void {
    const text = tidy(this.words);
    this.words = '';
    if (text === '') return;
    if (this.table?.span) this.cellLines.push(text);
    else {
      this.blocks.push({ type: 'line', line: this.line, text: standing(text), heading: this.heading });
      this.line += 1;
    }
  }

  private openInner(name: string): void {
    if (name === 'table') this.inner += 1;
    if (ROW.has(name)) this.endLine();
    else if (BREAKS.has(name) || CELL.has(name)) this.words += ' ';
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
      const lines = this.cellLines.map(standing);
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
    this.isCellStruck = this.strikes(attributes);
  }

  private endCell(): void {
    this.endLine();
    const { table } = this;
    if (table?.span) table.maker.cell(standing(this.cellLines.join('\n')), table.span);
    if (table) table.span = null;
    this.isCellStruck = false;
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
  const reader = new HtmlReader(html);
  for (const token of htmlTokens(html.replace(CLIPBOARD_HEADER, ''))) reader.take(token);
  reader.finish();
  return { name: '', blocks: reader.blocks, remarks: [] };
}

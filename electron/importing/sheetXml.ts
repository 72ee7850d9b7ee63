/** No sheet of a plan is larger; a cell set far away would make a reader fill all that lies between. */
export const MOST_ROWS = 50_000;
const MOST_COLUMNS = 256;

/** What people see of a sheet, as XML, and what was left out of it. */
export interface SeenSheet {
  readonly xml: string;
  readonly hiddenRows: number;
  readonly isCut: boolean;
}

/** Stands in the first cell of a row that is left out: an empty row would end the table it is in. */
export const HIDDEN_ROW = '\ue000';

const HIDDEN = /\bhidden="(?:1|true)"/;
const ROW_NUMBER = /\br="(\d+)"/;
const CELL = /<c\b[^<>]*?\br="([A-Z]+)\d+"/g;

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A row's cells to the last one that a plan may have; they stand in order. */
function nearCells(row: string): string {
  for (const cell of row.matchAll(CELL)) {
    if (columnNumber(cell[1] ?? '') > MOST_COLUMNS) return row.slice(0, cell.index);
  }
  return row;
}

/**
 * A sheet without the rows that are hidden (all of them where `keepsHidden`) and without cells far away. Read from left
 * to right and once, whatever is in it.
 */
export function seenSheet(xml: string, keepsHidden: boolean): SeenSheet {
  const parts: string[] = [];
  let [at, count, hiddenRows] = [0, 0, 0];
  let isCut = false;
  for (;;) {
    const start = xml.indexOf('<row', at);
    const tagEnd = start < 0 ? -1 : xml.indexOf('>', start);
    if (tagEnd < 0) break;
    const tag = xml.slice(start, tagEnd);
    const isEmpty = tag.endsWith('/');
    const end = isEmpty ? tagEnd + 1 : xml.indexOf('</row>', tagEnd);
    if (end < 0) break;
    count = Number(ROW_NUMBER.exec(tag)?.[1] ?? count + 1);
    parts.push(xml.slice(at, start));
    at = isEmpty ? end : end + '</row>'.length;
    if (count > MOST_ROWS) isCut = true;
    else if (isEmpty) continue;
    else if (HIDDEN.test(tag) && !keepsHidden) {
      hiddenRows += 1;
      parts.push(tag, `><c r="A${count}" t="inlineStr"><is><t>${HIDDEN_ROW}</t></is></c></row>`);
    } else {
      const cells = xml.slice(tagEnd + 1, end);
      const near = nearCells(cells);
      isCut ||= near.length < cells.length;
      parts.push(tag, '>', near, '</row>');
    }
  }
  return { xml: [...parts, xml.slice(at)].join(''), hiddenRows, isCut };
}

const SHEET = /<sheet\b[^<>]*>/g;
const RELATION = /<Relationship\b[^<>]*>/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributeOf(tag: string, name: 'name' | 'r:id' | 'Id' | 'Target'): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, mark: string) => NAMED[mark] ?? whole);
}

const tagsIn = (xml: string, tag: RegExp) => [...xml.matchAll(tag)].map(([found]) => found);

/** Names of the sheets that a workbook keeps out of sight. */
export const hiddenSheets = (workbook: string): ReadonlySet<string> =>
  new Set(
    tagsIn(workbook, SHEET)
      .filter((tag) => /\bstate="(?:hidden|veryHidden)"/.test(tag))
      .map((tag) => attributeOf(tag, 'name')),
  );

/** The part of the archive that each sheet is, by its name. */
export function sheetParts(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    tagsIn(relations, RELATION).map((tag) => [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')] as const),
  );
  return new Map(
    tagsIn(workbook, SHEET).map((tag) => {
      const target = targets.get(attributeOf(tag, 'r:id')) ?? '';
      return [attributeOf(tag, 'name'), target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
    }),
  );
}

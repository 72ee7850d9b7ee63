import { expect, test } from 'vitest';
import { markedStrings, struckCells, struckFormats } from '../../../../electron/importing/sheetStrikes.ts';
import { seenSheet } from '../../../../electron/importing/sheetXml.ts';
import { standing } from '../../../../shared/importing/sources/struck.ts';

test('formats and cells that are struck out are told by their font', () => {
  const styles =
    '<fonts count="3"><font><b/></font><font><strike val="0"/></font><font><strike/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf fontId="1"/><xf numFmtId="14" fontId="2"/></cellXfs>';
  const formats = struckFormats(styles);
  expect([...formats]).toEqual(['2']);
  const isStruck = struckCells('<row r="3"><c r="A3" s="1"/><c s="2" r="AB3"><v>1</v></c></row>', formats);
  expect([isStruck(2, 0), isStruck(2, 27), isStruck(3, 27)]).toEqual([false, true, false]);
});

test('of a text in runs, what is struck out is left out', () => {
  const strings =
    '<si><r><rPr><strike/></rPr><t>11. mai</t></r><r><t xml:space="preserve"> 18. mai</t></r></si><si><t>Råd</t></si>';
  const texts = [...markedStrings(strings).matchAll(/<si>(.*?)<\/si>/gsu)].map(([, si = '']) =>
    standing(si.replaceAll(/<[^>]*>/gu, '')),
  );
  expect(texts).toEqual(['18. mai', 'Råd']);
});

/** A megabyte of a tag that never ends took minutes with an expression that looks for its end from each. */
test.each([
  ['cells', (junk: string) => struckCells(junk, new Set(['1']))(0, 0), '<c '],
  ['texts', (junk: string) => markedStrings(`<r><rPr><strike/></rPr>${junk}`), '<t '],
  ['runs', (junk: string) => markedStrings(`<strike/>${junk}`), '<r><rPr>'],
  ['rows', (junk: string) => seenSheet(`<row r="1">${junk}</row>`, false).xml, '<c '],
])('%s that never end are read from left to right and once', (_, read, part) => {
  read(part.repeat(1_000_000 / part.length));
});

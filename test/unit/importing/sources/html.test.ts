import { expect, test } from 'vitest';
import { sourceFromHtml } from '../../../../shared/importing/sources/html.ts';

const shown = (html: string) =>
  sourceFromHtml(html).blocks.map((block) =>
    block.type === 'line'
      ? `${block.heading === null ? '' : `#${block.heading} `}${block.text}`
      : block.rows.map((row) => row.map((cell) => cell.text)),
  );

test.each([
  [
    'paragraphs and headings',
    '<h2>Møte&shy;plan</h2><p>07.02:&nbsp;R&aring;d<br>12.02 <b>St</b>yre</p>',
    ['#2 Møteplan', '07.02: Råd', '12.02 Styre'],
  ],
  ['lists', '<ul><li>Januar<li>Februar</ul>', ['Januar', 'Februar']],
  ['the headings of Word', '<p class=MsoHeading1>Plan</p><p class="MsoNormal">Tekst</p>', ['#1 Plan', 'Tekst']],
  ['text alone', 'Bare tekst\nher', ['Bare tekst her']],
  ['nothing', '', []],
  ['less than', '<p>3 < 4 & 5</p>', ['3 < 4 & 5']],
  ['references', '<p>&#248;&#xE5;&amp;lt; &ukjent; &#0;&#99999999;</p>', ['øå&lt; &ukjent;']],
  ['a tag that never ends', '<p>Møte <b', ['Møte']],
  ['a quoted mark in a tag', '<p title="a > b">Møte</p>', ['Møte']],
])('%s', (_name, html, lines) => {
  expect(shown(html)).toEqual(lines);
});

test('a table of Excel, with cells over several rows and columns', () => {
  const html = `<table border=0><col width=64><tr height=20><td colspan=2>Vår</td><td>Merknad</td></tr>
    <tr><td rowspan="2">Januar</td><td>14.<br>28.</td><td></td></tr><tr><td><p>30.</p><p>kl. 9</p></td><td>x</td></tr></table>`;
  expect(shown(html)).toEqual([
    [
      ['Vår', '', 'Merknad'],
      ['Januar', '14.\n28.', ''],
      ['', '30.\nkl. 9', 'x'],
    ],
  ]);
});

test('a table without the tags that end its rows and cells', () => {
  expect(shown('<table><tr><th>Dato<th>Sak<tr><td>12.02<td>Råd')).toEqual([
    [
      ['Dato', 'Sak'],
      ['12.02', 'Råd'],
    ],
  ]);
});

test('a table that only places things gives what stands in it, in order', () => {
  const html =
    '<table><tr><td><p>Hei</p><table><tr><td>Dato<td>Sak<tr><td>12.02<td>Råd</table>Etter</td><td>Ved siden</td></tr></table>Slutt';
  expect(shown(html)).toEqual([
    'Hei',
    [
      ['Dato', 'Sak'],
      ['12.02', 'Råd'],
    ],
    'Etter',
    'Ved siden',
    'Slutt',
  ]);
});

test.each([
  ['<script>alert("</p>12.02")</script>'],
  ['<SCRIPT type=x>a</SCRIPT >'],
  ['<style>p { color: red }</style>'],
  ['<head><title>12.02</title></head>'],
  ['<!-- 12.02 <p>skjult</p> -->'],
  ['<![if !supportLists]><![endif]>'],
  ['<iframe src=x>12.02</iframe>'],
  ['<svg><text>12.02</text></svg>'],
  ['<img src=x onerror="alert(1)">'],
])('nothing of %s is kept', (html) => {
  expect(shown(`<p>Før</p>${html}<p>Etter</p>`)).toEqual(['Før', 'Etter']);
});

test('a script that never ends takes the rest with it', () => {
  expect(shown('<p>Før</p><script>alert(1)<p>12.02</p>')).toEqual(['Før']);
});

test('what the clipboard of Windows writes first is no text', () => {
  const html =
    'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:file:///c:/plan.htm\r\n<html><body><p>Møte</p></body></html>';
  expect(shown(html)).toEqual(['Møte']);
});

test('a table in a cell of a table of records is lines of the cell', () => {
  const html =
    '<table><tr><td>Dato<td>Sak<tr><td>5. mai<td>Økonomi<table><tr><td><p>09.00</p><td><p>Regnskap</p><tr><td>10.00<td>Budsjett</table>Slutt<tr><td>8. mai<td>Skole</table>';
  expect(shown(html)).toEqual([
    [
      ['Dato', 'Sak'],
      ['5. mai', 'Økonomi\n09.00 Regnskap\n10.00 Budsjett\nSlutt'],
      ['8. mai', 'Skole'],
    ],
  ]);
});

test('what is struck out is left out where the rest of its line stands; a whole line says that it was', () => {
  const html = '<p>Møte <s>14. april</s> 21. april</p><p><del>3. mai Dugnad</del></p><p>4. mai Tur<s>.</s></p>';
  expect(shown(html)).toEqual(['Møte 21. april', '3. mai Dugnad (utgår)', '4. mai Tur']);

  const styled =
    '<p>Møte <span style="color:red;text-decoration:line-through">14. april</span> <span>21. april</span></p>' +
    "<style>.xl65 {color:black;}\n.xl66\n\t{text-decoration:line-through;}</style><table><tr><td class=xl65>3. mai</td><td class=xl66>Dugnad</td></tr><tr><td>4. mai</td><td class='xl66'>Tur<br>til fjells</td></tr></table>";
  expect(shown(styled)).toEqual([
    'Møte 21. april',
    [
      ['3. mai', 'Dugnad (utgår)'],
      ['4. mai', 'Tur\ntil fjells (utgår)'],
    ],
  ]);
});

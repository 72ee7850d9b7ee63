import type { ReadChange } from './readable.ts';
import type { Report, ReportRow, ReportSection } from './report.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML; what steers a terminal or turns the reading round is left out. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}\ufeff]/gu, (char) => (char === '\n' ? '\n' : ' '))
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

const STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm }
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 40px 32px; max-width: 860px; background: #fff; color: #1d2433;
  font: 400 14px/1.45 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums }
h1, h2, p { margin: 0 }
h1 { font-size: 26px; font-weight: 600; line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere }
header { margin-bottom: 28px }
header p { margin-top: 4px; color: #5b6474 }
h1 + p { margin-top: 8px; color: #1d2433 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th { padding: 0 16px 6px 0; color: #5b6474; font-size: 12px; font-weight: 400; text-align: left }
th[colspan] { padding: 26px 0 6px; color: #1d2433; font-size: 16px; font-weight: 600 }
tr:has(th[colspan]) { break-after: avoid }
tbody:first-of-type th[colspan] { padding-top: 14px }
td { padding: 8px 16px 8px 0; border-top: 1px solid #d9dde3; vertical-align: top; overflow-wrap: anywhere }
.more td { padding-top: 0; border-top: 0 }
td:last-child, th:last-child { padding-right: 0 }
tr { break-inside: avoid }
.name { font-weight: 600 }
.quiet, .label { color: #5b6474 }
.change + .change, .why { margin-top: 4px }
.change { white-space: pre-line }
.label { margin-right: 6px }
del { color: #5b6474; text-decoration-thickness: 1px }
ins { text-decoration: none }
em { color: #5b6474; font-style: normal }
.change ins::before, .change em::before, del + ins::before { content: '→ '; color: #5b6474 }
.when del { display: block }
.why { font-style: italic }
footer { margin-top: 28px; color: #5b6474; font-size: 12px }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt }
  h1 { font-size: 18pt }
  th { font-size: 8pt }
  th[colspan] { font-size: 11pt }
  footer { font-size: 8pt }
}
`;

/** Keeps the parts of a date on one line: a day and its month, a month and its year. */
const datesWhole = (text: string): string =>
  text
    .replace(/(\b\d{1,2}\.?) (?=\p{L}{3,})/gu, '$1\u00a0')
    .replace(/(?<=[\d\u00a0]\p{L}{3,}) (?=\d{4}\b)/gu, '\u00a0');

const valueText = (text: string): string => escapeHtml(datesWhole(text));

function valueHtml({ label, before, after }: ReadChange, nothing: string): string {
  if (before === '' && after === '') return escapeHtml(label);
  const was = before === '' ? '' : `<del>${valueText(before)}</del> `;
  const is = after === '' ? `<em>${escapeHtml(nothing)}</em>` : `<ins>${valueText(after)}</ins>`;
  return `<span class="label">${escapeHtml(label)}</span>${was}${is}`;
}

function rowHtml(row: ReportRow, { columns, nothing }: Report): string {
  const was = row.when.before === '' ? '' : `<del>${valueText(row.when.before)}</del> `;
  const changes = row.changes.map((change) => `<p class="change">${valueHtml(change, nothing)}</p>`).join('');
  const why = row.why === '' ? '' : `<p class="why">${escapeHtml(row.why)}</p>`;
  const detail = row.detail === '' ? '' : `<p class="quiet">${escapeHtml(row.detail)}</p>`;
  const who = columns.who === null ? '' : `<td class="quiet">${escapeHtml(row.who)}</td>`;
  const more = row.name === '' ? ' class="more"' : '';
  return `<tr${more}><td class="when">${was}<ins>${valueText(row.when.after)}</ins></td><td><p class="name">${escapeHtml(row.name)}</p>${detail}</td><td>${changes}${why}</td>${who}</tr>`;
}

function sectionHtml(section: ReportSection, report: Report): string {
  const span = report.columns.who === null ? 3 : 4;
  const rows = section.rows.map((row) => rowHtml(row, report)).join('\n');
  return `<tbody><tr><th colspan="${span}" scope="rowgroup">${escapeHtml(section.heading)}</th></tr>\n${rows}</tbody>`;
}

/** Widths of the columns, per cent: times are short, dates are not. */
const widths = ({ columns }: Report): readonly number[] => (columns.who === null ? [22, 34, 44] : [11, 29, 42, 18]);

function tableHtml(report: Report): string {
  const { when, what, change, who } = report.columns;
  const heads = [when, what, change, ...(who === null ? [] : [who])];
  const cols = widths(report).map((width) => `<col style="width: ${width}%">`);
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = report.sections.map((section) => sectionHtml(section, report)).join('\n');
  return `<table><colgroup>${cols.join('')}</colgroup><thead><tr>${head}</tr></thead>\n${body}\n</table>`;
}

/** A report as a document of its own: no scripts, nothing fetched, to be read on a screen or printed on A4. */
export function reportHtml(report: Report): string {
  const title = escapeHtml(report.title);
  const about = report.about.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const body = report.sections.length === 0 ? `<p>${escapeHtml(report.none)}</p>` : tableHtml(report);
  return `<!doctype html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${about}
</header>
<main>${body}</main>
<footer>${escapeHtml(report.foot)}</footer>
</body>
</html>
`;
}

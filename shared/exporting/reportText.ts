import type { ReadChange } from './readable.ts';
import type { Report, ReportRow } from './report.ts';

function changeText({ label, before, after }: ReadChange, nothing: string): string {
  if (before === '' && after === '') return label;
  return before === '' ? `${label}: ${after}` : `${label}: ${before} → ${after || nothing}`;
}

function rowText({ when, name, detail, changes, why, who }: ReportRow, nothing: string): readonly string[] {
  const date = when.before === '' ? when.after : `${when.before} → ${when.after}`;
  const about = detail === '' || name === '' ? name : `${name} (${detail})`;
  const by = who === '' ? '' : ` – ${who}`;
  return [
    `• ${[date, about].filter(Boolean).join(': ')}${by}`,
    ...changes.map((change) => `    ${changeText(change, nothing)}`),
    ...(why === '' ? [] : [`    ${why}`]),
  ];
}

/** A report as plain text, for a mail. */
export function reportText(report: Report): string {
  const sections = report.sections.flatMap(({ heading, rows }) => [
    '',
    heading,
    ...rows.flatMap((row) => rowText(row, report.nothing)),
  ]);
  const body = report.sections.length === 0 ? ['', report.none] : sections;
  return [report.title, ...report.about, ...body, ''].join('\n');
}

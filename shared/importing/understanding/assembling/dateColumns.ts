import type { ReadDate } from '../../../time/index.ts';
import type { HeaderLine } from '../headerLine.ts';
import { tidyTitle } from '../split.ts';

/** A date of a row with what its column says that it is for. */
export interface ColumnDate {
  readonly title: string;
  readonly date: ReadDate;
}

const LEAST = 2;

/**
 * The dates of a row whose head names a column for each (`Møtedato Frist innmelding Utsending`); null where they are
 * not as many, or something is said between them.
 */
export function dateColumns(
  header: HeaderLine,
  text: string,
  dates: readonly ReadDate[],
): readonly ColumnDate[] | null {
  const { roles, names } = header;
  const start = roles.findIndex((role) => role === 'date' || role === 'deadline');
  if (start < 0 || dates.length < LEAST || roles.length - start !== dates.length) return null;
  const isSaid = dates.some(({ start: at }, index) => index > 0 && text.slice(dates[index - 1]?.end, at).trim() !== '');
  if (isSaid) return null;
  const said = tidyTitle(`${text.slice(0, dates[0]?.start)} ${text.slice(dates.at(-1)?.end)}`);
  const row = said !== '' && !/\p{L}{3}/u.test(said) && start > 0 ? `${names[0]} ${said}` : said;
  return dates.map((date, index) => {
    const role = roles[start + index];
    const name = names[start + index] ?? '';
    const isMain = index === 0 && role === 'date';
    const title = [isMain && row !== '' ? '' : name, row].filter((part) => part !== '').join(': ');
    return { title, date: role === 'deadline' ? { ...date, deadline: true } : date };
  });
}

/** Month names as typed in Norwegian, Danish and English: each by its shortest beginning that is not another's. */
const MONTHS: readonly RegExp[] = [
  /^jan(?:uar|uary)?$/u,
  /^feb(?:r|ruar|ruary)?$/u,
  /^mar(?:s|ts|ch)?$/u,
  /^apr(?:il)?$/u,
  /^ma[ijy]$/u,
  /^jun[ie]?$/u,
  /^jul[iy]?$/u,
  /^aug(?:ust)?$/u,
  /^sept?(?:ember)?$/u,
  /^o[kc]t(?:ober)?$/u,
  /^nov(?:ember)?$/u,
  /^de[sc](?:ember)?$/u,
];

/** Part of an expression that may be a month's name. */
export const MONTH = '(\\p{L}{3,9})';

/** The month (1–12) a word names, or `null`. */
export function monthNumber(word: string): number | null {
  const index = MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? null : index + 1;
}

/** EDTF level 2 sub-year groupings by what they are called. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:vår(?:en)?|forår(?:et)?|spring)$/u, 21],
  [/^(?:sommer(?:en)?|summer)$/u, 22],
  [/^(?:høst(?:en)?|haust(?:en)?|efterår(?:et)?|autumn)$/u, 23],
  [/^(?:vinter(?:en)?|winter)$/u, 24],
  [/^(?:1\. ?kvartal|q1|k1)$/u, 33],
  [/^(?:2\. ?kvartal|q2|k2)$/u, 34],
  [/^(?:3\. ?kvartal|q3|k3)$/u, 35],
  [/^(?:4\. ?kvartal|q4|k4)$/u, 36],
  [/^(?:1\. ?tertial|t1)$/u, 37],
  [/^(?:2\. ?tertial|t2)$/u, 38],
  [/^(?:3\. ?tertial|t3)$/u, 39],
  [/^1\. ?halvår$/u, 40],
  [/^2\. ?halvår$/u, 41],
];

/** A season, quarter, tertial or half-year, with its year where one is written. */
export function partOfYear(text: string): { season: number; year?: number } | null {
  const [, name = '', year] = /^(.*?)(?:\s+(\d{4}))?$/u.exec(text) ?? [];
  const season = PARTS.find(([pattern]) => pattern.test(name))?.[1];
  if (season === undefined) return null;
  return year === undefined ? { season } : { season, year: Number(year) };
}

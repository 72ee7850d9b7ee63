import { headerRoles, type Role, roleOf } from '../tables/roles.ts';

/** The head of a table whose columns were lost: what its columns are named and hold, in order. */
export interface HeaderLine {
  readonly names: readonly string[];
  readonly roles: readonly (Role | null)[];
}

const LONGEST = 120;
const MOST_COLUMNS = 8;
const LEAST_COLUMNS = 2;
const CAPITAL = /^\p{Lu}/u;

/** `Uke Dato Aktivitet Gjelder for`: a capital begins a column, small words go on in it. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const word of text.replaceAll(/[:?*]/gu, '').split(/[\s|–]+/u)) {
    if (names.length === 0 || CAPITAL.test(word)) names.push(word);
    else names[names.length - 1] += ` ${word}`;
  }
  return names;
}

/** Reads a line as the head of a table; null where it says something itself. */
export function headerLine(text: string): HeaderLine | null {
  if (text.length > LONGEST || /\d/u.test(text)) return null;
  const names = namesIn(text.trim());
  if (names.length < LEAST_COLUMNS || names.length > MOST_COLUMNS) return null;
  const roles = names.map(roleOf);
  const named = roles.filter((role) => role !== null).length;
  return headerRoles(names) !== null && named * 2 >= names.length ? { names, roles } : null;
}

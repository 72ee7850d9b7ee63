import type { ReadDate } from '../../time/index.ts';
import { isRole, roleAtEnd } from './bodies.ts';

/** What a statement says at one of its dates. */
export interface Part {
  readonly title: string;
  /** Its step in a cascade, or empty. */
  readonly step: string;
  readonly dates: readonly ReadDate[];
}

const ONLY_JOINT =
  /^[\s,;.:()/&+*–-]*(?:(?:og|och|and|samt|eller|evt\.?|eventuelt|ev\.?|kl\.?|obs|(?:man|tirs?|tys|ons|tors?|fre|lør|lau|søn)(?:dag)?)[\s,;.:()/&+*–-]*)*$/iu;

/** Whether nothing is said between dates but that there are several. */
export const isJoint = (text: string): boolean => ONLY_JOINT.test(text);

/** A title without the marks and small words that a date leaves behind. */
export function tidyTitle(text: string): string {
  let title = text
    .replaceAll(/\(\s*[),;:]*\s*\)/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s([,;:.)])/gu, '$1');
  title = title.replaceAll(/([:,;])[:,;.]+/gu, '$1').replaceAll(/\.\s?\.(?=\s)/gu, '.');
  for (let before = ''; before !== title; ) {
    before = title;
    title = title
      .trim()
      .replace(/^(?:[\s,;:.)/&+–|-]|(?:og|samt|den|d\.)(?=\s))+/iu, '')
      .replace(/(?:[\s,;(/&+–|-]|(?<=\s)(?:og|samt|den|d\.|i|på|kl\.?|fra|til|innen|inden|senest))+$/iu, '')
      .trim();
  }
  return title
    .replace(/\s?\*{1,3}$/u, '')
    .replace(/[:.]$/u, '')
    .trim();
}

interface Group {
  readonly dates: ReadDate[];
  readonly start: number;
  end: number;
}

function groupsOf(text: string, dates: readonly ReadDate[]): readonly Group[] {
  const groups: Group[] = [];
  for (const date of dates) {
    const last = groups.at(-1);
    if (last && isJoint(text.slice(last.end, date.start))) {
      last.dates.push(date);
      last.end = date.end;
    } else groups.push({ dates: [date], start: date.start, end: date.end });
  }
  return groups;
}

/** `Perioderapportering frist for` and `avd.leder`; `1. tertialrapportering` and `Avd.ledere`. */
function headAndStep(text: string): { head: string; step: string } {
  const trimmed = text.replace(/[\s:,–-]+$/u, '');
  const role = roleAtEnd(trimmed);
  const colon = trimmed.lastIndexOf(': ');
  if (colon > 0 && trimmed.length - colon < 60)
    return { head: trimmed.slice(0, colon + 1), step: trimmed.slice(colon + 1).trim() };
  return role === '' ? { head: trimmed, step: '' } : { head: trimmed.slice(0, -role.length).trim(), step: role };
}

const lower = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text);

function cascade(labels: readonly string[], groups: readonly Group[]): readonly Part[] | null {
  const [first, ...rest] = labels;
  const { head, step } = headAndStep(first ?? '');
  const steps = rest.map((label) => tidyTitle(label));
  const isColon = head.endsWith(':');
  const isShort = steps.every((label) => label !== '' && label.length <= 50 && !/[.!?]\s/u.test(label));
  if (step === '' || !isShort || !(isColon || steps.every(isRole))) return null;
  return groups.map(({ dates }, index) => {
    const name = index === 0 ? tidyTitle(step) : (steps[index - 1] ?? '');
    const title = isColon ? `${head} ${name}` : `${head} ${lower(name)}`.trim();
    return { title: tidyTitle(title), step: name, dates };
  });
}

/** What stands between dates may end one sentence and begin the next. */
function cutAt(between: string): { behind: string; before: string } {
  const end = /[.;](?=\s+\p{Lu})|;|\s[|]\s/u.exec(between);
  return end
    ? { behind: between.slice(0, end.index), before: between.slice(end.index + 1) }
    : { behind: '', before: between };
}

const REMARK = /^\s*(\([^()]{1,80}\))?[\s,;.]*(?:og|samt|and)?\s*$/u;

/** `Møter: 27. august (budsjett), 1. oktober og 3. desember`: days of one thing, some with a remark in brackets. */
function remarkedParts(before: string, groups: readonly Group[], gaps: readonly string[]): readonly Part[] | null {
  const remarks = gaps.map((gap) => REMARK.exec(gap));
  if (tidyTitle(before) === '' || remarks.some((remark) => remark === null)) return null;
  return groups.flatMap(({ dates }, index) => {
    const remark = remarks[index]?.[1];
    const plain = { title: tidyTitle(before), step: '', dates: remark === undefined ? dates : dates.slice(0, -1) };
    if (remark === undefined) return [plain];
    const last = { title: `${tidyTitle(before)} ${remark}`, step: '', dates: dates.slice(-1) };
    return plain.dates.length > 0 ? [plain, last] : [last];
  });
}

/** What is said behind a date, without the dot of the date. */
const withoutStart = (gap: string) => gap.replace(/^[\s.,;:–-]+/u, '');

/** Takes a statement apart at its dates. */
export function partsOf(text: string, dates: readonly ReadDate[]): readonly Part[] {
  const groups = groupsOf(text, dates);
  const [first] = groups;
  if (!first) return [];
  const before = text.slice(0, first.start);
  const last = groups.at(-1) ?? first;
  if (groups.length === 1)
    return [{ title: tidyTitle(`${before} ${text.slice(last.end)}`), step: '', dates: first.dates }];
  const gaps = groups.map((group, index) => text.slice(group.end, groups[index + 1]?.start ?? text.length));
  const isLabelled = tidyTitle(gaps.at(-1) ?? '') === '' && cutAt(withoutStart(gaps[0] ?? '')).behind !== '';
  if (tidyTitle(before) === '' && !isLabelled) {
    return groups.map(({ dates: own }, index) => ({ title: tidyTitle(gaps[index] ?? ''), step: '', dates: own }));
  }
  const remarked = remarkedParts(before, groups, gaps);
  if (remarked) return remarked;
  const labels = [before, ...gaps.slice(0, -1)];
  const steps = cascade(labels, groups);
  if (steps) return steps;
  const behind = gaps.map((gap, index) =>
    index === gaps.length - 1 ? { behind: gap, before: '' } : cutAt(index === 0 ? withoutStart(gap) : gap),
  );
  return groups.map(({ dates: own }, index) => {
    const label = index === 0 ? before : (behind[index - 1]?.before ?? '');
    return { title: tidyTitle(`${label} ${behind[index]?.behind ?? ''}`), step: '', dates: own };
  });
}

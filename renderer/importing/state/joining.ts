import type { ReadEntry } from '../../../shared/importing/reading.ts';
import { boundsOf, type Edtf, parseEdtf, whenOf } from '../../../shared/time/index.ts';
import type { DraftRow } from './rows.ts';

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Two titles as one; words that both have stand once. */
function joinedTitle(a: string, b: string): string {
  const [one, other] = [a.trim(), b.trim()];
  if (other === '' || one.toLowerCase().includes(other.toLowerCase())) return one;
  if (one === '' || other.toLowerCase().includes(one.toLowerCase())) return other;
  return /[-–,:;]$/u.test(one) || /^[\p{Ll}(–-]/u.test(other) ? `${one} ${other}` : `${one} – ${other}`;
}

/** Two days are the ends of one stretch; of anything else the first stands. */
function joinedWhen(a: Edtf | '', b: Edtf | ''): Edtf | '' {
  if (a === '' || a === b) return b;
  if (b === '') return a;
  const [one, other] = [whenOf(a), whenOf(b)];
  if (one.kind === 'unset') return b;
  if (one.kind !== 'day' || other.kind !== 'day') return a;
  const ends = [boundsOf(one)?.start ?? '', boundsOf(other)?.start ?? ''].toSorted();
  const stretch = parseEdtf(ends.join('/'));
  return stretch.ok ? (ends.join('/') as Edtf) : a;
}

/** Two entries as one: what the first does not say, the second does. */
export function joinedEntry(a: ReadEntry, b: ReadEntry): ReadEntry {
  const when = joinedWhen(a.when, b.when);
  return {
    ...a,
    title: joinedTitle(a.title, b.title),
    when,
    whenText: a.whenText || b.whenText,
    time: a.time || b.time,
    status: a.status === 'planned' ? b.status : a.status,
    lane: a.lane || b.lane,
    place: a.place || b.place,
    responsible: union(a.responsible, b.responsible),
    minutes: a.minutes ?? b.minutes,
    reason: a.reason || b.reason,
    topics: union(a.topics, b.topics),
    series: a.series || b.series,
    step: a.step || b.step,
    sources: [
      ...a.sources,
      ...b.sources.filter(({ line, text }) => !a.sources.some((s) => s.line === line && s.text === text)),
    ],
    confidence: 1,
    doubts: union(a.doubts, b.doubts).filter(
      (doubt) => doubt !== 'noDate' && doubt !== 'noTitle',
    ) as ReadEntry['doubts'],
  };
}

/** Where a title falls in two of itself. */
const SEAM = /\s*(?:[;/]|,(?=\s)|\s[–-]\s|\s(?:og|and|samt)\s)\s*/u;

function titlesOf(title: string): readonly [string, string] {
  const seam = SEAM.exec(title);
  if (!seam || seam.index === 0) return [title, title];
  const rest = title.slice(seam.index + seam[0].length);
  return rest === '' ? [title, title] : [title.slice(0, seam.index), rest.charAt(0).toUpperCase() + rest.slice(1)];
}

/** A stretch of two days is one of each; any other date is that of both. */
function whensOf(when: Edtf | ''): readonly [Edtf | '', Edtf | ''] {
  if (when === '' || whenOf(when).kind !== 'interval') return [when, when];
  const [start = '', end = ''] = when.split('/');
  const are = (text: string): text is Edtf => text !== '..' && parseEdtf(text).ok;
  return are(start) && are(end) ? [start, end] : [when, when];
}

/** A row as two: the title at its first seam, a stretch of days at its ends. `id` is the second's. */
export function splitRow(row: DraftRow, id: string): readonly [DraftRow, DraftRow] {
  const [first, second] = titlesOf(row.entry.title);
  const [start, end] = whensOf(row.entry.when);
  const isStretch = start !== end;
  // Two days of one thing have one title.
  const titles = isStretch ? [row.entry.title, row.entry.title] : [first, second];
  const part = (title = '', when: Edtf | '' = '') => ({ ...row.entry, title, when });
  return [
    { ...row, entry: part(titles[0], start), isSeen: true },
    { ...row, id, entry: part(titles[1], end), isSeen: true },
  ];
}

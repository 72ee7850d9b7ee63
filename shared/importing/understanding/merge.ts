import type { NewEntry } from './entries.ts';

const STOP = new Set(
  'og i av af for til med mellom mellem på om fra frå samt eller ved the der som den det en et ei m tema sak møte møde legges leggjast frem fram kl frist'.split(
    ' ',
  ),
);
const MOST_COMPARED = 24;
const MOST_SOURCES = 12;
const MOST_TOPICS = 60;

const bodyKey = (lane: string) => lane.toLowerCase().replace(/(?:et|en|a)$/u, '');

interface Words {
  readonly body: string;
  readonly all: ReadonlySet<string>;
}

function wordsOf(entry: NewEntry, isWhole: boolean): Words {
  const body = bodyKey(entry.lane);
  const text = [entry.title, ...(isWhole ? entry.topics.slice(0, 20) : [])].join(' ').slice(0, 2000).toLowerCase();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !STOP.has(word));
  const isOfBody = (word: string) => body !== '' && (word.startsWith(body) || body.includes(word));
  return { body, all: new Set(words.filter((word) => !isOfBody(word))) };
}

/** Whether two entries of one day say the same; what stands in one list says it twice only in the same words. */
function saysSame(a: NewEntry, b: NewEntry, isOneList: boolean): boolean {
  if (a.title === '' || b.title === '') return true;
  const isSameLane = a.lane !== '' && bodyKey(a.lane) === bodyKey(b.lane);
  const [one, other] = [wordsOf(a, isSameLane), wordsOf(b, isSameLane)];
  const isSameTitle = a.title.toLowerCase() === b.title.toLowerCase();
  if (isSameTitle) return a.step === b.step && a.lane === b.lane;
  if (a.step !== '' || b.step !== '' || (a.time !== '' && b.time !== '' && a.time !== b.time)) return false;
  const shared = [...one.all].filter((word) => other.all.has(word)).length;
  const least = Math.min(one.all.size, other.all.size);
  if (isOneList && (shared < least || (least === 1 && one.body === ''))) return false;
  if (least === 0) return one.all.size === other.all.size && one.body !== '' && one.body === other.body;
  if (one.body !== '' && one.body === other.body) return shared > 0;
  return shared / least >= 0.5 && (one.body === '' || other.body === '' || shared / least > 0.7);
}

/** `2024-12-XX` and `2024-12` are one. */
const keyOf = (when: string) => when.replace(/^(\d{4}-\d\d)-XX$/u, '$1');

function join(a: NewEntry, b: NewEntry): NewEntry {
  const [main, other] = a.title === '' ? [b, a] : [a, b];
  const topics = [
    ...main.topics,
    ...other.topics.filter((topic) => !main.topics.includes(topic) && !main.title.includes(topic)),
  ];
  const isFull = a.sources.length >= MOST_SOURCES;
  const sources = isFull
    ? a.sources
    : [...a.sources, ...b.sources.filter(({ line }) => !a.sources.some((source) => source.line === line))];
  return {
    ...main,
    when: main.when.length >= other.when.length ? main.when : other.when,
    time: main.time || other.time,
    lane: main.lane || other.lane,
    place: main.place || other.place,
    responsible: main.responsible.length > 0 ? main.responsible : other.responsible,
    minutes: main.minutes ?? other.minutes,
    reason: main.reason || other.reason,
    status: main.status === 'planned' ? other.status : main.status,
    kind: main.kind === 'activity' ? other.kind : main.kind,
    series: main.series || other.series,
    topics: topics.slice(0, MOST_TOPICS),
    sources,
  };
}

const MOST_ROUNDS = 3;

/**
 * Makes one entry of what two places of a document say; what was joined may have more in common with a third.
 * `isOneList`: whether two stand in one list, where each is a thing of its own.
 */
export function mergeSame(entries: readonly NewEntry[], isOneList: IsOneList = () => false): readonly NewEntry[] {
  let merged = entries;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = mergeOnce(merged, isOneList);
    if (next.length === merged.length) return next;
    merged = next;
  }
  return merged;
}

type IsOneList = (a: NewEntry, b: NewEntry) => boolean;

function mergeOnce(entries: readonly NewEntry[], isOneList: IsOneList): readonly NewEntry[] {
  const merged: NewEntry[] = [];
  const days = new Map<string, number[]>();
  const ordered = [...entries.filter(({ title }) => title !== ''), ...entries.filter(({ title }) => title === '')];
  for (const entry of ordered) {
    const key = keyOf(entry.when);
    const same = days.get(key) ?? [];
    const found =
      entry.when === ''
        ? undefined
        : same.find((index) => {
            const other = merged[index];
            const isUnset = entry.when.startsWith('XXXX');
            return (
              other !== undefined &&
              (isUnset ? other.title === entry.title : saysSame(other, entry, isOneList(other, entry))) &&
              !isSameSource(other, entry)
            );
          });
    const other = found === undefined ? undefined : merged[found];
    if (found !== undefined && other) merged[found] = join(other, entry);
    else {
      if (same.length < MOST_COMPARED) same.push(merged.length);
      days.set(key, same);
      merged.push(entry);
    }
  }
  const position = (entry: NewEntry) => Math.min(...entry.sources.map(({ line }) => line));
  return merged
    .map((entry, index) => ({ entry, index, line: position(entry) }))
    .sort((a, b) => a.line - b.line || a.index - b.index)
    .map(({ entry }) => entry);
}

const isSameSource = (a: NewEntry, b: NewEntry) =>
  a.sources.some(({ line, text }) => b.sources.some((source) => source.line === line && source.text === text)) &&
  a.title !== '' &&
  b.title !== '';

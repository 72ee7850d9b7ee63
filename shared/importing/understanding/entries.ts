import { type ReadDate, readTimes } from '../../time/index.ts';
import type { ReadDoubt, ReadEntry } from '../reading.ts';
import type { Item } from './assembling/item.ts';
import { bodyIn, isBody } from './bodies.ts';
import { isCoarse } from './dating.ts';
import { kindOf, minutesIn, placeIn, reasonIn, responsibleIn, statusIn } from './details.ts';
import { type Part, partsOf, tidyTitle } from './split.ts';

export type NewEntry = Omit<ReadEntry, 'id'>;

const LONGEST_TITLE = 240;
const MONTH_CONFIDENCE = 0.75;

/** A label that needs what stands below it: `Tema i ASU:`, or the name of a body. */
const isLabel = (text: string) => /:\s*$/u.test(text);

function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const end = title.lastIndexOf(' ', LONGEST_TITLE);
  return `${title.slice(0, end > 0 ? end : LONGEST_TITLE)}…`;
}

const COSTS: Readonly<Record<ReadDoubt, number>> = {
  noTitle: 0.5,
  monthUnknown: 0.5,
  columnGuessed: 0.4,
  dateCarried: 0.4,
  ambiguousDate: 0.2,
  noDate: 0.2,
  yearGuessed: 0.15,
};

const SENTENCE = 60;

/** A month or week in the middle of a sentence is often only spoken of; a day, less often. */
function proseCost({ form, text, topics }: Item, when: string): number {
  if (/^[^\p{L}\p{N}«"(]/u.test(text.trim())) return 0.4;
  const isSentence = text.length > SENTENCE && /[.!]$/u.test(text.trim()) && topics.length === 0;
  if (form === 'undated') return isSentence ? 0.15 : 0;
  if (form !== 'dateInside') return 0;
  if (isCoarse(when)) return text.length > SENTENCE ? 0.5 : 0.3;
  return isSentence ? 0.2 : 0;
}

function confidenceOf(doubts: readonly ReadDoubt[], item: Item, when: string): number {
  let confidence = item.form === 'undated' ? MONTH_CONFIDENCE : 0.95;
  for (const doubt of doubts) confidence -= COSTS[doubt];
  confidence -= proseCost(item, when);
  if (when.includes('?') || when.startsWith('XXXX')) confidence -= 0.1;
  if (item.text.length > LONGEST_TITLE) confidence -= 0.25;
  return Math.max(0.1, Math.round(confidence * 100) / 100);
}

/** In a table that lost its columns: whether more than its own line was put together. */
const isLoose = ({ isInTable, form, topics, dates }: Item) =>
  isInTable &&
  (form === 'dateOnly' || topics.some(({ piece }) => !piece.isBullet) || (form !== 'dateFirst' && dates.length > 0));

/** What is left of `aflyses pr. mail af 25.02`: why, and nothing of what. */
const SAID_ELSEWHERE = /^(?:pr\.|jf\.?r?|iht\.?) (?:mail|e-?post|ref|aftale|avtale)/iu;

/** Takes words out that are told in a field of their own. */
const without = (text: string, words: string) => (words === '' ? text : text.replace(words, ' '));

function laneOf(item: Item, title: string): string {
  if (item.lane !== '') return item.lane;
  const body = bodyIn(title.slice(0, 160));
  const at = title.toLowerCase().indexOf(body.toLowerCase());
  return /(?:m\/|med|til|fra|frå|av|af|mellom|mellem|for)\s*$/iu.test(title.slice(Math.max(0, at - 12), at))
    ? ''
    : body;
}

/** `Formannskapet: Budsjett`, `Formannskapet – Budsjett`: the body and the case. */
function bodyAndCase(title: string): { body: string; rest: string } | null {
  const found = /^(.{2,70}?)\s?(?:[:|]|\s[–-])\s+(.+)$/u.exec(title);
  if (!found?.[1] || !found[2] || !isBody(found[1])) return null;
  return { body: bodyIn(found[1]), rest: found[2] };
}

/** Of itself, or of a line below that begins with it. */
function statusOf(title: string, topics: readonly string[]) {
  const own = statusIn(title);
  if (own.status !== 'planned') return own;
  const found = topics
    .map(statusIn)
    .find(
      ({ words }, index) =>
        words !== '' &&
        /^(?:$|[\s.,;:!–-]+(?:$|\p{Lu}|jf|pga|på|til|fra))/u.test(
          topics[index]?.startsWith(words) ? topics[index].slice(words.length) : 'x',
        ),
    );
  return found ?? own;
}

function entryOf(item: Item, part: Part, date: ReadDate | null, series: string, isYearGuessed: boolean): NewEntry {
  const topics = item.topics.map(({ text }) => text);
  const said = `${part.title} ${item.topics
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' ')}`;
  const responsible = responsibleIn(said);
  const place = placeIn(said);
  const { status, words } = statusOf(part.title, topics);
  let title = tidyTitle(without(without(part.title, responsible.words), place.words));
  const bare = tidyTitle(title.replace(words === '' ? '\u0000' : words, ' '));
  if (SAID_ELSEWHERE.test(bare)) title = '';
  else if (bare !== '' && words !== '' && status !== 'moved' && status !== 'postponed') title = bare;
  const [own, another] = date && !date.time && /\d/u.test(title) ? readTimes(title) : [];
  const clock = own && !another ? own.time : '';
  if (own && clock !== '') title = tidyTitle(`${title.slice(0, own.start)} ${title.slice(own.end)}`);
  let lane = part.step === '' ? laneOf(item, title) : item.lane;
  const cased = bodyAndCase(title);
  if (cased && item.lane === '') lane = cased.body;
  const [topic] = item.topics;
  const takesTopic = topic && !topic.piece.isBullet && topics.length > 0 && part.step === '';
  if (takesTopic && !isLabel(topic.text)) {
    if (isLabel(item.text) || isLabel(item.title)) title = `${title}: ${topics.shift()}`;
    else if (isBody(title)) {
      lane = lane === '' ? bodyIn(title) : lane;
      title = `${title}: ${topics.shift()}`;
    }
  }
  const section = item.section;
  const when = date?.when ?? (section && item.dates.length === 0 ? section.when : '');
  const doubts: ReadDoubt[] = [];
  const [below] = topics;
  if (title === '' && item.lane === '' && below !== undefined && below.length < LONGEST_TITLE) {
    title = tidyTitle(below);
    topics.shift();
    doubts.push('columnGuessed');
  }
  if (title === '' && item.lane === '') doubts.push('noTitle');
  if (!doubts.includes('columnGuessed') && (item.isColumns || isLoose(item))) doubts.push('columnGuessed');
  if (when === '') doubts.push('noDate');
  if (isYearGuessed && when !== '' && date?.yearFrom !== 'written') doubts.push('yearGuessed');
  const final = shorten(title === '' ? item.lane : title);
  return {
    title: final,
    when: when as ReadEntry['when'],
    whenText: date?.text ?? section?.label ?? '',
    time: date?.time || item.time || clock,
    kind: kindOf(final, { deadline: date?.deadline ?? false, when: when as ReadDate['when'] }),
    status,
    lane,
    place: place.value,
    responsible: responsible.names,
    minutes: minutesIn(said),
    reason: status === 'planned' ? '' : reasonIn(said),
    context: item.context,
    topics,
    series,
    step: part.step,
    sources: [{ line: item.piece.line, text: item.piece.source }],
    confidence: confidenceOf(doubts, item, when),
    doubts,
  };
}

/** The entries of a statement: one a date, those that belong together with the same series. */
export function entriesOf(item: Item, index: number, isYearGuessed: boolean): readonly NewEntry[] {
  const name = `s${index + 1}`;
  if (item.dates.length === 0 || item.form === 'undated') {
    const part = { title: tidyTitle(item.title), step: '', dates: [] };
    return [entryOf(item, part, item.dates[0] ?? null, '', isYearGuessed)];
  }
  const parts =
    item.form === 'dateOnly'
      ? [{ title: tidyTitle(item.title), step: '', dates: item.dates }]
      : partsOf(item.text, item.dates);
  const titled = parts.find(({ title }) => title !== '');
  const isCascade = parts.some(({ step }) => step !== '');
  return parts.flatMap((part) => {
    const isSeries = isCascade || (part.dates.length > 1 && !item.isColumns);
    const named = part.title === '' && titled ? { ...part, title: titled.title } : part;
    return part.dates.map((date) => entryOf(item, named, date, isSeries ? name : '', isYearGuessed));
  });
}

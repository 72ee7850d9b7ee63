import type { Entry, Lane, Plan } from '../../plan/plan.ts';
import { formatWhen, parseClockTime, whenOf } from '../../time/index.ts';
import type { ChangeType } from '../changes.ts';
import { formerDate, toldChange, toldFormer } from '../changeWords.ts';
import { footnoteNumbers, footnoteSuffix } from '../furniture/footnotes.ts';
import { isStruck } from '../markers.ts';
import type { SceneOptions } from '../options.ts';
import type { SceneListItem } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import type { Item } from './items.ts';

/** The words of an entry: what always stands, and what stands where there is room. */
export interface Words {
  /** The date as it stands before the title; empty where there is none. */
  readonly date: string;
  readonly title: string;
  /** Clock time and place. */
  readonly detail: string;
  /** Topics, and why it was moved or cancelled, each on lines of its own. */
  readonly topics: readonly string[];
  readonly struck: boolean;
  /** Where it was, struck through before the date. */
  readonly former?: string;
  /** What became of it, where states of the plan are compared: its sign stands before all else. */
  readonly change?: ChangeType;
  /** Set in second ink: nothing became of it, or it is gone, where states are compared. */
  readonly quiet?: boolean;
  /** All of it in one line, for those who do not see the picture. */
  readonly spoken: string;
}

type WordOptions = Pick<SceneOptions, 'locale' | 'translate' | 'former' | 'changes' | 'noteNumbers' | 'elsewhere'>;

/** `kl. 13–15`, `kl. 09.00–11.30`; empty where no time is set. */
function clockText(time: string, { translate }: WordOptions): string {
  const parsed = time === '' ? null : parseClockTime(time);
  if (!parsed?.ok) return '';
  const { start, end } = parsed.value;
  const isWhole = start % 60 === 0 && (end === undefined || end % 60 === 0);
  const text = (minutes: number) => {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    if (isWhole && end !== undefined) return String(hour);
    return translate('clock', { hour: String(hour).padStart(2, '0'), minute: String(minute).padStart(2, '0') });
  };
  return translate('time', { time: end === undefined ? text(start) : `${text(start)}–${text(end)}` });
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Topics that say more than the title does: some word of theirs does not begin a word of the title, or end like it. */
function ownTopics(entry: Entry): string[] {
  const title = wordsIn(entry.title);
  const isSaid = (word: string) => title.some((one) => one.startsWith(word.slice(0, Math.max(4, word.length - 3))));
  return entry.topics.filter((topic) => !wordsIn(topic).every((word) => word.length < 4 || isSaid(word)));
}

/** A date in the words it came in, where they are words and not a row of crosses. */
const unsetDate = (entry: Entry) =>
  /\p{L}{3}/u.test(entry.whenText) && !/^x+\b/iu.test(entry.whenText) ? entry.whenText : '';

const STATUS_WORDS = ['tentative', 'moved', 'postponed', 'cancelled', 'dropped', 'done'] as const;

function statusWord(entry: Entry, { translate }: WordOptions): string {
  const status = STATUS_WORDS.find((one) => one === entry.status);
  return status === undefined ? '' : translate(`status.${status}`);
}

/** How it stands, and what became of it or where it was, for those who do not see the picture. */
function stateWords(entry: Entry, options: WordOptions): readonly string[] {
  const status = statusWord(entry, options);
  const former = formerDate(entry, 'always', options);
  if (!options.changes) return [toldFormer(entry, status === '' ? null : status, former, options).words];
  const change = options.changes.marks.get(entry.id);
  return [
    change ? toldChange(change, former, status !== '', options).words : '',
    entry.status === 'moved' ? '' : status,
  ];
}

/** Where links of an entry go on that no line can show, because the other entry is on another sheet. */
function linkWords(plan: Plan, { locale, translate, elsewhere }: WordOptions): ReadonlyMap<string, Continued> {
  const found = new Map<string, Continued>();
  if (!elsewhere) return found;
  const here = new Set(plan.entries.map(({ id }) => id));
  const add = (id: string, other: Entry | undefined, arrow: string, key: 'link.leads' | 'link.follows') => {
    if (!other || !here.has(id) || here.has(other.id)) return;
    const date = formatWhen(whenOf(other.when), locale, { style: 'short', year: 'never' });
    const title = other.title.trim() || translate('untitled');
    const { drawn, spoken } = found.get(id) ?? { drawn: [], spoken: [] };
    found.set(id, {
      drawn: [...drawn, `${arrow}\u00a0${date} ${title}`],
      spoken: [...spoken, translate(key, { entry: translate('list.entry', { date, title }) })],
    });
  };
  for (const { from, to } of plan.links) {
    if (from === null || to === null) continue;
    add(from, elsewhere.get(to), '→', 'link.leads');
    add(to, elsewhere.get(from), '←', 'link.follows');
  }
  return found;
}

interface Continued {
  readonly drawn: readonly string[];
  readonly spoken: readonly string[];
}

/** Puts entries into words, as their labels and the list of the Scene have them. */
export function wordsOf(plan: Plan, items: readonly Item[], options: WordOptions): ReadonlyMap<Item, Words> {
  const { locale, translate } = options;
  const numbers = options.noteNumbers ?? footnoteNumbers(plan);
  const lanes = new Map<string, Lane>(plan.lanes.map((lane) => [lane.id, lane]));
  const scenarios = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario.name]));
  const continued = linkWords(plan, options);
  return new Map(
    items.map((item) => {
      const { entry, when, zone } = item;
      const name = entry.title.trim() || translate('untitled');
      const title = name + footnoteSuffix(entry, numbers);
      const isAway = zone === 'before' || zone === 'after' || item.cutStart || item.cutEnd;
      const date =
        when.kind === 'unset'
          ? unsetDate(entry)
          : formatWhen(when, locale, { style: 'short', year: isAway ? 'always' : 'never' });
      const clock = clockText(entry.time, options);
      const change = options.changes?.marks.get(entry.id);
      const earlier = formerDate(entry, isAway ? 'always' : 'never', options);
      const altered = change?.type === 'changed' ? toldChange(change, '', isStruck(entry.status), options).words : '';
      const details = [altered, clock, entry.place].filter((part) => part !== '');
      const detail = details.join(SEPARATOR);
      const kind = entry.periodType === 'hearing' ? 'hearing' : entry.kind;
      const reason = entry.formerWhen === '' || !item.former || options.changes ? '' : entry.reason;
      const spoken = translate('list.detail', {
        entry: translate('list.entry', { date: formatWhen(when, locale, { year: 'always' }), title: name }),
        details: [
          translate(`kind.${kind}`),
          ...entry.lanes.map((lane) => lanes.get(lane)?.name ?? ''),
          scenarios.get(entry.scenario ?? '') ?? '',
          details.join(' · '),
          ...stateWords(entry, options),
          ...(continued.get(entry.id)?.spoken ?? []),
        ]
          .filter((part) => part !== '')
          .join(', '),
      });
      const topics = [
        ...(continued.get(entry.id)?.drawn ?? []),
        ...ownTopics(entry),
        ...(reason === '' ? [] : [reason]),
      ];
      return [
        item,
        {
          date,
          title,
          detail,
          topics,
          struck: isStruck(entry.status) || change?.type === 'gone',
          spoken,
          ...(earlier === '' ? {} : { former: earlier }),
          ...(change ? { change: change.type } : {}),
          ...(options.changes && (!change || change.type === 'gone') ? { quiet: true } : {}),
        },
      ];
    }),
  );
}

/** The entries by date in words; those without a date last. */
export const spokenList = (items: readonly Item[], words: ReadonlyMap<Item, Words>): SceneListItem[] =>
  items.map((item) => ({ entry: item.entry.id, text: words.get(item)?.spoken ?? item.entry.title }));

import type { Entry, Plan } from '../../plan/plan.ts';
import { boundsOf, displayClockTime, formatWhen, parseClockTime, whenOf } from '../../time/index.ts';
import type { ChangeType } from '../changes.ts';
import { formerDate, toldChange, toldFormer } from '../changeWords.ts';
import { footnoteNumbers, footnoteSuffix } from '../furniture/index.ts';
import { isStruck } from '../markers.ts';
import type { SceneOptions } from '../options.ts';

/** What a callout says, before anybody knows how much room there is. */
export interface CalloutText {
  readonly date: string;
  readonly title: string;
  readonly struck: boolean;
  /** What may not be left out: that it was moved, is tentative, belongs to an alternative course. */
  readonly state: readonly string[];
  /** The part of `state` that is struck through: where it was before. */
  readonly former?: string;
  /** What became of it, where states of the plan are compared. */
  readonly change?: ChangeType;
  /** Set in second ink: nothing became of it, or it is gone, where states are compared. */
  readonly quiet?: boolean;
  /** Time, place. */
  readonly details: readonly string[];
  /** The bodies it belongs to, in one, where its title does not say so. */
  readonly lane: readonly string[];
  /** Topics, or the items of a meeting. */
  readonly topics: readonly string[];
}

/** Writes the words of entries; holds what it has to look up in the plan. */
export interface CalloutWriter {
  readonly text: (entry: Entry) => CalloutText;
  /** Its date as it reads where no month stands over it. */
  readonly date: (entry: Entry) => string;
  /** The whole of it in one line, for lists and screen readers. */
  readonly line: (entry: Entry) => string;
}

const contains = (whole: string, part: string) => whole.toLowerCase().includes(part.toLowerCase());

/** The word for a status that has to be said; what is planned, confirmed or done goes without. */
function stateWord(status: Entry['status']) {
  switch (status) {
    case 'planned':
    case 'confirmed':
    case 'done':
      return null;
    default:
      return `status.${status}` as const;
  }
}

/** How many titles of agenda items a callout names. */
const MOST_ITEMS = 5;

/** `year`: the year that goes without saying. */
export function calloutWriter(plan: Plan, year: number, options: SceneOptions): CalloutWriter {
  const { locale, translate } = options;
  const lanes = new Map(plan.lanes.map((lane) => [lane.id, lane]));
  const scenarios = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario.name]));
  const numbers = options.noteNumbers ?? footnoteNumbers(plan);
  const agenda = new Map<string, string[]>();
  for (const item of plan.agenda) {
    if (item.meeting === null || item.title === '' || item.kind === 'break') continue;
    const items = agenda.get(item.meeting);
    if (items) items.push(item.title);
    else agenda.set(item.meeting, [item.title]);
  }
  const date = (text: string, style: 'short' | 'long') => formatWhen(whenOf(text), locale, { year, style });

  // Under the heading of its month, a day not yet set need not name it, nor any date its year.
  const calloutDate = (entry: Entry) => {
    const when = whenOf(entry.when);
    if (when.kind === 'dayInMonth') return formatWhen({ kind: 'unset' }, locale);
    const own = Number(boundsOf(when)?.start.slice(0, 4) ?? year);
    return formatWhen(when, locale, { year: own, style: 'short' });
  };

  const stateOf = (entry: Entry): Pick<CalloutText, 'state' | 'former'> => {
    const scenario = entry.scenario === null ? undefined : scenarios.get(entry.scenario);
    const course = scenario && !contains(entry.title, scenario) ? [scenario] : [];
    const key = stateWord(entry.status);
    const word = key === null ? null : translate(key);
    const former = formerDate(entry, year, options);
    if (options.changes) {
      const change = options.changes.marks.get(entry.id);
      const told = change ? toldChange(change, former, word !== null, options) : { words: '', struck: '' };
      // Where it was moved to is told by the comparison, or lies before it.
      const status = word === null || entry.status === 'moved' ? '' : word;
      return { state: [...course, ...[told.words, status].filter((words) => words !== '')], former: told.struck };
    }
    if (options.former !== undefined) {
      const told = toldFormer(entry, word, former, options);
      return { state: [...course, ...(told.words === '' ? [] : [told.words])], former: told.struck };
    }
    if (word === null) return { state: course };
    const unmoved = entry.formerWhen === '' || entry.formerWhen === entry.when;
    return { state: [...course, unmoved ? word : `${word} (${date(entry.formerWhen, 'short')})`] };
  };

  const known = new Map<string, CalloutText>();
  const text = (entry: Entry): CalloutText => {
    const before = known.get(entry.id);
    if (before) return before;
    const written = write(entry);
    known.set(entry.id, written);
    return written;
  };

  const write = (entry: Entry): CalloutText => {
    const named = entry.title === '' ? translate('untitled') : entry.title;
    const title = entry.step !== '' && !contains(named, entry.step) ? `${named}: ${entry.step}` : named;
    const clock = entry.time === '' ? null : parseClockTime(entry.time);
    const bodies = entry.lanes.flatMap((id) => {
      const lane = lanes.get(id);
      if (!lane) return [];
      const names = [lane.shortName, lane.name].filter((name) => name !== '');
      return names.some((name) => contains(title, name)) ? [] : (names[0] ?? []);
    });
    const topics = entry.topics.length > 0 ? entry.topics : (agenda.get(entry.id)?.slice(0, MOST_ITEMS) ?? []);
    const change = options.changes?.marks.get(entry.id)?.type;
    return {
      date: calloutDate(entry),
      title: title + footnoteSuffix(entry, numbers),
      struck: isStruck(entry.status) || change === 'gone',
      ...stateOf(entry),
      ...(change === undefined ? {} : { change }),
      ...(options.changes && (change === undefined || change === 'gone') ? { quiet: true } : {}),
      details: [
        ...(clock?.ok ? [displayClockTime(clock.value, locale)] : []),
        ...(entry.place === '' ? [] : [entry.place]),
      ],
      lane: plan.lanes.length > 1 && bodies.length > 0 ? [bodies.join(', ')] : [],
      // What the title says already is not said again.
      topics: topics.filter((topic) => !contains(title, topic)),
    };
  };

  const line = (entry: Entry): string => {
    const { title, state, details, lane, topics } = text(entry);
    const named = translate('list.entry', { date: date(entry.when, 'long'), title });
    const rest = [...state, ...details, ...lane, ...topics];
    return rest.length === 0 ? named : translate('list.detail', { entry: named, details: rest.join(', ') });
  };
  return { text, date: (entry) => date(entry.when, 'short'), line };
}

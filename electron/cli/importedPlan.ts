import type { ReadEntry, Reading } from '../../shared/importing/reading.ts';
import { orderBetween } from '../../shared/plan/order.ts';
import type { PlanInfo } from '../../shared/plan/plan.ts';
import { LINE_LIMIT, LIST_LIMIT, PROSE_LIMIT } from '../../shared/plan/records/fields.ts';
import { boundsOf, formatEdtf, parseEdtf, UNSET } from '../../shared/time/index.ts';

interface NewPlan {
  readonly planId: string;
  readonly locale: PlanInfo['locale'];
  /** Name of the file, for a plan whose document has no title. */
  readonly source: string;
  /** For a document without a single date. */
  readonly year: number;
}

const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]+/gu;
const line = (text: string) => text.replaceAll(CONTROLS, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, LINE_LIMIT);
const lines = (texts: readonly string[]) => texts.map(line).filter(Boolean).slice(0, LIST_LIMIT);

/** Order keys one after another. */
function inOrder<Item, Row>(items: readonly Item[], row: (item: Item, order: string, index: number) => Row): Row[] {
  let order = '';
  return items.map((item, index) => {
    order = orderBetween(order, null);
    return row(item, order, index);
  });
}

const firstOf = <Key>(entries: readonly ReadEntry[], key: (entry: ReadEntry) => Key): ReadonlyMap<Key, ReadEntry> =>
  new Map(entries.toReversed().map((entry) => [key(entry), entry]));

/** Ids by the names they were given for, in the order of the document. */
const idsFor = (names: readonly string[], prefix: string): ReadonlyMap<string, string> =>
  new Map([...new Set(names)].filter(Boolean).map((name, index) => [name, `${prefix}-${index + 1}`]));

const laneKey = (entry: ReadEntry) => line(entry.lane).toLowerCase();

/** First and last month with a date, whole years where they lie in one; dates far off do not stretch the plan. */
function periodOf(reading: Reading, year: number): { readonly from: string; readonly to: string } {
  const main = reading.year ?? year;
  const months = reading.entries.flatMap(({ when }) => {
    const parsed = when === '' ? null : parseEdtf(when);
    const bounds = parsed?.ok ? boundsOf(parsed.value) : null;
    return bounds ? [bounds.start.slice(0, 7), bounds.end.slice(0, 7)] : [];
  });
  const near = months.filter((month) => Math.abs(Number(month.slice(0, 4)) - main) <= 1).toSorted();
  const [from = `${main}-01`, to = `${main}-12`] = [near[0], near.at(-1)];
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return years[0] === years[1] ? { from: `${years[0]}-01`, to: `${years[0]}-12` } : { from, to };
}

function seriesOf(entries: readonly ReadEntry[], ids: ReadonlyMap<string, string>) {
  const first = firstOf(entries, ({ series }) => series);
  const cascades = new Set(entries.filter(({ step }) => step !== '').map(({ series }) => series));
  return inOrder([...ids], ([series, id], order) => ({
    id,
    title: line(first.get(series)?.title ?? ''),
    kind: cascades.has(series) ? 'cascade' : 'repeat',
    order,
  }));
}

/** A plan's readable document of what was read: every entry, its lanes and series, and the notes. */
export function documentOfReading(reading: Reading, plan: NewPlan): unknown {
  const { entries } = reading;
  const laneIds = idsFor(entries.map(laneKey), 'lane');
  const laneNames = firstOf(entries, laneKey);
  const seriesIds = idsFor(
    entries.map(({ series }) => series),
    'series',
  );
  return {
    format: 'aarring-plan',
    version: 1,
    plan: {
      planId: plan.planId,
      title: line(reading.title) || line(plan.source.replace(/\.\w+$/, '')),
      ...periodOf(reading, plan.year),
      locale: plan.locale,
      source: line(plan.source),
    },
    lanes: inOrder([...laneIds], ([key, id], order) => ({ id, name: line(laneNames.get(key)?.lane ?? key), order })),
    series: seriesOf(entries, seriesIds),
    entries: inOrder(entries, (entry, order, index) => ({
      id: `entry-${index + 1}`,
      kind: entry.kind,
      title: line(entry.title),
      when: entry.when || formatEdtf(UNSET),
      whenText: line(entry.whenText),
      time: entry.time,
      place: line(entry.place),
      lanes: [laneIds.get(laneKey(entry))].filter((id) => id !== undefined),
      status: entry.status,
      reason: line(entry.reason),
      responsible: lines(entry.responsible),
      topics: lines(entry.topics),
      series: seriesIds.get(entry.series) ?? null,
      step: line(entry.step),
      order,
    })),
    notes: inOrder(reading.notes, (note, order, index) => ({
      id: `note-${index + 1}`,
      kind: note.kind === 'paragraph' ? 'text' : note.kind,
      title: line(note.mark),
      text: note.text.replaceAll(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\ufeff]/gu, ' ').slice(0, PROSE_LIMIT),
      order,
    })),
  };
}

import type { Lane } from '../../plan/plan.ts';
import { displayClockTime, formatWhen, parseClockTime } from '../../time/index.ts';
import { unbroken } from '../changeWords.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { Mm } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import { entrySign } from '../table/entrySign.ts';
import type { Owner, Piece, Run } from '../table/pieces.ts';
import { stateRuns } from '../table/stateRuns.ts';
import { INK, SECOND_INK, TYPE } from '../theme.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';
import type { CalloutWriter } from '../wheel/calloutText.ts';

/** How the matrix is set: the size of its type, and whether time, place (1) and topics (2) stand in it. */
export interface Look {
  readonly size: Mm;
  readonly detail: 0 | 1 | 2;
}

export interface CellWriter {
  readonly writer: CalloutWriter;
  readonly styleOf: (lane: string) => LaneStyle;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly options: SceneOptions;
  readonly look: Look;
}

/** Room for the sign before an entry, ems. */
const SIGN_ROOM = 1.15;

/** The day of an entry that stands under its month: `16.`, `22.–23.`; in full where it reaches into another one. */
export function dayText(item: Item, { locale }: SceneOptions): string {
  const { when, entry } = item;
  if (item.zone !== 'grid') {
    if (when.kind === 'unset')
      return /\p{L}{3}/u.test(entry.whenText) && !/^x+\b/iu.test(entry.whenText) ? entry.whenText : '';
    return formatWhen(when, locale, { style: 'short', year: 'always' });
  }
  if (item.cutStart || item.cutEnd) return formatWhen(when, locale, { style: 'short', year: 'always' });
  // Without the month's name, which stands at the head of its column or row.
  const day = (text: string) => text.replace(/\s\p{L}+\.?$/u, '');
  if (when.kind === 'month' || when.kind === 'dayInMonth') return when.qualifier === undefined ? '' : '?';
  if (when.kind === 'day')
    return when.qualifier === undefined
      ? day(formatWhen(when, locale, { style: 'short' }))
      : formatWhen(when, locale, { style: 'short' });
  const isOneMonth =
    when.kind === 'interval' &&
    when.start?.kind === 'day' &&
    when.end?.kind === 'day' &&
    when.start.month === when.end.month &&
    when.start.year === when.end.year &&
    when.end.qualifier === undefined;
  const text = formatWhen(when, locale, { style: 'short' });
  return isOneMonth ? day(text) : text;
}

const isSame = (a: string, b: string) => a !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** The words of an entry as they stand in the cell of a lane and a month. */
export function entryPieces(item: Item, laneKey: string, cells: CellWriter): Piece[] {
  const { options, look, lanes } = cells;
  const { entry, when } = item;
  const { size, detail } = look;
  const told = cells.writer.text(entry);
  const owner: Owner = { role: 'label', entry: entry.id, ...(laneKey === COMMON_LANE ? {} : { lane: laneKey }) };
  const fill = told.quiet ? SECOND_INK : INK;
  const strike = told.struck ? { strike: true } : {};
  const small = { size: Math.max(TYPE.small, size * 0.86), weight: 400 } as const;
  const date = unbroken(dayText(item, options));
  const lane = lanes.get(laneKey);
  // The name of the body at its own meeting is at the head of the lane.
  const isSaid =
    date !== '' && lane !== undefined && [lane.name, lane.shortName].some((name) => isSame(name, told.title));
  const all: Run[] = [
    { text: date, style: { size, weight: told.quiet ? 400 : 600, tabular: true }, fill, ...strike },
    { text: isSaid ? '' : told.title, style: { size, weight: 400 }, fill, ...strike },
  ];
  const main = all.filter(({ text }) => text !== '');
  const quiet = { style: small, fill: SECOND_INK };
  const more = (runs: readonly Run[]): Piece[] =>
    runs.every(({ text }) => text === '')
      ? []
      : [{ owner, runs, indent: SIGN_ROOM * size, above: size * 0.08, follows: true }];
  const unset = when.kind === 'dayInMonth' ? [formatWhen({ kind: 'unset' }, options.locale)] : [];
  const clock = entry.time === '' ? null : parseClockTime(entry.time);
  const details = [
    ...(clock?.ok ? [unbroken(displayClockTime(clock.value, options.locale))] : []),
    ...(entry.place === '' ? [] : [entry.place]),
  ];
  const signed = {
    entry,
    when,
    style: cells.styleOf(laneKey),
    lane: laneKey,
    change: options.changes?.marks.get(entry.id)?.type,
    spoken: () => cells.writer.line(entry),
  };
  return [
    {
      owner,
      runs: main,
      indent: SIGN_ROOM * size,
      above: size * 0.42,
      sign: (x, y) => entrySign(signed, x, y, Math.min(3, size * 0.82)),
    },
    ...more(unset.map((text) => ({ text, ...quiet }))),
    ...more(stateRuns(told.state.join(', '), told.former ?? '', quiet)),
    ...(detail >= 1 ? more([{ text: details.join(SEPARATOR), ...quiet }]) : []),
    ...(detail >= 2 ? told.topics.flatMap((topic) => more([{ text: topic, ...quiet }])) : []),
  ];
}

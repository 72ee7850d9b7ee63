import type { AgendaItem, Lane, Plan } from '../../plan/plan.ts';
import { formatWhen } from '../../time/index.ts';
import { unbroken } from '../changeWords.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { Colour, Mm } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import { entrySign } from '../table/entrySign.ts';
import type { Owner, Piece, Run } from '../table/pieces.ts';
import { stateRuns } from '../table/stateRuns.ts';
import { INK, SECOND_INK, TYPE } from '../theme.ts';
import { COMMON_LANE, type Item } from '../timeline/items.ts';
import type { CalloutWriter } from '../wheel/calloutText.ts';
import { clockText, dateText, weekdayText } from './dates.ts';

/** Columns of the meeting table, in their order. */
export const COLUMNS = ['month', 'date', 'time', 'body', 'title', 'place', 'responsible', 'status'] as const;
export type Column = (typeof COLUMNS)[number];

export type Cells = Readonly<Record<Column, readonly Piece[]>>;

/** What cells are written with. */
export interface CellWriter {
  readonly plan: Plan;
  readonly writer: CalloutWriter;
  readonly styleOf: (lane: string) => LaneStyle;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly agenda: ReadonlyMap<string, readonly AgendaItem[]>;
  /** The year that goes without saying. */
  readonly year: number;
  readonly options: SceneOptions;
  /** Em size of the table's text, mm. */
  readonly size: Mm;
  /** How much more air stands between rows than need be. */
  readonly air: number;
}

/** Room for the sign before a title, ems. */
export const TITLE_INDENT = 1.25;

/** Size of the small words beside text of this size. */
export const smallSize = (size: Mm): Mm => Math.max(TYPE.small, size * 0.86);

/** Items of each meeting in their order, breaks left out. */
export function agendaByMeeting(plan: Plan): ReadonlyMap<string, readonly AgendaItem[]> {
  const found = new Map<string, AgendaItem[]>();
  for (const item of plan.agenda) {
    if (item.meeting === null || item.title.trim() === '' || item.kind === 'break') continue;
    found.set(item.meeting, [...(found.get(item.meeting) ?? []), item]);
  }
  return found;
}

const STRUCK: ReadonlySet<AgendaItem['status']> = new Set(['cancelled', 'dropped', 'moved', 'postponed']);

/** An agenda item under its meeting's title: what, who presents it, minutes at the right. */
function agendaPiece(item: AgendaItem, owner: Owner, size: Mm, { translate }: SceneOptions): Piece {
  const small = { size: smallSize(size), weight: 400 } as const;
  const quiet = { style: small, fill: SECOND_INK };
  const strike = STRUCK.has(item.status);
  const { status } = item;
  const state = status === 'moved' || status === 'postponed' || status === 'cancelled' || status === 'dropped';
  const told = [item.presenters.join(', '), state ? translate(`status.${status}`) : ''].filter((part) => part !== '');
  return {
    owner,
    indent: size * TITLE_INDENT,
    above: size * 0.12,
    follows: true,
    runs: [
      { text: item.title, style: small, fill: INK, ...(strike ? { strike } : {}) },
      { text: told.join(SEPARATOR), ...quiet },
    ],
    ...(item.minutes === null
      ? {}
      : {
          tail: { text: translate('minutes', { count: item.minutes }), ...quiet, style: { ...small, tabular: true } },
        }),
  };
}

/** What stands in each column of an entry's row; `lane` is the one it stands in. */
export function entryCells(item: Item, lane: string, month: string, writer: CellWriter): Cells {
  const { options, size } = writer;
  const { entry, when } = item;
  const told = writer.writer.text(entry);
  const owner: Owner = { role: 'label', entry: entry.id, ...(lane === COMMON_LANE ? {} : { lane }) };
  const fill: Colour = told.quiet ? SECOND_INK : INK;
  const regular = { size, weight: 400 } as const;
  const small = { size: smallSize(size), weight: 400 } as const;
  const strike = told.struck ? { strike: true } : {};
  const piece = (runs: readonly Run[], more: Partial<Piece> = {}): Piece[] =>
    runs.some(({ text }) => text !== '') ? [{ owner, runs, ...more }] : [];
  const plain = (text: string, ink: Colour = fill, more: Partial<Piece> = {}) =>
    piece([{ text, style: regular, fill: ink }], more);
  const quiet = (text: string, more: Partial<Piece>) => piece([{ text, style: small, fill: SECOND_INK }], more);
  const figures = { size, weight: 400, tabular: true } as const;
  const weight = told.quiet ? 400 : 600;
  const agenda = writer.agenda.get(entry.id) ?? [];
  const bodies = entry.lanes.flatMap((id) => {
    const known = writer.lanes.get(id);
    return known ? [known.name || known.shortName] : [];
  });
  const state = told.state.join(', ');
  const change = options.changes?.marks.get(entry.id)?.type;
  const signed = {
    entry,
    when,
    style: writer.styleOf(lane),
    lane,
    change,
    spoken: () => writer.writer.line(entry),
  };
  const year = item.zone === 'grid' ? writer.year : Number.NaN;
  return {
    month:
      month === ''
        ? []
        : [{ owner: { role: 'axis' }, runs: [{ text: month, style: { size, weight: 600 }, fill: INK }] }],
    date: [
      ...piece(
        [
          { text: weekdayText(when, options), style: regular, fill: SECOND_INK },
          { text: unbroken(dateText(entry, when, year, options)), style: { ...figures, weight }, fill, ...strike },
        ],
        { anchor: 'end' },
      ),
      // The month alone would be taken for all of the month.
      ...(when.kind === 'dayInMonth'
        ? quiet(formatWhen({ kind: 'unset' }, options.locale), { anchor: 'end', follows: true })
        : []),
    ],
    time: piece([{ text: clockText(entry.time, options), style: figures, fill }]),
    body: plain(bodies.join(', ')),
    title: [
      {
        owner,
        runs: [{ text: told.title, style: regular, fill, ...strike }],
        indent: size * TITLE_INDENT,
        sign: (x, y) => entrySign(signed, x, y, Math.min(3, size * 0.84)),
      },
      ...(agenda.length > 0 ? [] : told.topics).map(
        (topic): Piece => ({
          owner,
          runs: [{ text: topic, style: small, fill: SECOND_INK }],
          indent: size * TITLE_INDENT,
          above: size * 0.1,
          follows: true,
        }),
      ),
      ...agenda.map((one) => agendaPiece(one, owner, size, options)),
    ],
    place: plain(entry.place),
    responsible: plain(entry.responsible.join(', ')),
    status: [
      ...piece(stateRuns(state, told.former ?? '', { style: regular, fill: SECOND_INK })),
      ...(state === ''
        ? []
        : quiet([entry.reason, entry.source].filter((text) => text !== '').join(SEPARATOR), {
            above: size * 0.1,
            follows: true,
          })),
    ],
  };
}

import type { Entry } from '../../plan/plan.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { Mark, Mm } from '../scene.ts';
import { groupOf, laneIdOf, laneStyleOf, listed, type Task } from '../wheel/arrangement.ts';
import { type CalloutStyle, setCallout } from '../wheel/calloutBlock.ts';
import { calloutMarks, headingMark } from '../wheel/calloutMarks.ts';
import type { CalloutText } from '../wheel/calloutText.ts';
import type { Flowed, FlowItem } from '../wheel/flowCallouts.ts';
import type { Dated } from '../wheel/shown.ts';

/** A line of the list: an entry, the words it has there, and its lane. */
export interface ListLine {
  readonly entry: Entry;
  readonly text: CalloutText;
  readonly group: string;
  /** Id of the lane it stands on, and that lane's look. */
  readonly lane: string | undefined;
  readonly laneStyle: LaneStyle;
}

/** Where an entry stands in the list of its month: all of the month first, then by day, a day not yet set last. */
const dayOf = ({ form, from, to }: Dated) => (form === 'open' ? to - 0.5 : from);

/** Everything a wheel shows and has no place for, by date. */
export function listLines(task: Task): ListLine[] {
  const { shown, writer } = task;
  const dated = shown.dated
    .map((one, index) => ({ one, index }))
    .sort((a, b) => dayOf(a.one) - dayOf(b.one) || a.one.to - b.one.to || a.index - b.index)
    .map(({ one }): ListLine => {
      const { entry, lane } = one;
      const own = { lane: laneIdOf(shown.lanes, lane), laneStyle: laneStyleOf(task, lane) };
      return { entry, text: writer.text(entry), group: groupOf(task, dayOf(one)), ...own };
    });
  const laneOf = (entry: Entry) => shown.lanes.findIndex((lane) => lane !== null && entry.lanes.includes(lane.id));
  const rest = listed(task).map((item): ListLine => {
    const lane = laneOf(item.entry);
    return { ...item, lane: laneIdOf(shown.lanes, lane), laneStyle: laneStyleOf(task, lane) };
  });
  return [...dated, ...rest];
}

/** The lines set in a column of this width. */
export const setLines = (lines: readonly ListLine[], width: Mm, style: CalloutStyle): FlowItem<ListLine>[] =>
  lines.map((item) => ({ item, group: item.group, block: setCallout(item.text, width, style) }));

/** The marks of a list that has been set in columns. */
export function listMarks({ placed, headings }: Flowed<ListLine>, style: CalloutStyle): Mark[] {
  return [
    ...headings.map((heading) => headingMark(heading, style)),
    ...placed.flatMap(({ item, block, x, top }) =>
      calloutMarks(
        {
          entry: item.entry,
          lane: item.lane,
          laneStyle: item.laneStyle,
          block,
          edge: x,
          top,
          direction: 1,
        },
        style,
      ),
    ),
  ];
}

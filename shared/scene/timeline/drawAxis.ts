import type { Plan } from '../../plan/plan.ts';
import { monthName, weeksBetween } from '../../time/index.ts';
import type { LaneStyle } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm, PathMark, TextMark } from '../scene.ts';
import { HAIRLINE, INK, LEADING, PT, SECOND_INK, TYPE, tint } from '../theme.ts';
import type { TrackBand } from './fit.ts';
import { columnField, type Frame, LANE_INDENT, LANE_STYLE, rangeX } from './frame.ts';
import { clearParts } from './gaps.ts';
import type { Box } from './linkRoutes.ts';
import { rectangle } from './paths.ts';

const SMALL = { size: TYPE.small, weight: 400 } as const;
const FIGURES = { ...SMALL, tabular: true } as const;
const HAIR = 0.18;

const path = (d: string, paint: Omit<PathMark, 'type' | 'role' | 'd'>): PathMark => ({
  type: 'path',
  role: 'axis',
  d,
  ...paint,
});

const line = (x0: Mm, y0: Mm, x1: Mm, y1: Mm, width: Mm = HAIR, colour: string = HAIRLINE): PathMark =>
  path(`M${x0},${y0}L${x1},${y1}`, { stroke: { colour, width } });

type TextPlace = Pick<TextMark, 'text' | 'x' | 'y' | 'style' | 'anchor'> &
  Partial<Pick<TextMark, 'fill' | 'lane' | 'heading'>>;

const text = (place: TextPlace): TextMark => ({ type: 'text', role: 'axis', fill: INK, ...place });

/** Every second month a shade darker, and months parted by hairlines, which give way to words. */
function ground(frame: Frame, bottom: Mm, words: readonly Box[]): Mark[] {
  const marks: Mark[] = [];
  frame.period.months.forEach((month, index) => {
    const [x0, x1] = rangeX(frame, month);
    if (index % 2 === 1) marks.push(path(rectangle(x0, frame.monthTop, x1, bottom), { fill: tint(INK, 0.025) }));
    if (index === 0) return;
    const d = clearParts([x0, frame.monthTop], [x0, bottom], words)
      .map(([[, from], [, to]]) => `M${x0},${from}L${x0},${to}`)
      .join('');
    marks.push(path(d, { stroke: { colour: HAIRLINE, width: HAIR } }));
  });
  return marks;
}

/** Month names as long as there is room for, years where they change, ISO weeks under. */
function header(frame: Frame, options: SceneOptions): Mark[] {
  const { measurer, locale, translate } = options;
  const { months } = frame.period;
  const widths = months.map((month) => {
    const [x0, x1] = rangeX(frame, month);
    return x1 - x0;
  });
  const narrowest = Math.min(...widths);
  const fits = (form: 'long' | 'short', size: Mm) =>
    months.every(
      ({ month }) => measurer.width(monthName(month, locale, form), { size, weight: 600 }) < narrowest - 1.6,
    );
  const sizes = [TYPE.month, TYPE.month - 0.5 * PT, TYPE.month - PT, 9 * PT, TYPE.lane, TYPE.small];
  // Full names are worth a slightly smaller size; where months are narrow, short names stand large.
  const long = sizes.slice(0, 4).find((one) => fits('long', one));
  const form = long === undefined ? 'short' : 'long';
  const size = long ?? sizes.find((one) => fits('short', one)) ?? TYPE.small;
  const baseline = frame.weekTop - 1.9;
  const marks: Mark[] = months.map((month) =>
    text({
      text: monthName(month.month, locale, form),
      x: rangeX(frame, month)[0] + 1.2,
      y: baseline,
      style: { size, weight: 600 },
      anchor: 'start',
    }),
  );
  if (frame.monthTop > frame.yearTop) {
    months.forEach((month, index) => {
      if (index > 0 && month.month !== 1) return;
      const x = rangeX(frame, month)[0];
      marks.push(
        text({
          text: String(month.year),
          x: x + 1.2,
          y: frame.monthTop - 1.2,
          style: LANE_STYLE,
          fill: SECOND_INK,
          anchor: 'start',
        }),
      );
    });
  }
  return [
    ...marks,
    ...weeks(frame, options),
    weekHeading(),
    line(frame.left, frame.gridTop, frame.right, frame.gridTop, 0.35, INK),
  ];

  function weekHeading(): TextMark {
    const x = frame.left + LANE_INDENT;
    return text({
      text: translate('week'),
      x,
      y: frame.gridTop - 1.35,
      style: SMALL,
      fill: SECOND_INK,
      anchor: 'start',
    });
  }
}

function weeks(frame: Frame, { measurer }: SceneOptions): Mark[] {
  const all = weeksBetween({ start: frame.period.start, end: frame.period.end });
  const whole = (7 / frame.period.days) * (frame.x1 - frame.x0);
  const widest = measurer.width('52', FIGURES);
  const every = [1, 2, 4, 8].find((step) => whole * step >= widest + 0.45) ?? 8;
  return all.flatMap((week): Mark[] => {
    const [x0, x1] = rangeX(frame, week);
    const tick =
      week.start === frame.period.start ? [] : [line(x0, frame.gridTop - 1, x0, frame.gridTop, HAIR, SECOND_INK)];
    // A number belongs to a week most of which is there, and every second one speaks for both where it is narrow.
    if (x1 - x0 < widest + 0.3 && x1 - x0 < whole * 0.99) return tick;
    if (week.week % every !== (every === 1 ? 0 : 1)) return tick;
    const place = { x: (x0 + x1) / 2, y: frame.gridTop - 1.35, style: FIGURES, anchor: 'middle' } as const;
    return [...tick, text({ text: String(week.week), fill: SECOND_INK, ...place })];
  });
}

/** Headings of the columns beside the axis, and a quiet field behind each. */
function columns(frame: Frame, bottom: Mm, { measurer }: SceneOptions): Mark[] {
  return frame.columns.flatMap((column): Mark[] => {
    const [first = '', ...rest] = splitHeading(
      column.heading,
      (words) => measurer.width(words, LANE_STYLE) <= column.x1 - column.x0,
    );
    const lines = rest.length > 0 ? [first, rest.join(' ')] : [first];
    const style = measurer.width(lines.at(-1) ?? '', LANE_STYLE) <= column.x1 - column.x0 ? LANE_STYLE : SMALL;
    const field = columnField(frame, column);
    return [
      path(rectangle(field.x0, frame.gridTop, field.x1, bottom), {
        fill: tint(INK, 0.012),
      }),
      ...lines.map((words, index) =>
        text({
          text: words,
          x: column.x0,
          y: frame.gridTop - 1.9 - (lines.length - 1 - index) * style.size * LEADING,
          style,
          anchor: 'start',
        }),
      ),
    ];
  });
}

function splitHeading(heading: string, fits: (text: string) => boolean): string[] {
  if (fits(heading)) return [heading];
  const words = heading.split(' ');
  let first = words.shift() ?? '';
  while (words.length > 1 && fits(`${first} ${words[0]}`)) first += ` ${words.shift()}`;
  return [first, ...(words.length > 0 ? [words.join(' ')] : [])];
}

/** Names of lanes and scenarios in their column, with the lane's hue along its edge. */
function laneColumn(
  frame: Frame,
  bands: readonly TrackBand[],
  styles: ReadonlyMap<string, LaneStyle>,
  common: LaneStyle,
): Mark[] {
  return bands.flatMap(({ track, top, bottom, name }, index): Mark[] => {
    const style = styles.get(track.lane) ?? common;
    const isBase = track.scenario === null;
    const { lines, style: font } = name;
    const height = font.size * (0.73 + (lines.length - 1) * LEADING);
    const first = (top + bottom) / 2 - height / 2 + font.size * 0.73;
    const edge = rectangle(
      frame.left,
      top + 0.3,
      frame.left + 1.3,
      bottom - (bands[index + 1]?.track.scenario ? 0 : 0.3),
    );
    return [
      path(rectangle(frame.left + 1.3, top, frame.left + frame.laneWidth, bottom), { fill: style.ground }),
      path(edge, {
        fill: isBase && !style.pattern ? style.hue : tint(style.hue, 0.45),
        ...(style.pattern ? { pattern: { ...style.pattern, colour: style.hue, gap: 0.9 } } : {}),
      }),
      ...lines.map((words, at) =>
        text({
          text: words,
          x: frame.left + LANE_INDENT,
          y: first + at * font.size * LEADING,
          style: font,
          fill: isBase ? INK : SECOND_INK,
          anchor: 'start',
          lane: track.lane,
          ...(isBase ? { heading: 2 as const } : {}),
        }),
      ),
      isBase
        ? line(frame.left, top, frame.right, top)
        : path(`M${frame.left + LANE_INDENT},${top}L${frame.right},${top}`, {
            stroke: { colour: tint(style.hue, 0.4), width: HAIR, dash: [0.9, 0.9] },
          }),
    ];
  });
}

/** Everything under the entries: months, weeks, lanes. `words`: where text stands on it. */
export function drawAxis(
  plan: Plan,
  frame: Frame,
  bands: readonly TrackBand[],
  styles: ReadonlyMap<string, LaneStyle>,
  common: LaneStyle,
  words: readonly Box[],
  options: SceneOptions,
): Mark[] {
  const bottom = bands.at(-1)?.bottom ?? frame.gridTop;
  return [
    ...ground(frame, bottom, words),
    ...columns(frame, bottom, options),
    ...laneColumn(frame, bands, styles, common),
    ...header(frame, options),
    ...(plan.lanes.length > 0 || bands.length > 0 ? [line(frame.left, bottom, frame.right, bottom)] : []),
  ];
}

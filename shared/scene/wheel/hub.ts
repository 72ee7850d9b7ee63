import type { Locale } from '../../i18n/translate.ts';
import type { Plan } from '../../plan/plan.ts';
import type { TextStyle } from '../../text/measure.ts';
import { wrapText } from '../../text/wrap.ts';
import { monthName } from '../../time/index.ts';
import type { SceneOptions } from '../options.ts';
import type { ShownPeriod } from '../period.ts';
import type { Colour, Mark, Mm } from '../scene.ts';
import { INK, LEADING, PT, SECOND_INK, TYPE } from '../theme.ts';
import type { Rings } from './rings.ts';
import { TODAY_ROOM, todayShown } from './todayMark.ts';

interface Line {
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: Colour;
  /** Distance from the baseline before it. */
  readonly step: Mm;
}

/** «2024», «2024–25». */
function yearName({ months }: ShownPeriod): string {
  const [first, last] = [months[0]?.year ?? 0, months.at(-1)?.year ?? 0];
  return first === last ? String(first) : `${first}–${String(last).slice(-2)}`;
}

/** «januar–mars», where a part of a year is shown. */
function partName({ months }: ShownPeriod, locale: Locale): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || months.length >= 12 || first.year !== last.year) return '';
  const names = [first, last].map(({ month }) => monthName(month, locale, 'long'));
  return [...new Set(names)].join('–');
}

/** What stands in the middle: the year, whose plan it is, and which edition; as much of it as fits the circle. */
export function hub(plan: Plan, period: ShownPeriod, rings: Rings, options: SceneOptions): Mark[] {
  const { measurer, locale, furniture } = options;
  const inside = (todayShown(options, period) ? rings.hub - TODAY_ROOM : rings.hub) * 0.9;
  const year = yearName(period);
  const unit = { size: 1, weight: 600, tabular: true } as const;
  const size = Math.min((inside * 1.15) / measurer.width(year, unit), inside * 0.5, TYPE.title);
  if (size < TYPE.small) return [];
  const { title, organisation, edition } = plan.info;
  const rest = [
    { text: partName(period, locale), size: 9 * PT, weight: 600, fill: INK },
    { text: furniture === 'screen' ? title : '', size: 9 * PT, weight: 600, fill: INK },
    { text: organisation, size: TYPE.lane, weight: 600, fill: INK },
    { text: edition, size: TYPE.small, weight: 400, fill: SECOND_INK },
  ] as const;
  let lines: Line[] = [{ text: year, style: { ...unit, size }, fill: INK, step: 0 }];
  for (const part of rest) {
    if (part.text === '') continue;
    const style = { size: part.size, weight: part.weight };
    // Narrower the further from the middle: what is set must stay inside the circle.
    for (const share of [1.7, 1.5, 1.3, 1.1]) {
      const wrapped = wrapText(
        part.text,
        inside * share,
        style,
        measurer,
        part === rest[1] ? plan.info.locale : locale,
      );
      const tried = [
        ...lines,
        ...wrapped.map((text, index) => ({
          text,
          style,
          fill: part.fill,
          step: style.size * (index === 0 ? 1.75 : LEADING),
        })),
      ];
      const whole = wrapped.every((line) => !line.endsWith('-'));
      if (whole && fits(tried, inside, options)) {
        lines = tried;
        break;
      }
    }
  }
  return place(lines, rings, options).map(({ line, y }) => ({
    type: 'text',
    role: 'furniture',
    text: line.text,
    x: rings.cx,
    y,
    anchor: 'middle',
    style: line.style,
    fill: line.fill,
  }));
}

function place(lines: readonly Line[], { cy }: Pick<Rings, 'cy'>, { measurer }: SceneOptions) {
  const first = (lines[0]?.style.size ?? 0) * measurer.capHeight;
  const last = (lines.at(-1)?.style.size ?? 0) * measurer.descent * (lines.length > 1 ? 0.6 : 0);
  const height = first + lines.reduce((sum, line) => sum + line.step, 0) + last;
  let y = cy - height / 2 + first;
  return lines.map((line) => {
    y += line.step;
    return { line, y };
  });
}

function fits(lines: readonly Line[], radius: Mm, options: SceneOptions): boolean {
  return place(lines, { cy: 0 }, options).every(({ line, y }) => {
    const half = options.measurer.width(line.text, line.style) / 2;
    const top = y - line.style.size * options.measurer.capHeight;
    const bottom = y + line.style.size * options.measurer.descent;
    return Math.hypot(half, Math.max(Math.abs(top), Math.abs(bottom))) <= radius;
  });
}

import { isStruck } from '../markers.ts';
import type { SceneOptions } from '../options.ts';
import type { Mark, Mm } from '../scene.ts';
import { SEPARATOR } from '../separator.ts';
import { INK, SECOND_INK, TYPE } from '../theme.ts';
import type { CalloutWriter } from './calloutText.ts';
import { isMarker, type Placed } from './placement.ts';
import type { Rings } from './rings.ts';
import { arcTextMark, fitArcText, meet, type PolarBox } from './textPolar.ts';

export interface ArcLabels {
  readonly marks: readonly Mark[];
  readonly boxes: readonly PolarBox[];
  /** Entries that are named in their arc and need no callout. */
  readonly named: ReadonlySet<string>;
}

/** Air at either end of the text, mm. */
const AIR: Mm = 1.4;

/**
 * Names arcs inside themselves where the title fits upright. A month's field that has no more to say needs no
 * callout then; an arc from day to day has one for its dates.
 */
export function arcLabels(
  placed: readonly Placed[],
  rings: Rings,
  writer: CalloutWriter,
  laneOf: (index: number) => string | undefined,
  former: readonly PolarBox[],
  options: SceneOptions,
): ArcLabels {
  const marks: Mark[] = [];
  const boxes: PolarBox[] = [];
  const named = new Set<string>();
  for (const mark of placed) {
    if (isMarker(mark) || !mark.light) continue;
    const { entry, form } = mark.dated;
    // Hatching or a stroke and text do not read well together.
    if (entry.periodType === 'hearing' || isStruck(entry.status)) continue;
    const text = writer.text(entry);
    // What has changed has a sign, which only a callout carries; so has the date it had.
    if (text.change !== undefined || text.former) continue;
    const words = [text.title, ...text.state].join(SEPARATOR);
    const middle = (mark.inner + mark.outer) / 2;
    const style = { size: mark.size >= 4.2 ? TYPE.lane : TYPE.small, weight: 400 } as const;
    const air = AIR / middle;
    const fitting = (line: string) => {
      const fitted = fitArcText(line, style, middle, { from: mark.from + air, to: mark.to - air }, options.measurer);
      return fitted && !former.some((box) => meet(box, fitted.box)) ? { line, fitted } : null;
    };
    // A month says its own date; what has room for its date needs no callout either.
    const whole = text.topics.length + text.details.length === 0;
    const dated = form !== 'field' && whole ? fitting(`${text.date}\u2002${words}`) : null;
    const set = dated ?? fitting(words);
    if (!set) continue;
    const { line, fitted } = set;
    const lane = laneOf(mark.dated.lane);
    marks.push(
      arcTextMark(line, fitted, rings, style, {
        role: 'label',
        fill: text.quiet ? SECOND_INK : INK,
        entry: entry.id,
        ...(lane === undefined ? {} : { lane }),
      }),
    );
    boxes.push(fitted.box);
    if (dated || (form === 'field' && whole)) named.add(entry.id);
  }
  return { marks, boxes, named };
}

import type { Plan } from '../../plan/plan.ts';
import { wrapText } from '../../text/wrap.ts';
import { monthName } from '../../time/index.ts';
import { INK, PT, SECOND_INK, TYPE } from '../theme.ts';
import { type Block, type Box, type FurnitureOptions, paragraph, stack } from './block.ts';
import { logoBlock } from './logoBlock.ts';

const LEAST_TITLE = 14 * PT;
const GAP = 2.2;
/** Between the logo and the words. */
const LOGO_GAP = 7;
/** From this width on, what the sheet is (whose, which period, which edition) stands at the right of the title. */
const WIDE = 150;

/** The largest size in which the title takes few lines. */
function titleSize(title: string, width: number, mostLines: number, options: FurnitureOptions): number {
  for (let size = TYPE.title; size > LEAST_TITLE; size -= PT) {
    const style = { size, weight: 600 } as const;
    const lines = wrapText(title, width, style, options.measurer, options.locale);
    const whole = lines.every((line) => !line.endsWith('-') || title.includes(line));
    if (lines.length <= mostLines && whole) return size;
  }
  return LEAST_TITLE;
}

/** «januar–desember 2024», «januar 2024–mars 2025». */
export function periodName(
  plan: Plan,
  options: Pick<FurnitureOptions, 'locale'>,
  from = plan.info.from,
  to = plan.info.to,
) {
  const part = (text: string) => {
    const [year = '', month = ''] = text.split('-');
    return { year, name: monthName(Number(month), options.locale, 'long') };
  };
  const [first, last] = [part(from), part(to)];
  if (first.year !== last.year) return `${first.name} ${first.year}–${last.name} ${last.year}`;
  return first.name === last.name ? `${first.name} ${first.year}` : `${first.name}–${last.name} ${last.year}`;
}

/**
 * Title, subtitle, organisation, period and edition of a poster, with the logo in a corner. Wide boxes set the plan's identity at the right
 * of the title, narrow ones under it.
 */
export function titleBlock(plan: Plan, whole: Box, options: FurnitureOptions): Block {
  const logo = logoBlock(plan.info.organisation || plan.info.title, whole, options);
  if (logo.height === 0) return titleWords(plan, whole, options);
  const taken = logo.width + LOGO_GAP;
  const x = options.logo?.side === 'left' ? whole.x + taken : whole.x;
  const words = titleWords(plan, { ...whole, x, width: whole.width - taken }, options);
  return {
    marks: [...words.marks, ...logo.marks],
    width: whole.width,
    height: Math.max(words.height, logo.height),
  };
}

function titleWords(plan: Plan, box: Box, options: FurnitureOptions): Block {
  const { title, subtitle, organisation, edition, locale } = plan.info;
  const wide = box.width >= WIDE;
  const sideWidth = wide ? Math.min(110, box.width * 0.3) : box.width;
  const mainWidth = wide ? box.width - sideWidth - 10 : box.width;
  const size = titleSize(title, mainWidth, wide ? 1 : 3, options);
  const main = (area: Box) =>
    stack(area, GAP, [
      (at) => paragraph(title, at, { size, weight: 600, fill: INK, heading: 1 }, options, locale),
      (at) => paragraph(subtitle, at, { size: TYPE.subtitle, weight: 400, fill: SECOND_INK }, options, locale),
      (at) => paragraph(options.changes?.title ?? '', at, { size: TYPE.subtitle, weight: 600, fill: INK }, options),
    ]);
  const anchor = wide ? ('end' as const) : ('start' as const);
  const side = (area: Box) =>
    stack(area, 1.2, [
      (at) => paragraph(organisation, at, { size: 9 * PT, weight: 600, fill: INK, anchor }, options, locale),
      (at) =>
        paragraph(periodName(plan, options), at, { size: TYPE.lane, weight: 400, fill: SECOND_INK, anchor }, options),
      (at) => paragraph(edition, at, { size: TYPE.lane, weight: 400, fill: SECOND_INK, anchor }, options, locale),
    ]);
  if (!wide) return stack(box, GAP + 1, [main, side]);

  const left = main({ ...box, width: mainWidth });
  // First lines share a baseline, so that the small words at the right belong to the title.
  const drop = title === '' ? 0 : options.measurer.capHeight * (size - 9 * PT);
  const right = side({ ...box, x: box.x + box.width - sideWidth, y: box.y + drop, width: sideWidth });
  return {
    marks: [...left.marks, ...right.marks],
    width: box.width,
    height: Math.max(left.height, right.height === 0 ? 0 : drop + right.height),
  };
}

import type { Plan } from '../../plan/plan.ts';
import type { Mark } from '../scene.ts';
import { abbreviations } from './abbreviations.ts';
import { type Block, type Box, EMPTY_BLOCK } from './block.ts';
import { footnotes } from './footnotes.ts';
import { type LegendOptions, legend } from './legend.ts';
import { qrBlock } from './qrBlock.ts';

const GUTTER = 9;
const ROW_GAP = 4;

type Build = (box: Box) => Block;

/** The blocks side by side, each given its share of the width. */
function row(box: Box, builds: readonly Build[], shares: readonly number[]): Block {
  const room = box.width - GUTTER * (builds.length - 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const marks: Mark[] = [];
  let [x, height] = [box.x, 0];
  builds.forEach((build, index) => {
    const width = (room * (shares[index] ?? 1)) / total;
    const block = build({ ...box, x, width });
    marks.push(...block.marks);
    height = Math.max(height, block.height);
    x += width + GUTTER;
  });
  return { marks, width: box.width, height };
}

/**
 * Legend, footnotes, abbreviations and the QR code along the bottom of a sheet, from the top of the box: beside each other in
 * the proportion that takes least height, or the legend in a row of its own where that is lower still.
 */
export function footer(plan: Plan, box: Box, options: LegendOptions): Block {
  const code = qrBlock(box, options);
  if (code.height === 0) return signsAndNotes(plan, box, options);
  const beside = signsAndNotes(plan, { ...box, width: box.width - code.width - GUTTER }, options);
  return {
    marks: [...beside.marks, ...code.marks],
    width: box.width,
    height: Math.max(beside.height, code.height),
  };
}

function signsAndNotes(plan: Plan, box: Box, options: LegendOptions): Block {
  const notes: readonly Build[] =
    options.notes === false
      ? []
      : [(at: Box) => footnotes(plan, at, options), (at: Box) => abbreviations(plan, at, options)].filter(
          (build) => build(box).height > 0,
        );
  const signs: Build = (at) => (options.legend === false ? EMPTY_BLOCK : legend(plan, at, options));
  const alone = signs(box);
  if (notes.length === 0) return alone;
  if (alone.height === 0) return best(SHARES.map((share) => row(box, notes, [1, share])));

  const beside = SHARES.flatMap((share) =>
    notes.length === 1
      ? [row(box, [signs, ...notes], [1, share])]
      : SHARES.map((other) => row(box, [signs, ...notes], [1, share, other])),
  );
  const below = best(SHARES.map((share) => row({ ...box, y: box.y + alone.height + ROW_GAP }, notes, [1, share])));
  const stacked = {
    marks: [...alone.marks, ...below.marks],
    width: box.width,
    height: alone.height + ROW_GAP + below.height,
  };
  return best([...beside, stacked]);
}

const SHARES = [0.4, 0.7, 1, 1.5, 2.2, 3.2, 5] as const;

function best(blocks: readonly Block[]): Block {
  return blocks.reduce((lowest, block) => (block.height < lowest.height - 0.1 ? block : lowest));
}

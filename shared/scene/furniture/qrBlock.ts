import { checkLink, QUIET_ZONE, qrCode } from '../qrCode.ts';
import type { Mark, TextMark } from '../scene.ts';
import { INK, LEADING, PAPER, SECOND_INK, TYPE } from '../theme.ts';
import { type Block, type Box, EMPTY_BLOCK, type FurnitureOptions } from './block.ts';

/** Side of the code without its quiet zone, mm: read by a telephone from half a metre. */
const SIDE = 20;
/** Widest the address under it may be, mm. */
const ADDRESS = 30;
const GAP = 1.4;
const STYLE = { size: TYPE.small, weight: 400 } as const;

/** An address in lines of its own: broken where there is no better place, and whole. */
function addressLines(link: string, width: number, { measurer }: FurnitureOptions): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of link
    .split(/(?<=[/?&=._~@:-])/u)
    .flatMap((piece) => ([...piece].length > 24 ? [...piece] : [piece]))) {
    if (line !== '' && measurer.width(line + part, STYLE) > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line];
}

/** Address as people read it: without what browsers put before it themselves. */
const shown = (link: string) => link.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

/** A QR code that leads to the plan's link, at the box's right edge, with the address under it; nothing without one. */
export function qrBlock(box: Box, options: FurnitureOptions): Block {
  const checked = checkLink(options.link ?? '');
  if (!checked.ok) return EMPTY_BLOCK;
  const link = checked.value;
  const code = qrCode(link);
  const module = SIDE / code.modules;
  const quiet = module * QUIET_ZONE;
  const whole = SIDE + 2 * quiet;
  const [x, y] = [box.x + box.width - SIDE, box.y];
  const [left, top] = [x - quiet, y - quiet];
  const { measurer, translate } = options;
  const lines = addressLines(shown(link), ADDRESS, options);
  const first = y + SIDE + GAP + measurer.capHeight * STYLE.size;
  const marks: Mark[] = [
    {
      type: 'path',
      role: 'furniture',
      d: `M${left},${top}L${left + whole},${top}L${left + whole},${top + whole}L${left},${top + whole}Z`,
      fill: PAPER,
    },
    { type: 'path', role: 'furniture', d: code.d(x, y, module), fill: INK, label: translate('qr', { link }), link },
    ...lines.map(
      (text, index): TextMark => ({
        type: 'text',
        role: 'furniture',
        text,
        x: box.x + box.width,
        y: first + index * STYLE.size * LEADING,
        style: STYLE,
        fill: SECOND_INK,
        anchor: 'end',
        link,
      }),
    ),
  ];
  const deepest = first + (lines.length - 1) * STYLE.size * LEADING + measurer.descent * STYLE.size;
  return { marks, width: ADDRESS, height: deepest - y };
}

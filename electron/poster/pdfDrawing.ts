/**
 * SVG drawings, such as logos, as vectors of a PDF. resvg writes them as plain paths first: what is left of groups,
 * styles, shapes and references.
 */
import { Resvg } from '@resvg/resvg-js';
import type PDFDocument from 'pdfkit';
import { parseSvg, type SvgElement } from '../../shared/scene/logo/svgTree.ts';
import type { Box } from '../../shared/scene/scene.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** Paths of a drawing, and the box of their coordinates. */
export interface VectorDrawing {
  readonly root: SvgElement;
  readonly view: readonly [x: number, y: number, width: number, height: number];
}

/** Longer than this, a bitmap is smaller on every page it stands on. */
const LONGEST = 80_000;

const COLOUR = /^#[0-9a-f]{6}$/i;
const GROUP: ReadonlySet<string> = new Set(['id', 'transform']);
const PATH: ReadonlySet<string> = new Set([
  'id',
  'd',
  'transform',
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
]);

const numbers = (text: string | undefined): number[] => (text?.match(/-?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
const isPaint = (paint: string | undefined) => paint === undefined || paint === 'none' || COLOUR.test(paint);

/** Whether it is paths in plain colours alone: no gradient, nothing see-through, nothing cut off. */
function isPlain({ name, attributes, children }: SvgElement): boolean {
  const isKnown = (known: ReadonlySet<string>) => [...attributes.keys()].every((key) => known.has(key));
  if (name === 'defs') return children.length === 0;
  if (name === 'path') return isKnown(PATH) && isPaint(attributes.get('fill')) && isPaint(attributes.get('stroke'));
  return (name === 'svg' || (name === 'g' && isKnown(GROUP))) && children.every(isPlain);
}

/** The paths of a drawing; `null` where it is more than paths, or not to be read. */
export function vectorDrawing(svg: string): VectorDrawing | null {
  const plain = new Resvg(svg, { font: { loadSystemFonts: false } }).toString();
  if (plain.length > LONGEST) return null;
  const parsed = parseSvg(plain);
  if (!parsed.ok || !isPlain(parsed.value)) return null;
  const [x = 0, y = 0, width = 0, height = 0] = numbers(parsed.value.attributes.get('viewBox'));
  return width > 0 && height > 0 ? { root: parsed.value, view: [x, y, width, height] } : null;
}

const CAPS = ['butt', 'round', 'square'] as const;
const JOINS = ['miter', 'round', 'bevel'] as const;

function drawPath(doc: Doc, attributes: SvgElement['attributes']): void {
  const [d, fill, stroke] = [attributes.get('d') ?? '', attributes.get('fill'), attributes.get('stroke')];
  if (fill !== 'none') {
    doc.path(d).fill(fill ?? '#000000', attributes.get('fill-rule') === 'evenodd' ? 'even-odd' : 'non-zero');
  }
  if (stroke === undefined || stroke === 'none') return;
  const [width = 1] = numbers(attributes.get('stroke-width'));
  const [limit = 4] = numbers(attributes.get('stroke-miterlimit'));
  doc.lineWidth(width).strokeColor(stroke).miterLimit(limit);
  doc.lineCap(CAPS.find((cap) => cap === attributes.get('stroke-linecap')) ?? 'butt');
  doc.lineJoin(JOINS.find((join) => join === attributes.get('stroke-linejoin')) ?? 'miter');
  const dash = numbers(attributes.get('stroke-dasharray')).map((length) => Math.max(length, 0.001));
  const [phase = 0] = numbers(attributes.get('stroke-dashoffset'));
  // pdfkit takes a list too, which its types do not know.
  if (dash.length > 0) doc.dash(dash as unknown as number, { phase });
  else doc.undash();
  doc.path(d).stroke();
}

function drawElement(doc: Doc, { name, attributes, children }: SvgElement): void {
  if (name === 'defs') return;
  doc.save();
  const matrix = numbers(attributes.get('transform'));
  if (matrix.length === 6) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    doc.transform(a, b, c, d, e, f);
  }
  if (name === 'path') drawPath(doc, attributes);
  for (const child of children) drawElement(doc, child);
  doc.restore();
}

/** Draws it in a box of the page. */
export function drawVector(doc: Doc, { root, view }: VectorDrawing, box: Box): void {
  const [x, y, width, height] = view;
  doc
    .save()
    .translate(box.x, box.y)
    .scale(box.width / width, box.height / height)
    .translate(-x, -y);
  doc.rect(x, y, width, height).clip();
  drawElement(doc, root);
  doc.restore();
}

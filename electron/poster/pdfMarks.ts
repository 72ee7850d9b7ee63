/** Draws single marks on a pdfkit page whose unit is the mm, as the SVG file draws them. */
import { Resvg } from '@resvg/resvg-js';
import type PDFDocument from 'pdfkit';
import { inter } from '../../shared/render/inter.ts';
import { patternLines } from '../../shared/render/patternLines.ts';
import {
  anchorShift,
  arcChars,
  arcDirection,
  arcHalfAngle,
  arcPath,
  missingBox,
  printable,
  strikeLine,
  textPieces,
} from '../../shared/render/textLines.ts';
import { pathBounds } from '../../shared/scene/pathBounds.ts';
import { type PathCommand, parsePathData } from '../../shared/scene/pathData.ts';
import type {
  ArcTextMark,
  ImageMark,
  Mark,
  Mm,
  PathMark,
  Pattern,
  Stroke,
  TextMark,
} from '../../shared/scene/scene.ts';
import type { TextStyle } from '../../shared/text/measure.ts';
import { drawVector, vectorDrawing } from './pdfDrawing.ts';
import { drawGlyphs, type PlacedText } from './pdfGlyphs.ts';

type Doc = InstanceType<typeof PDFDocument>;

/** A dash that is a dot under a round cap, mm. */
const POINT: Mm = 0.001;

/** A tenth of a micrometre. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000 || 0;

/** Path data in plain decimals, without arcs that have no radius or no length, which pdfkit cannot draw. */
function plainPath(commands: readonly PathCommand[]): string {
  let at = '';
  return commands
    .map(({ name, values }) => {
      const numbers = values.map(round);
      const to = numbers.slice(-2).join(' ');
      const flat = name === 'A' && (numbers[0] === 0 || numbers[1] === 0);
      const still = name === 'A' && to === at;
      if (to !== '') at = to;
      if (still) return '';
      return flat ? `L${to}` : `${name}${numbers.join(' ')}`;
    })
    .join('');
}

function setStroke(doc: Doc, stroke: Stroke): void {
  doc.lineWidth(stroke.width).strokeColor(stroke.colour);
  if (stroke.dash === undefined || stroke.dash.length === 0) {
    doc.undash();
    return;
  }
  // pdfkit takes a list too, which its types do not know; it takes no zero, which a round cap makes a dot of.
  const lengths: unknown = stroke.dash.map((length) => Math.max(length, POINT));
  doc.dash(lengths as number, {});
}

function drawPattern(doc: Doc, path: string, commands: readonly PathCommand[], pattern: Pattern): void {
  const bounds = pathBounds(commands);
  if (bounds === null || pattern.gap <= 0) return;
  doc.save().path(path).clip();
  doc.strokeColor(pattern.colour);
  if (pattern.kind === 'dots') {
    doc.lineCap('round').lineWidth(pattern.width * 2);
    doc.dash(POINT, { space: pattern.gap - POINT });
  } else {
    doc.lineCap('butt').lineWidth(pattern.width).undash();
  }
  for (const { x1, y1, x2, y2 } of patternLines(pattern, bounds)) doc.moveTo(x1, y1).lineTo(x2, y2);
  doc.stroke().restore();
}

function drawPath(doc: Doc, mark: PathMark): void {
  const commands = parsePathData(mark.d) ?? [];
  const path = plainPath(commands);
  if (path === '') return;
  if (mark.fill !== undefined) doc.path(path).fill(mark.fill);
  if (mark.pattern !== undefined) drawPattern(doc, path, commands, mark.pattern);
  if (mark.stroke === undefined || mark.stroke.width <= 0) return;
  setStroke(doc, mark.stroke);
  doc.lineCap(mark.lineCap ?? 'butt').lineJoin(mark.lineJoin ?? 'miter');
  doc.path(path).stroke();
}

/** Name a weight's font is registered under. */
const fontName = (style: TextStyle): string => (style.weight === 600 ? 'semibold' : 'regular');

const featuresOf = (style: TextStyle): ('kern' | 'tnum')[] => (style.tabular ? ['kern', 'tnum'] : ['kern']);

/** Stands for a character the font lacks, and still reads as it. */
function drawMissing(doc: Doc, char: string, x: Mm, y: Mm, style: TextStyle, fill: string): void {
  doc.markContent('Span', { actual: char });
  doc.path(missingBox(x, y, style.size)).fill(fill);
  doc.endMarkedContent();
}

/** Words on the baseline at (x, y), upright; a space after them keeps them apart from the next line's when copied. */
function drawWords(doc: Doc, text: string, x: Mm, y: Mm, style: TextStyle, fill: string): void {
  doc.font(fontName(style), style.size).fillColor(fill);
  for (const piece of textPieces(`${text} `, style)) {
    if (piece.missing) drawMissing(doc, piece.text, x + piece.x, y, style, fill);
    else
      doc.text(piece.text, x + piece.x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: featuresOf(style),
        characterSpacing: style.letterSpacing ?? 0,
      });
  }
}

/** Turned stretches that together spell `text`, in one span that says so, so that it can be searched and copied. */
function drawTurned(doc: Doc, text: string, stretches: readonly PlacedText[], style: TextStyle, fill: string): void {
  doc.font(fontName(style), style.size).fillColor(fill);
  doc.markContent('Span', { actual: text });
  const placed: PlacedText[] = [];
  for (const stretch of stretches) {
    const angle = (stretch.rotate * Math.PI) / 180;
    for (const piece of textPieces(stretch.text, style)) {
      const x = stretch.x + piece.x * Math.cos(angle);
      const y = stretch.y + piece.x * Math.sin(angle);
      if (!piece.missing) placed.push({ text: piece.text, x, y, rotate: stretch.rotate });
      else {
        doc.save().rotate(stretch.rotate, { origin: [x, y] });
        doc.path(missingBox(x, y, style.size)).fill(fill);
        doc.restore();
      }
    }
  }
  drawGlyphs(doc, placed, { size: style.size, letterSpacing: style.letterSpacing ?? 0, features: featuresOf(style) });
  doc.endMarkedContent();
}

function drawText(doc: Doc, mark: TextMark): void {
  const text = printable(mark.text);
  if (text === '') return;
  const width = inter.width(text, mark.style);
  const shift = anchorShift(mark.anchor, width);
  const rotate = mark.rotate ?? 0;
  const [cos, sin] = [Math.cos((rotate * Math.PI) / 180), Math.sin((rotate * Math.PI) / 180)];
  const [x, y] = [mark.x - shift * cos, mark.y - shift * sin];
  if (rotate === 0) drawWords(doc, text, x, y, mark.style, mark.fill);
  else drawTurned(doc, text, [{ text, x, y, rotate }], mark.style, mark.fill);
  if (!mark.strike) return;
  const strike = strikeLine(mark.style.size);
  const [x1, y1] = [x + strike.height * sin, y - strike.height * cos];
  setStroke(doc, { colour: mark.fill, width: strike.width });
  doc.lineCap('butt').moveTo(x1, y1);
  doc.lineTo(x1 + width * cos, y1 + width * sin).stroke();
}

function drawArcText(doc: Doc, mark: ArcTextMark): void {
  const text = printable(mark.text);
  if (text === '' || mark.radius <= 0) return;
  const chars = arcChars(mark, text).map(({ char, ...place }) => ({ text: char, ...place }));
  drawTurned(doc, text, chars, mark.style, mark.fill);
  if (!mark.strike) return;
  const strike = strikeLine(mark.style.size);
  const radius = mark.radius + arcDirection(mark) * strike.height;
  const half = arcHalfAngle(inter.width(text, mark.style), mark.radius);
  setStroke(doc, { colour: mark.fill, width: strike.width });
  doc
    .lineCap('butt')
    .path(arcPath(mark, radius, half))
    .stroke();
}

/** Dots an inch at which a drawn picture is kept: finer than any printer shows. */
const PICTURE_DPI = 1200;

/** A drawing of more than plain paths as a bitmap; it names no font and no file, so that none is looked for. */
function rasterised(svg: Uint8Array, width: Mm): Uint8Array {
  const pixels = Math.min(4_000, Math.max(1, Math.round((width / 25.4) * PICTURE_DPI)));
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: pixels } } as const;
  return new Resvg(Buffer.from(svg).toString('utf8'), options).render().asPng();
}

function drawImage(doc: Doc, { x, y, width, height, mediaType, data }: ImageMark): void {
  const bytes = Buffer.from(data, 'base64');
  const vector = mediaType === 'image/svg+xml' ? vectorDrawing(bytes.toString('utf8')) : null;
  if (vector) {
    drawVector(doc, vector, { x, y, width, height });
    return;
  }
  const png = mediaType === 'image/png' ? data : Buffer.from(rasterised(bytes, width)).toString('base64');
  // By its address, so that a picture on several pages is in the file once.
  doc.image(`data:image/png;base64,${png}`, x, y, { width, height });
}

export function drawMark(doc: Doc, mark: Mark): void {
  if (mark.type === 'path') drawPath(doc, mark);
  else if (mark.type === 'text') drawText(doc, mark);
  else if (mark.type === 'image') drawImage(doc, mark);
  else drawArcText(doc, mark);
}

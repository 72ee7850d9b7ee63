/** Text as the outlines of its glyphs, for drawing where no font can be loaded. */
import type * as fontkit from 'fontkit';
import { inter } from '../../shared/render/inter.ts';
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
import type { ArcTextMark, Mark, Mm, PathMark, Scene, TextMark } from '../../shared/scene/scene.ts';
import type { TextStyle } from '../../shared/text/measure.ts';
import { openFont, type PosterFonts } from './fonts.ts';

type Faces = Readonly<Record<TextStyle['weight'], fontkit.Font>>;

/** From font units on a baseline to mm on the sheet. */
interface Placement {
  readonly x: Mm;
  readonly y: Mm;
  /** Degrees clockwise about (originX, originY). */
  readonly rotate: number;
  readonly originX: Mm;
  readonly originY: Mm;
}

function turned(x: Mm, y: Mm, at: Placement): string {
  const angle = (at.rotate * Math.PI) / 180;
  const [dx, dy] = [x - at.originX, y - at.originY];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return `${round(at.originX + dx * cos - dy * sin)} ${round(at.originY + dx * sin + dy * cos)}`;
}

/** Letters per SVG command in steps: fontkit names them as canvas does. */
const COMMANDS: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** A length as short as it can be written, with what parts it from the one before it. */
function written(value: number): string {
  const digits = String(Math.round(value * 1000) / 1000 || 0).replace(/^(-?)0\./, '$1.');
  return digits.startsWith('-') ? digits : ` ${digits}`;
}

/** A glyph's outline from its own origin, in steps from point to point: alike wherever it stands in this size. */
function glyphSteps(glyph: fontkit.Glyph, scale: number, cos: number, sin: number): string {
  const thousandths = (value: number) => Math.round(value * 1000);
  let [fromX, fromY, startX, startY] = [0, 0, 0, 0];
  return glyph.path.commands
    .map(({ command, args }) => {
      const points: string[] = [];
      let [x, y] = [fromX, fromY];
      for (let arg = 0; arg + 1 < args.length; arg += 2) {
        const [dx, dy] = [(args[arg] ?? 0) * scale, -(args[arg + 1] ?? 0) * scale];
        [x, y] = [thousandths(dx * cos - dy * sin), thousandths(dx * sin + dy * cos)];
        points.push(written((x - fromX) / 1000), written((y - fromY) / 1000));
      }
      if (command === 'moveTo') [startX, startY] = [x, y];
      [fromX, fromY] = command === 'closePath' ? [startX, startY] : [x, y];
      return `${COMMANDS[command] ?? ''}${points.join('').trimStart()}`;
    })
    .join('');
}

/** Path data of a stretch of text that starts at the placement's (x, y). */
function outlineWords(font: fontkit.Font, text: string, style: TextStyle, at: Placement): string {
  const run = font.layout(text, style.tabular ? ['kern', 'tnum'] : ['kern']);
  const scale = style.size / font.unitsPerEm;
  const angle = (at.rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const parts: string[] = [];
  let pen = at.x;
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index];
    const left = pen + (position?.xOffset ?? 0) * scale;
    const steps = glyphSteps(glyph, scale, cos, sin);
    // Its first step is from its origin, which is where the pen is put.
    if (steps !== '') parts.push(`M${turned(left, at.y, at)}${steps}`);
    pen += (position?.xAdvance ?? 0) * scale + (style.letterSpacing ?? 0);
  });
  return parts.join('');
}

const turnPath = (d: string, at: Placement): string =>
  d.replace(/(-?[\d.e-]+),(-?[\d.e-]+)/g, (_, x: string, y: string) => turned(Number(x), Number(y), at));

function outlineLine(faces: Faces, text: string, style: TextStyle, at: Placement): string {
  return textPieces(text, style)
    .map((piece) => {
      if (piece.missing) return turnPath(missingBox(at.x + piece.x, at.y, style.size), at);
      return outlineWords(faces[style.weight], piece.text, style, { ...at, x: at.x + piece.x });
    })
    .join('');
}

const drawn = (mark: Mark, d: string, more: Partial<PathMark>): PathMark => ({
  role: mark.role,
  ...(mark.entry === undefined ? {} : { entry: mark.entry }),
  ...(mark.lane === undefined ? {} : { lane: mark.lane }),
  ...(mark.link === undefined ? {} : { link: mark.link }),
  type: 'path',
  d,
  ...more,
});

function outlineText(mark: TextMark, faces: Faces): PathMark[] {
  const text = printable(mark.text);
  const width = inter.width(text, mark.style);
  const x = mark.x - anchorShift(mark.anchor, width);
  const at = { x, y: mark.y, rotate: mark.rotate ?? 0, originX: mark.x, originY: mark.y };
  const words = drawn(mark, outlineLine(faces, text, mark.style, at), { fill: mark.fill });
  if (!mark.strike) return [words];
  const strike = strikeLine(mark.style.size);
  const y = mark.y - strike.height;
  const line = `M${turned(x, y, at)}L${turned(x + width, y, at)}`;
  return [words, drawn(mark, line, { stroke: { colour: mark.fill, width: strike.width } })];
}

function outlineArcText(mark: ArcTextMark, faces: Faces): PathMark[] {
  const text = printable(mark.text);
  if (text === '' || mark.radius <= 0) return [];
  const d = arcChars(mark, text)
    .map(({ char, x, y, rotate }) => outlineLine(faces, char, mark.style, { x, y, rotate, originX: x, originY: y }))
    .join('');
  const words = drawn(mark, d, { fill: mark.fill });
  if (!mark.strike) return [words];
  const strike = strikeLine(mark.style.size);
  const radius = mark.radius + arcDirection(mark) * strike.height;
  const half = arcHalfAngle(inter.width(text, mark.style), mark.radius);
  return [words, drawn(mark, arcPath(mark, radius, half), { stroke: { colour: mark.fill, width: strike.width } })];
}

/** The same Scene with its text as paths; they hold commands that a Scene does not, so it is for drawing only. */
export function outlineScene(scene: Scene, fonts: PosterFonts): Scene {
  const faces: Faces = { 400: openFont(fonts.regular), 600: openFont(fonts.semibold) };
  const outline = (marks: readonly Mark[]) =>
    marks
      .flatMap((mark) => {
        if (mark.type === 'path' || mark.type === 'image') return [mark];
        return mark.type === 'text' ? outlineText(mark, faces) : outlineArcText(mark, faces);
      })
      .filter((mark) => mark.type === 'image' || mark.d !== '');
  return { ...scene, marks: outline(scene.marks), ...(scene.margin ? { margin: outline(scene.margin) } : {}) };
}

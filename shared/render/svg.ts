/**
 * A Scene as an SVG file: the same marks, in mm, with a `viewBox` of the sheet's size.
 *
 * Text is text in Inter with the features it was measured with (kerning, no ligatures, tabular figures for
 * dates) and with its measured length, so that a viewer that lacks the font cannot make it overflow.
 */
import { pathBounds } from '../scene/pathBounds.ts';
import { parsePathData } from '../scene/pathData.ts';
import {
  type ArcTextMark,
  type ImageMark,
  isLink,
  type Mark,
  type PathMark,
  type Pattern,
  type Scene,
  type Stroke,
  type TextMark,
} from '../scene/scene.ts';
import type { TextStyle } from '../text/measure.ts';
import { inter } from './inter.ts';
import { patternLines } from './patternLines.ts';
import { anchorShift, arcChars, arcDirection, arcHalfAngle, arcPath, printable, strikeLine } from './textLines.ts';
import { escapeXml } from './xml.ts';

export interface SvgOptions {
  /** Inter as base64 of its WOFF files, embedded so that the file looks the same everywhere. */
  readonly fonts?: { readonly regular: string; readonly semibold: string };
  /** Put before every id, for several SVGs in one page. */
  readonly idPrefix?: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Micrometres are finer than any printer. */
const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;

function attributes(values: Attributes): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`],
    )
    .join('');
}

const element = (name: string, values: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;

const tagged = (mark: Mark): Attributes => ({
  'data-role': mark.role,
  'data-entry': mark.entry,
  'data-lane': mark.lane,
});

const stroked = (stroke: Stroke): Attributes => ({
  stroke: stroke.colour,
  'stroke-width': stroke.width,
  'stroke-dasharray': stroke.dash?.map(round).join(' '),
});

const typeset = (style: TextStyle): Attributes => ({
  'font-size': style.size,
  'font-weight': style.weight,
  'letter-spacing': style.letterSpacing === 0 ? undefined : style.letterSpacing,
  style: style.tabular ? 'font-variant-numeric:tabular-nums' : undefined,
});

/** Length of a dash that is a dot under a round cap, mm. */
const POINT = 0.001;

/**
 * A pattern as plain lines cut off at the mark's outline: presentation programs turn, scale or lose `<pattern>`
 * tiles.
 */
function patternElement(d: string, pattern: Pattern, definitions: Definitions): string {
  const bounds = pathBounds(parsePathData(d) ?? []);
  if (bounds === null) return '';
  const clip = definitions.id(`clip ${d}`, (id) => element('clipPath', { id }, element('path', { d })));
  const lines = patternLines(pattern, bounds)
    .map(({ x1, y1, x2, y2 }) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join('');
  const { kind, colour, width, gap } = pattern;
  const dots = { 'stroke-linecap': 'round', 'stroke-dasharray': `${POINT} ${round(gap - POINT)}` };
  const line = element('path', {
    d: lines,
    fill: 'none',
    stroke: colour,
    'stroke-width': kind === 'dots' ? width * 2 : width,
    ...(kind === 'dots' ? dots : {}),
  });
  return element('g', { 'clip-path': `url(#${clip})` }, line);
}

/** Collects what has to be defined once: outlines that patterns are cut off at. */
class Definitions {
  private readonly byKey = new Map<string, string>();
  private readonly content: string[] = [];
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** The id of what `make` defines, which is made once for each key. */
  id(key: string, make: (id: string) => string): string {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const id = `${this.prefix}d${this.byKey.size}`;
    this.byKey.set(key, id);
    this.content.push(make(id));
    return id;
  }

  toString(): string {
    return this.content.join('');
  }
}

function pathElement(mark: PathMark, definitions: Definitions): string {
  const { pattern } = mark;
  const values = {
    d: mark.d,
    fill: mark.fill ?? 'none',
    ...(mark.stroke ? stroked(mark.stroke) : {}),
    'stroke-linecap': mark.lineCap,
    'stroke-linejoin': mark.lineJoin,
    ...tagged(mark),
  };
  const label = mark.label === undefined ? '' : element('title', {}, escapeXml(mark.label));
  if (pattern === undefined || pattern.gap <= 0) return element('path', values, label);
  const ground = mark.fill === undefined ? '' : element('path', { d: mark.d, fill: mark.fill });
  return ground + patternElement(mark.d, pattern, definitions) + element('path', { ...values, fill: 'none' }, label);
}

function textElement(mark: TextMark): string {
  const text = printable(mark.text);
  if (text === '') return '';
  const width = inter.width(text, mark.style);
  const turn = mark.rotate ? `rotate(${round(mark.rotate)} ${round(mark.x)} ${round(mark.y)})` : undefined;
  const set = {
    x: mark.x,
    y: mark.y,
    ...typeset(mark.style),
    fill: mark.fill,
    'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
    textLength: width > 0 ? width : undefined,
    lengthAdjust: width > 0 ? 'spacingAndGlyphs' : undefined,
    transform: turn,
    ...tagged(mark),
  };
  const words = element('text', set, escapeXml(text));
  if (!mark.strike) return words;
  const strike = strikeLine(mark.style.size);
  const x1 = mark.x - anchorShift(mark.anchor, width);
  const y = mark.y - strike.height;
  const line = { x1, y1: y, x2: x1 + width, y2: y, stroke: mark.fill, 'stroke-width': strike.width, transform: turn };
  return words + element('line', line);
}

/** Letter by letter: drawing programs and slides know no text along a path, or lose it. */
function arcTextElement(mark: ArcTextMark): string {
  const text = printable(mark.text);
  if (text === '' || mark.radius <= 0) return '';
  const letters = arcChars(mark, text)
    .filter(({ char }) => char.trim() !== '')
    .map(({ char, x, y, rotate }) => {
      const transform = `translate(${round(x)} ${round(y)}) rotate(${round(rotate)})`;
      return element('text', { transform }, escapeXml(char));
    });
  const words = { ...typeset(mark.style), fill: mark.fill, role: 'img', 'aria-label': text, ...tagged(mark) };
  const drawn = element('g', words, letters.join(''));
  if (!mark.strike) return drawn;
  const strike = strikeLine(mark.style.size);
  const radius = mark.radius + arcDirection(mark) * strike.height;
  const line = { fill: 'none', stroke: mark.fill, 'stroke-width': strike.width };
  const half = arcHalfAngle(inter.width(text, mark.style), mark.radius);
  return drawn + element('path', { d: arcPath(mark, radius, half), ...line });
}

const BASE64 = /^[A-Za-z0-9+/=]*$/;

function imageElement(mark: ImageMark): string {
  if (!BASE64.test(mark.data)) return '';
  const { x, y, width, height, mediaType, data } = mark;
  const values = { x, y, width, height, href: `data:${mediaType};base64,${data}`, ...tagged(mark) };
  return element('image', values, element('title', {}, escapeXml(mark.label)));
}

function markElement(mark: Mark, definitions: Definitions): string {
  const drawn = unlinkedElement(mark, definitions);
  return mark.link !== undefined && isLink(mark.link) && drawn !== ''
    ? element('a', { href: mark.link, 'xlink:href': mark.link }, drawn)
    : drawn;
}

function unlinkedElement(mark: Mark, definitions: Definitions): string {
  switch (mark.type) {
    case 'path':
      return pathElement(mark, definitions);
    case 'text':
      return textElement(mark);
    case 'arcText':
      return arcTextElement(mark);
    case 'image':
      return imageElement(mark);
  }
}

function fontFace(weight: number, base64: string): string {
  if (!BASE64.test(base64)) return '';
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff;base64,${base64}) format("woff")}`;
}

const windowId = (prefix: string) => `${prefix}window`;

function windowDefinition({ window }: Scene, prefix: string): string {
  if (!window) return '';
  const { x, y, width, height } = window;
  return element('clipPath', { id: windowId(prefix) }, element('rect', { x, y, width, height }));
}

/** Marks shifted and cut off to the Scene's window, where it has one. */
function windowed({ window }: Scene, prefix: string, marks: readonly string[]): readonly string[] {
  if (!window) return marks;
  const clip = `<g${attributes({ 'clip-path': `url(#${windowId(prefix)})` })}>`;
  const shift = `<g${attributes({ transform: `translate(${round(window.dx)} ${round(window.dy)})` })}>`;
  return [`${clip}${shift}`, ...marks, '</g></g>'];
}

/** Draws a Scene as an SVG document. Nothing in the Scene's words can become markup. */
export function sceneToSvg(scene: Scene, options: SvgOptions = {}): string {
  const prefix = (options.idPrefix ?? '').replace(/[^A-Za-z0-9_-]/g, '');
  const definitions = new Definitions(prefix);
  const draw = (marks: readonly Mark[]) => marks.map((mark) => markElement(mark, definitions)).filter(Boolean);
  const marks = [...windowed(scene, prefix, draw(scene.marks)), ...draw(scene.margin ?? [])];
  const style =
    'font-family:Inter,Arial,sans-serif;font-kerning:normal;font-variant-ligatures:none;' +
    'text-rendering:geometricPrecision;white-space:pre';
  const fonts = options.fonts;
  const faces = fonts ? `<style>${fontFace(400, fonts.regular)}${fontFace(600, fonts.semibold)}</style>` : '';
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width: `${round(scene.width)}mm`,
    height: `${round(scene.height)}mm`,
    viewBox: `0 0 ${round(scene.width)} ${round(scene.height)}`,
    'xml:lang': scene.language,
    lang: scene.language,
    role: 'img',
    'aria-labelledby': `${prefix}title ${prefix}desc`,
    style,
  };
  const words = [scene.description, ...scene.list.map((item) => item.text)].map(escapeXml).join('\n');
  return [
    `<svg${attributes(head)}>`,
    `<title id="${prefix}title">${escapeXml(scene.title)}</title>`,
    `<desc id="${prefix}desc">${words}</desc>`,
    `<defs>${faces}${windowDefinition(scene, prefix)}${definitions}</defs>`,
    element('rect', { width: scene.width, height: scene.height, fill: scene.background }),
    ...marks,
    '</svg>\n',
  ].join('\n');
}

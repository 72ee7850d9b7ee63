/**
 * An SVG logo written anew from what is known to be harmless: shapes, groups, gradients, clips and their looks.
 *
 * Nothing is copied: each element, attribute and value is checked against a list and written again. What can run or
 * reach out is refused, so that one knows of it; what no picture needs (metadata, a program's own notes) is left out.
 */
import { err, ok, type Result } from '../../result.ts';
import type { LogoError } from './logoError.ts';
import { declarations, type StyleRules, styleRules } from './svgStyle.ts';
import { parseSvg, type SvgElement } from './svgTree.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const DRAWN = names(
  'svg g defs symbol path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask use',
);
const LEFT_OUT = names('title desc metadata style');
const UNSAFE = names('script foreignObject iframe object embed audio video canvas handler listener a');

const GEOMETRY = names(
  'd x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox offset gradientUnits ' +
    'gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits preserveAspectRatio',
);
const LOOKS = names(
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset stroke-opacity opacity stop-color stop-opacity clip-path clip-rule mask color ' +
    'display visibility',
);

/** Numbers, names, colours, commands of paths, and references to what stands in the same picture. */
const VALUE = /^[-+.,%#\w\s()]*$/;
/** Numbers and commands of outlines. */
const PATH = /^[-+.,\seEMmLlHhVvCcSsQqTtAaZz\d]*$/;
const REFERENCE = /url\(\s*["']?([^"')]*)["']?\s*\)/gi;
const ID = /^[A-Za-z_][\w.-]{0,100}$/;

class Refused extends Error {
  readonly error: LogoError;

  constructor(error: LogoError) {
    super(error.code);
    this.error = error;
  }
}

const unsafe = (what: string): never => {
  throw new Refused({ code: 'unsafe', what });
};

/** The value where it is harmless, `null` where it is none that is known. */
function checked(name: string, value: string): string | null {
  if (/javascript:|data:|expression\s*\(|\\/i.test(value)) unsafe(`${name}="${value.slice(0, 40)}"`);
  for (const [, target = ''] of value.matchAll(REFERENCE)) {
    if (!target.startsWith('#')) unsafe(`url(${target.slice(0, 40)})`);
    if (!ID.test(target.slice(1))) return null;
  }
  // A reference that is not closed is none, and may be one to somebody else.
  if (/url/i.test(value.replace(REFERENCE, ' '))) unsafe(value.slice(0, 40));
  const plain = value.replace(REFERENCE, (_, target: string) => `url(${target})`);
  return (name === 'd' || name === 'points' ? PATH : VALUE).test(plain) ? plain : null;
}

type Attributes = Map<string, string>;

class Writer {
  readonly #rules: StyleRules;
  /** Elements by id, for what `use` points at. */
  readonly #byId = new Map<string, SvgElement>();
  drawn = 0;

  constructor(root: SvgElement, rules: StyleRules) {
    this.#rules = rules;
    this.#index(root);
  }

  #index(element: SvgElement): void {
    const id = element.attributes.get('id');
    if (id !== undefined) this.#byId.set(id, element);
    for (const child of element.children) this.#index(child);
  }

  #looks(element: SvgElement): Attributes {
    const classes = new Set((element.attributes.get('class') ?? '').split(/\s+/));
    const rules = this.#rules.filter(
      ({ selector }) => selector === element.name || (selector.startsWith('.') && classes.has(selector.slice(1))),
    );
    const own = declarations(element.attributes.get('style') ?? '');
    return new Map([...rules.flatMap((rule) => [...rule.declarations]), ...own]);
  }

  #href(value: string): string | null {
    const id = value.slice(1);
    if (!value.startsWith('#')) unsafe(`href="${value.slice(0, 40)}"`);
    const target = this.#byId.get(id);
    if (!target || !ID.test(id)) return null;
    // What is used may use nothing itself: a few lines of it could stand for millions.
    if (hasUse(target)) throw new Refused({ code: 'tooComplex' });
    return `#${id}`;
  }

  #attributes(element: SvgElement): string {
    const written: Attributes = new Map();
    for (const [name, value] of element.attributes) {
      if (/^on/i.test(name)) unsafe(name);
      const plain = name === 'xlink:href' ? 'href' : name;
      if (plain === 'href') {
        const href = this.#href(value.trim());
        if (href !== null) written.set('href', href);
      } else if (plain === 'id') {
        if (ID.test(value)) written.set('id', value);
      } else if (GEOMETRY.has(plain) || LOOKS.has(plain)) {
        const safe = checked(plain, value);
        if (safe !== null) written.set(plain, safe);
      }
    }
    for (const [name, value] of this.#looks(element)) {
      const safe = checked(name, value);
      if (LOOKS.has(name) && safe !== null) written.set(name, safe);
    }
    return [...written].map(([name, value]) => ` ${name}="${value}"`).join('');
  }

  write(element: SvgElement): string {
    const { name } = element;
    if (UNSAFE.has(name)) unsafe(`<${name}>`);
    if (LEFT_OUT.has(name) || name.includes(':')) {
      // Nothing of it is drawn; but what hides in it shall not pass unseen either.
      for (const child of element.children) this.write(child);
      return '';
    }
    if (!DRAWN.has(name)) throw new Refused({ code: 'unsupported', what: `<${name.slice(0, 40)}>` });
    if (!['svg', 'g', 'defs', 'symbol'].includes(name)) this.drawn += 1;
    const content = element.children.map((child) => this.write(child)).join('');
    const attributes = this.#attributes(element);
    return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  }
}

const hasUse = (element: SvgElement): boolean => element.name === 'use' || element.children.some(hasUse);

const inside = (element: SvgElement): readonly SvgElement[] => [element, ...element.children.flatMap(inside)];

/** A length in user units; `null` for percentages and what is none. */
function lengthOf(text: string | undefined): number | null {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)(px|pt|mm|cm|in)?\s*$/.exec(text ?? '') ?? [];
  const units: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
  const length = Number(number) * (units[unit] ?? 1);
  return length > 0 && length < 1e6 ? length : null;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}

function sizeOf(root: SvgElement): Size | null {
  const box = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = box;
  if (box.length === 4 && box.every(Number.isFinite) && width > 0 && height > 0) {
    return { width, height, viewBox: [x, y, width, height].join(' ') };
  }
  const [w, h] = [lengthOf(root.attributes.get('width')), lengthOf(root.attributes.get('height'))];
  return w !== null && h !== null ? { width: w, height: h, viewBox: `0 0 ${w} ${h}` } : null;
}

export interface SafeSvg {
  readonly svg: string;
  /** In its own units: the proportion is what counts. */
  readonly width: number;
  readonly height: number;
}

/** The picture written anew, or why it is refused. Written anew once more it stays as it is. */
export function sanitiseSvg(xml: string): Result<SafeSvg, LogoError> {
  const parsed = parseSvg(xml);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (root.name !== 'svg') return err({ code: 'kind' });
  const size = sizeOf(root);
  const styles = inside(root).filter(({ name }) => name === 'style');
  const rules = styles.map(({ text }) => styleRules(text));
  try {
    if (rules.includes(null)) unsafe('<style>');
    const known = rules.flatMap((rule) => rule ?? []);
    for (const rule of known) for (const [name, value] of rule.declarations) checked(name, value);
    const writer = new Writer(root, known);
    for (const name of root.attributes.keys()) if (/^on/i.test(name)) unsafe(name);
    const content = root.children.map((child) => writer.write(child)).join('');
    if (size === null || writer.drawn === 0) return err({ code: 'noSize' });
    const { width, height, viewBox } = size;
    const head = `xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"`;
    const looks = ['fill', 'stroke', 'fill-rule', 'stroke-width'].flatMap((name) => {
      const value = root.attributes.get(name);
      const safe = value === undefined ? null : checked(name, value);
      return safe === null ? [] : [` ${name}="${safe}"`];
    });
    return ok({ svg: `<svg ${head}${looks.join('')}>${content}</svg>`, width, height });
  } catch (error) {
    if (error instanceof Refused) return err(error.error);
    throw error;
  }
}

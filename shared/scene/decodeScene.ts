/**
 * A Scene that came from outside (over the bridge): checked in full before anything is drawn from it.
 *
 * The limits are far above what a plan needs and far below what would exhaust the machine.
 */
import * as v from 'valibot';
import { LOGO_LIMIT } from '../plan/records/poster.ts';
import { err, ok, type Result } from '../result.ts';
import { openLogo } from './logo/readLogo.ts';
import { COORDINATE_LIMIT, parsePathData } from './pathData.ts';
import { isLink, type Mark, type Scene } from './scene.ts';

/** Most marks, and most lines in the list. */
export const MARK_LIMIT = 200_000;
/** Most characters in the path data and in the words of a whole Scene. */
const TOTAL_LIMIT = 16_000_000;
const TEXT_LIMIT = 10_000;
const PATH_LIMIT = 1_000_000;
const LINK_LIMIT = 2_000;
/** Widest and highest sheet, mm: twice A0. */
const SHEET_LIMIT = 2_500;

export interface SceneError {
  readonly code: 'scene';
  /** Where, as keys joined by dots: `marks.12.d`. */
  readonly path: string;
  /** `type`, `number`, `tooLong`, `tooMany`, `path`, `picture`, `colour`, `choice`, `link`. */
  readonly problem: string;
}

const between = (least: number, most: number) =>
  v.pipe(v.number('type'), v.finite('number'), v.minValue(least, 'number'), v.maxValue(most, 'number'));

const coordinate = between(-COORDINATE_LIMIT, COORDINATE_LIMIT);
const length = between(0, COORDINATE_LIMIT);
const text = v.pipe(v.string('type'), v.maxLength(TEXT_LIMIT, 'tooLong'));
const colour = v.pipe(v.string('type'), v.regex(/^#[0-9a-f]{6}$/i, 'colour'));
const fontSize = between(0.01, 1_000);

const style = v.object(
  {
    size: fontSize,
    weight: v.picklist([400, 600], 'choice'),
    tabular: v.exactOptional(v.boolean('type')),
    letterSpacing: v.exactOptional(between(-10, 100)),
  },
  'type',
);

const base = {
  role: v.picklist(['entry', 'label', 'leader', 'link', 'axis', 'furniture', 'overlay'], 'choice'),
  entry: v.exactOptional(text),
  lane: v.exactOptional(text),
  link: v.exactOptional(v.pipe(v.string('type'), v.maxLength(LINK_LIMIT, 'tooLong'), v.check(isLink, 'link'))),
};

const stroke = v.object(
  {
    colour,
    width: length,
    dash: v.exactOptional(v.pipe(v.array(length, 'type'), v.maxLength(16, 'tooMany'))),
  },
  'type',
);

const pattern = v.object(
  {
    kind: v.picklist(['hatch', 'crosshatch', 'dots'], 'choice'),
    angle: v.exactOptional(between(-360, 360)),
    colour,
    gap: between(0.1, 1_000),
    width: between(0, 1_000),
  },
  'type',
);

const pathMark = v.object({
  ...base,
  type: v.literal('path'),
  d: v.pipe(
    v.string('type'),
    v.maxLength(PATH_LIMIT, 'tooLong'),
    v.check((d) => parsePathData(d) !== null, 'path'),
  ),
  fill: v.exactOptional(colour),
  pattern: v.exactOptional(pattern),
  stroke: v.exactOptional(stroke),
  lineCap: v.exactOptional(v.picklist(['butt', 'round'], 'choice')),
  lineJoin: v.exactOptional(v.picklist(['miter', 'round'], 'choice')),
  label: v.exactOptional(text),
});

const textMark = v.object({
  ...base,
  type: v.literal('text'),
  text,
  x: coordinate,
  y: coordinate,
  style,
  fill: colour,
  anchor: v.picklist(['start', 'middle', 'end'], 'choice'),
  rotate: v.exactOptional(between(-3_600, 3_600)),
  strike: v.exactOptional(v.boolean('type')),
  heading: v.exactOptional(v.picklist([1, 2, 3], 'choice')),
  truncated: v.exactOptional(v.boolean('type')),
});

const arcTextMark = v.object({
  ...base,
  type: v.literal('arcText'),
  text,
  cx: coordinate,
  cy: coordinate,
  radius: length,
  angle: between(-1_000, 1_000),
  side: v.picklist(['outside', 'inside'], 'choice'),
  style,
  fill: colour,
  strike: v.exactOptional(v.boolean('type')),
  truncated: v.exactOptional(v.boolean('type')),
});

const imageMark = v.object({
  ...base,
  type: v.literal('image'),
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
  mediaType: v.picklist(['image/png', 'image/svg+xml'], 'choice'),
  data: v.pipe(v.string('type'), v.maxLength(LOGO_LIMIT, 'tooLong')),
  label: text,
});

const bands = v.pipe(
  v.array(v.object({ lane: text, from: coordinate, to: coordinate }), 'type'),
  v.maxLength(MARK_LIMIT, 'tooMany'),
);
const span = { start: text, days: between(0, 1_000_000), bands };

const geometry = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('wheel'), cx: coordinate, cy: coordinate, ...span }),
    v.object({
      kind: v.literal('timeline'),
      x0: coordinate,
      x1: coordinate,
      ...span,
      unset: v.exactOptional(v.object({ x0: coordinate, x1: coordinate })),
    }),
  ],
  'choice',
);

const sheet = between(1, SHEET_LIMIT);

const marks = v.pipe(
  v.array(v.variant('type', [pathMark, textMark, arcTextMark, imageMark], 'choice'), 'type'),
  v.maxLength(MARK_LIMIT, 'tooMany'),
);

const listItem = v.object({ entry: text, text, day: v.exactOptional(text), under: v.exactOptional(text) }, 'type');

const box = { x: coordinate, y: coordinate, width: length, height: length };

const sceneSchema = v.object(
  {
    width: sheet,
    height: sheet,
    background: colour,
    title: text,
    language: v.pipe(v.string('type'), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'choice')),
    description: text,
    marks,
    name: v.exactOptional(text),
    window: v.exactOptional(v.object({ ...box, dx: coordinate, dy: coordinate }, 'type')),
    margin: v.exactOptional(marks),
    trim: v.exactOptional(v.object(box, 'type')),
    list: v.pipe(v.array(listItem, 'type'), v.maxLength(MARK_LIMIT, 'tooMany')),
    geometry: v.exactOptional(geometry),
  },
  'type',
);

/** Decodes a Scene; the first thing wrong with it is the error. */
export function decodeScene(value: unknown): Result<Scene, SceneError> {
  const excess = excessOf(value);
  if (excess !== null) return err({ code: 'scene', ...excess });
  const parsed = v.safeParse(sceneSchema, value, { abortEarly: true });
  if (parsed.success) return withSafePictures(parsed.output);
  const [issue] = parsed.issues;
  return err({ code: 'scene', path: v.getDotPath(issue) ?? '', problem: issue.message });
}

/** The Scene with its pictures as they come out of being looked through: only what is harmless is drawn from. */
function withSafePictures(scene: Scene): Result<Scene, SceneError> {
  const safe: Partial<Record<'marks' | 'margin', Mark[]>> = {};
  for (const name of ['marks', 'margin'] as const) {
    const marks = scene[name];
    if (!marks?.some(({ type }) => type === 'image')) continue;
    const opened: Mark[] = [];
    for (const [index, mark] of marks.entries()) {
      const picture = mark.type === 'image' ? openLogo(mark) : null;
      if (picture && !picture.ok) return err({ code: 'scene', path: `${name}.${index}.data`, problem: 'picture' });
      opened.push(mark.type === 'image' && picture ? { ...mark, data: picture.value.data } : mark);
    }
    safe[name] = opened;
  }
  return ok({ ...scene, ...safe });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Characters in the strings of a mark or of a line of the list. */
const weightOf = (item: unknown): number =>
  isObject(item)
    ? Object.values(item).reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
    : 0;

/** What makes a Scene too large to be worth decoding. */
function excessOf(value: unknown): Pick<SceneError, 'path' | 'problem'> | null {
  if (!isObject(value)) return null;
  const lists = Object.entries(value).filter(([name]) => ['marks', 'margin', 'list'].includes(name));
  let total = 0;
  for (const [path, items] of lists) {
    if (!Array.isArray(items)) continue;
    if (items.length > MARK_LIMIT) return { path, problem: 'tooMany' };
    for (const item of items) total += weightOf(item);
    if (total > TOTAL_LIMIT) return { path, problem: 'tooLong' };
  }
  return null;
}

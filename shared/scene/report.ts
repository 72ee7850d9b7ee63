import metrics from '../../resources/fonts/inter-metrics.json' with { type: 'json' };
import { createMeasurer, type FontMetrics, type Measurer } from '../text/measure.ts';
import { convexHull, outlinePoints } from './report/outline.ts';
import { visitNeighbours } from './report/pairs.ts';
import { arcTextShapes, type Shape, shapeOf, shapesOverlap, textShape } from './report/shapes.ts';
import type { ArcTextMark, Mark, Scene, TextMark } from './scene.ts';

/** What a sheet is judged by, counted on the marks alone and not by the layout that placed them. */
export interface SceneReport {
  /** Entries that were asked for, and those of them that have a mark or a label. */
  readonly entries: number;
  readonly drawn: number;
  /** Ids of those that have neither. */
  readonly missing: readonly string[];
  /** Texts that were cut short. */
  readonly truncated: number;
  /** Pairs of a text and another text, or a text and the marker of a point entry, that lie over each other. */
  readonly overlaps: number;
  /** Their words; `•` and an id for a marker. */
  readonly overlapping: readonly (readonly [string, string])[];
  readonly upsideDown: number;
  /** Texts that reach over the edge of the sheet. */
  readonly outside: number;
  /** Smallest em size of any text, mm; 0 when there is none. */
  readonly smallestTextMm: number;
}

/** The largest extent of a mark that is a point and not a bar, arc or field, mm. */
const POINT_EXTENT = 5;
/** Touching is not overlapping, mm. */
const SLACK = 0.06;
const EDGE_SLACK = 0.05;
/** Degrees past the vertical before text counts as standing on its head. */
const TILT_SLACK = 1;

type AnyText = TextMark | ArcTextMark;

interface Placed {
  readonly mark: Mark;
  readonly shape: Shape;
}

const isText = (mark: Mark): mark is AnyText =>
  (mark.type === 'text' || mark.type === 'arcText') && mark.text.trim() !== '';

/**
 * Looks a Scene over as a proofreader would: are all entries there, is any text cut, on its head, over the edge or
 * over something else, and how small does it get.
 */
export function reportScene(
  scene: Scene,
  entryIds: readonly string[],
  measurer: Measurer = createMeasurer(metrics as unknown as FontMetrics),
): SceneReport {
  const texts = scene.marks.filter(isText);
  const textShapes = texts.flatMap((mark): Placed[] =>
    mark.type === 'text'
      ? [{ mark, shape: textShape(mark, measurer) }]
      : arcTextShapes(mark, measurer).map((shape) => ({ mark, shape })),
  );
  const shown = new Set(
    scene.marks.flatMap((mark) => ((mark.role === 'entry' || mark.role === 'label') && mark.entry ? [mark.entry] : [])),
  );
  const missing = entryIds.filter((id) => !shown.has(id));
  const overlapping = findOverlaps([...textShapes, ...pointShapes(scene)], scene);
  const sources = new Map(scene.list.map((item) => [item.entry, item.text]));
  return {
    entries: entryIds.length,
    drawn: entryIds.length - missing.length,
    missing,
    truncated: texts.filter((mark) => isTruncated(mark, sources)).length,
    overlaps: overlapping.length,
    overlapping,
    upsideDown: texts.filter(isUpsideDown).length,
    outside: new Set(textShapes.filter(({ shape }) => isOutside(shape, scene)).map(({ mark }) => mark)).size,
    smallestTextMm: texts.length === 0 ? 0 : Math.min(...texts.map((mark) => mark.style.size)),
  };
}

/** The report of a poster as a whole: an entry is there when it is on one of its sheets. */
export function reportPages(pages: readonly Scene[], entryIds: readonly string[], measurer?: Measurer): SceneReport {
  const reports = pages.map((page) => reportScene(page, entryIds, measurer));
  const missing = entryIds.filter((id) => reports.every((report) => report.missing.includes(id)));
  const sum = (field: 'truncated' | 'overlaps' | 'upsideDown' | 'outside') =>
    reports.reduce((total, report) => total + report[field], 0);
  const sizes = reports.map(({ smallestTextMm }) => smallestTextMm).filter((size) => size > 0);
  return {
    entries: entryIds.length,
    drawn: entryIds.length - missing.length,
    missing,
    truncated: sum('truncated'),
    overlaps: sum('overlaps'),
    overlapping: reports.flatMap(({ overlapping }) => overlapping),
    upsideDown: sum('upsideDown'),
    outside: sum('outside'),
    smallestTextMm: sizes.length === 0 ? 0 : Math.min(...sizes),
  };
}

/** Markers of point entries. */
function pointShapes(scene: Scene): Placed[] {
  return scene.marks.flatMap((mark): Placed[] => {
    if (mark.type !== 'path' || mark.role !== 'entry') return [];
    const hull = convexHull(outlinePoints(mark.d));
    if (hull.length < 3) return [];
    const shape = shapeOf(hull);
    const extent = Math.max(shape.right - shape.left, shape.bottom - shape.top);
    return extent <= POINT_EXTENT ? [{ mark, shape }] : [];
  });
}

function findOverlaps(placed: readonly Placed[], scene: Scene): [string, string][] {
  const found = new Map<Mark, Set<Mark>>();
  const pairs: [string, string][] = [];
  visitNeighbours(
    placed.map(({ shape }) => shape),
    scene.width,
    scene.height,
    (first, second) => {
      const [a, b] = [placed[first], placed[second]];
      if (!a || !b || a.mark === b.mark || !mayNotMeet(a.mark, b.mark)) return;
      if (found.get(a.mark)?.has(b.mark) || !shapesOverlap(a.shape, b.shape, SLACK)) return;
      found.set(a.mark, (found.get(a.mark) ?? new Set()).add(b.mark));
      pairs.push([nameOf(a.mark), nameOf(b.mark)]);
    },
  );
  return pairs;
}

/** Markers may lie over each other, and the sign inside an entry's own marker is a part of it. */
function mayNotMeet(a: Mark, b: Mark): boolean {
  if (a.type === 'path' && b.type === 'path') return false;
  if (a.type !== 'path' && b.type !== 'path') return true;
  const [text, marker] = a.type === 'path' ? [b, a] : [a, b];
  return !(text.role === 'entry' && text.entry === marker.entry);
}

const nameOf = (mark: Mark) => ('text' in mark ? mark.text : `• ${mark.entry ?? ''}`);

const ELLIPSIS = /(?:…|\.\.\.)\s*$/u;

function isTruncated(mark: AnyText, sources: ReadonlyMap<string, string>): boolean {
  if (mark.truncated === true) return true;
  if (!ELLIPSIS.test(mark.text) || mark.role === 'furniture') return false;
  const source = mark.entry === undefined ? '' : (sources.get(mark.entry) ?? '');
  return !/…|\.\.\./u.test(source);
}

function isUpsideDown(mark: AnyText): boolean {
  const degrees =
    mark.type === 'text' ? (mark.rotate ?? 0) : (mark.angle * 180) / Math.PI + (mark.side === 'inside' ? 180 : 0);
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 90 + TILT_SLACK && turned < 270 - TILT_SLACK;
}

function isOutside(shape: Shape, scene: Scene): boolean {
  return (
    shape.left < -EDGE_SLACK ||
    shape.top < -EDGE_SLACK ||
    shape.right > scene.width + EDGE_SLACK ||
    shape.bottom > scene.height + EDGE_SLACK
  );
}

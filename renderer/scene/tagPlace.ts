import { inter } from '../../shared/render/inter.ts';
import { anchorShift } from '../../shared/render/textLines.ts';
import { outlinePoints } from '../../shared/scene/report/outline.ts';
import type { Mark, Mm, Scene } from '../../shared/scene/scene.ts';

interface Box {
  readonly left: Mm;
  readonly top: Mm;
  readonly right: Mm;
  readonly bottom: Mm;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Larger than this a mark is a field or an arc, which a tag may lie on. */
const POINT: Mm = 8;

/** What a tag should not cover: a marker, or words. */
function takenBy(mark: Mark): Box | null {
  if (mark.type === 'arcText' || mark.type === 'image') return null;
  if (mark.type === 'text') {
    const width = inter.width(mark.text, mark.style);
    const left = mark.x - anchorShift(mark.anchor, width);
    const { size } = mark.style;
    return { left, right: left + width, top: mark.y - size * inter.ascent, bottom: mark.y + size * inter.descent };
  }
  if (mark.role !== 'entry') return null;
  const box = boxOf(outlinePoints(mark.d));
  return Math.max(box.right - box.left, box.bottom - box.top) > POINT ? null : box;
}

const cache = new WeakMap<Scene, readonly { readonly entry: string | undefined; readonly box: Box }[]>();

function takenIn(scene: Scene) {
  const known = cache.get(scene);
  if (known) return known;
  const taken = scene.marks.flatMap((mark) => {
    const box = takenBy(mark);
    return box ? [{ entry: mark.entry, box }] : [];
  });
  cache.set(scene, taken);
  return taken;
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a tag of this size stands beside the outline of an entry: on the side where it covers least. */
export function tagPlace(
  scene: Scene,
  outline: string,
  { width, height, gap }: { readonly width: Mm; readonly height: Mm; readonly gap: Mm },
): { readonly x: Mm; readonly y: Mm } {
  const points = outlinePoints(outline);
  const own = boxOf(points);
  const isPoint = Math.max(own.right - own.left, own.bottom - own.top) <= POINT;
  const centre = [(own.left + own.right) / 2, (own.top + own.bottom) / 2] as const;
  // Beside the middle of a marker; of an arc beside the end that lies furthest to that side.
  const far = (towards: (point: readonly [number, number]) => number): readonly [number, number] =>
    points.reduce((best, point) => (towards(point) > towards(best) ? point : best), points[0] ?? centre);
  const [left, right] = [far(([x]) => -x), far(([x]) => x)];
  const [over, under] = [far(([, y]) => -y), far(([, y]) => y)];
  const level = (point: readonly [number, number]) => (isPoint ? centre[1] : point[1]) - height / 2;
  const across = (point: readonly [number, number]) => (isPoint ? centre[0] : point[0]) - width / 2;
  const places = [
    { x: left[0] - gap - width, y: level(left) },
    { x: across(over), y: over[1] - gap - height },
    { x: across(under), y: under[1] + gap },
    { x: right[0] + gap, y: level(right) },
  ];
  const covered = ({ x, y }: { readonly x: Mm; readonly y: Mm }) => {
    const box = { left: x, top: y, right: x + width, bottom: y + height };
    return takenIn(scene).filter((one) => meet(one.box, box) && !meet(one.box, own)).length;
  };
  const best = places.map((place) => ({ place, count: covered(place) })).reduce((a, b) => (b.count < a.count ? b : a));
  return best.place;
}

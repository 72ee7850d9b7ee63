import { mapPath } from './mapPath.ts';
import type { Mark, Pattern, Scene, SceneGeometry, Stroke } from './scene.ts';

const scaleStroke = (stroke: Stroke, factor: number): Stroke => ({
  ...stroke,
  width: stroke.width * factor,
  ...(stroke.dash ? { dash: stroke.dash.map((length) => length * factor) } : {}),
});

const scalePattern = (pattern: Pattern, factor: number): Pattern => ({
  ...pattern,
  gap: pattern.gap * factor,
  width: pattern.width * factor,
});

function scaleMark(mark: Mark, factor: number): Mark {
  if (mark.type === 'path') {
    return {
      ...mark,
      d: mapPath(mark.d, (value) => value * factor),
      ...(mark.stroke ? { stroke: scaleStroke(mark.stroke, factor) } : {}),
      ...(mark.pattern ? { pattern: scalePattern(mark.pattern, factor) } : {}),
    };
  }
  if (mark.type === 'image') {
    const { x, y, width, height } = mark;
    return { ...mark, x: x * factor, y: y * factor, width: width * factor, height: height * factor };
  }
  const { size, letterSpacing } = mark.style;
  const style = {
    ...mark.style,
    size: size * factor,
    ...(letterSpacing === undefined ? {} : { letterSpacing: letterSpacing * factor }),
  };
  return mark.type === 'text'
    ? { ...mark, style, x: mark.x * factor, y: mark.y * factor }
    : { ...mark, style, cx: mark.cx * factor, cy: mark.cy * factor, radius: mark.radius * factor };
}

function scaleGeometry(geometry: SceneGeometry, factor: number): SceneGeometry {
  const bands = geometry.bands.map((band) => ({ ...band, from: band.from * factor, to: band.to * factor }));
  if (geometry.kind === 'wheel') return { ...geometry, bands, cx: geometry.cx * factor, cy: geometry.cy * factor };
  const { x0, x1, unset } = geometry;
  return {
    ...geometry,
    bands,
    x0: x0 * factor,
    x1: x1 * factor,
    ...(unset ? { unset: { x0: unset.x0 * factor, x1: unset.x1 * factor } } : {}),
  };
}

/** The same picture `factor` times as large: sheet, marks, type, strokes and geometry alike. */
export function scaleScene(scene: Scene, factor: number): Scene {
  if (factor === 1) return scene;
  return {
    ...scene,
    width: scene.width * factor,
    height: scene.height * factor,
    marks: scene.marks.map((mark) => scaleMark(mark, factor)),
    ...(scene.geometry ? { geometry: scaleGeometry(scene.geometry, factor) } : {}),
  };
}

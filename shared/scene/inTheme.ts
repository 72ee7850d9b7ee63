import { darkened } from './colour.ts';
import type { LaneStyle } from './laneStyle.ts';
import type { Colour, Mark, PathMark, Scene, Stroke } from './scene.ts';
import { ACCENT, HAIRLINE, INK, PAPER, SECOND_INK, tint } from './theme.ts';
import { CALM, type Theme } from './themes.ts';

/** How much of `base` a colour is a tint of, where it is one. */
function shareOf(colour: Colour, base: Colour): number | null {
  const channel = (hex: string) => Number.parseInt(hex.slice(1, 3), 16);
  const share = (channel(PAPER) - channel(colour)) / (channel(PAPER) - channel(base));
  // Rounding: the share is sought a little to both sides of what the first channel says.
  for (const near of [share, share - 0.001, share + 0.001, share - 0.002, share + 0.002]) {
    if (near > 0 && near <= 1 && tint(base, near) === colour) return near;
  }
  return null;
}

/** Calm's ink, lines and accent, and tints of its inks, as the theme has them; lanes' hues stay. */
function grounds(theme: Theme): (colour: Colour) => Colour {
  const known = new Map([
    [INK, theme.ink],
    [SECOND_INK, theme.secondInk],
    [HAIRLINE, theme.hairline],
    [ACCENT, theme.accent],
    [PAPER, PAPER],
  ]);
  const inks = [
    [INK, theme.ink],
    [SECOND_INK, theme.secondInk],
  ] as const;
  return (colour) => {
    const seen = known.get(colour);
    if (seen !== undefined) return seen;
    const [found] = inks.flatMap(([base, ink]) => {
      const share = shareOf(colour, base);
      return share === null ? [] : [tint(ink, share)];
    });
    known.set(colour, found ?? colour);
    return found ?? colour;
  };
}

function strokes(theme: Theme, recolour: (colour: Colour) => Colour): (stroke: Stroke) => Stroke {
  const { lines } = theme;
  if (!lines) return (stroke) => ({ ...stroke, colour: recolour(stroke.colour) });
  const known = new Map<Colour, Colour>([[PAPER, PAPER]]);
  return (stroke) => {
    const colour = known.get(stroke.colour) ?? darkened(recolour(stroke.colour), PAPER, lines.contrast);
    known.set(stroke.colour, colour);
    return { ...stroke, colour, width: stroke.width * (colour === PAPER ? 1 : lines.weight) };
  };
}

/** A marker filled with its lane's hue shows the lane's texture too, and an outline that holds its shape together. */
function textured(mark: PathMark, style: LaneStyle | undefined): PathMark {
  if (!style?.marker || mark.fill !== style.hue || mark.pattern) return mark;
  const width = mark.stroke?.width ?? 0.25;
  return { ...mark, pattern: style.marker, stroke: { ...mark.stroke, colour: style.hue, width } };
}

/**
 * A Scene that was laid out with the theme's lane styles, with all that is no lane's in the theme's colours as well.
 * What is drawn where does not change.
 */
export function inTheme(scene: Scene, theme: Theme, styles: ReadonlyMap<string, LaneStyle>): Scene {
  if (theme === CALM && ![...styles.values()].some(({ marker }) => marker)) return scene;
  const recolour = grounds(theme);
  const restroke = strokes(theme, recolour);
  const repaint = (mark: Mark): Mark => {
    if (mark.type === 'image') return mark;
    if (mark.type !== 'path') return { ...mark, fill: recolour(mark.fill) };
    const { fill, stroke, pattern } = textured(mark, mark.lane === undefined ? undefined : styles.get(mark.lane));
    return {
      ...mark,
      ...(fill === undefined ? {} : { fill: recolour(fill) }),
      ...(pattern ? { pattern: { ...pattern, colour: recolour(pattern.colour) } } : {}),
      ...(stroke ? { stroke: restroke(stroke) } : {}),
    };
  };
  return { ...scene, marks: scene.marks.map(repaint) };
}

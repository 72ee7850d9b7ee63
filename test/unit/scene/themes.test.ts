import { describe, expect, it } from 'vitest';
import { colourDistance, contrast, toLab } from '../../../shared/scene/colour.ts';
import { leastDistance } from '../../../shared/scene/colourBlindness.ts';
import { laneStyles } from '../../../shared/scene/laneStyle.ts';
import { checkColours, ownTheme } from '../../../shared/scene/ownTheme.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { INK, PAPER, SECOND_INK, tint } from '../../../shared/scene/theme.ts';
import { CALM, GREYSCALE, HIGH_CONTRAST, type Theme } from '../../../shared/scene/themes.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

const OWN = ownTheme(['#003d7c', '#ffcc00', '#00843d']);
const RED_AND_GREEN = ownTheme(['#d52b1e', '#008542']);
const THEMES: [string, Theme][] = [
  ['calm', CALM],
  ['contrast', HIGH_CONTRAST],
  ['grey', GREYSCALE],
  ['own', OWN],
  ['own red and green', RED_AND_GREEN],
  ['own, one colour', ownTheme(['#c8102e'])],
];

const lanesOf = (count: number) =>
  planOf({ lanes: Array.from({ length: count }, (_, at) => ({ id: `l${at}`, hue: null, order: `A${at + 10}` })) })
    .lanes;

describe.each(THEMES)('theme %s', (_name, theme) => {
  const textured = (index: number) => JSON.stringify(theme.looks[index]?.texture ?? null);

  it('has text that can be read on paper and on fields (WCAG 1.4.3)', () => {
    for (const { hue, field = hue } of theme.looks) {
      for (const ground of [PAPER, tint(field, 0.15)]) {
        expect(contrast(theme.ink, ground), ground).toBeGreaterThan(7);
        expect(contrast(theme.secondInk, ground), ground).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(theme.accent, PAPER)).toBeGreaterThanOrEqual(4.5);
  });

  it('has marks that can be seen (WCAG 1.4.11)', () => {
    for (const { hue } of theme.looks) expect(contrast(hue, PAPER), hue).toBeGreaterThanOrEqual(3);
  });

  it('tells any two lanes apart in colour blindness, by hue or by texture', () => {
    theme.looks.forEach(({ hue }, index) => {
      for (const other of theme.looks.keys()) {
        if (other >= index || textured(other) !== textured(index)) continue;
        expect(leastDistance(hue, theme.looks[other]?.hue ?? ''), `${index} and ${other}`).toBeGreaterThan(0.08);
      }
    });
  });

  it('gives twenty lanes looks of which neighbours differ', () => {
    const styles = [...laneStyles(lanesOf(20), theme).values()];
    for (const [index, style] of styles.entries()) {
      const next = styles[index + 1];
      if (!next) continue;
      const apart = colourDistance(style.hue, next.hue) > 0.05 || style.pattern?.kind !== next.pattern?.kind;
      expect(apart, `${index}`).toBe(true);
    }
  });
});

describe('the grey theme', () => {
  it('is grey, and neighbours differ in lightness and in texture', () => {
    const styles = [...laneStyles(lanesOf(18), GREYSCALE).values()];
    expect(new Set(styles.map(({ hue, pattern }) => JSON.stringify([hue, pattern?.kind, pattern?.angle]))).size).toBe(
      18,
    );
    styles.forEach(({ hue, marker }, index) => {
      const [, a, b] = toLab(hue);
      expect(Math.hypot(a, b)).toBeLessThan(0.005);
      const next = styles[index + 1];
      if (!next) return;
      expect(Math.abs(toLab(hue)[0] - toLab(next.hue)[0])).toBeGreaterThan(0.1);
      expect([next.marker?.kind, next.marker?.angle]).not.toEqual([marker?.kind, marker?.angle]);
    });
  });
});

it('keeps the hues of calm apart in a grey copy where they are neighbours', () => {
  for (const [index, { hue }] of CALM.looks.entries()) {
    const next = CALM.looks[index + 1];
    if (next) expect(Math.abs(toLab(hue)[0] - toLab(next.hue)[0]), hue).toBeGreaterThan(0.05);
  }
});

describe('own colours', () => {
  it('are checked by WCAG’s formula, with the nearest that passes', () => {
    const [blue, yellow] = checkColours(['#003d7c', '#ffcc00']);
    expect(blue).toMatchObject({ passes: true, nearest: '#003d7c' });
    expect(yellow?.passes).toBe(false);
    expect(yellow?.contrast).toBeCloseTo(1.5, 1);
    expect(contrast(yellow?.nearest ?? '', PAPER)).toBeGreaterThanOrEqual(3);
    expect(contrast(yellow?.nearest ?? '', PAPER)).toBeLessThan(3.1);
  });

  it('tint fields as they were given, also those that marks cannot have', () => {
    const yellow = OWN.looks[1];
    expect(yellow?.field).toBe('#ffcc00');
    expect(yellow?.hue).not.toBe('#ffcc00');
  });

  it('are calm where there are none, and serve black and white too', () => {
    expect(ownTheme([])).toBe(CALM);
    expect(ownTheme(['#ffffff', '#000000']).looks.length).toBeGreaterThan(1);
  });
});

const poster = (view: 'wheel' | 'timeline', theme?: Theme): Scene =>
  layoutPoster(planOf(generatePlan(60)), {
    view,
    paper: 'A3',
    orientation: 'landscape',
    today: '2026-05-05' as never,
    measurer,
    translate: sceneWords('nb'),
    ...(theme ? { theme } : {}),
  })[0];

describe.each(['wheel', 'timeline'] as const)('a %s in a theme', (view) => {
  it('has the marks of calm in other colours', () => {
    const calm = poster(view);
    const bare = (scene: Scene) =>
      scene.marks.map((mark) => ('text' in mark ? [mark.text, mark.style] : 'd' in mark && mark.d));
    for (const [, theme] of THEMES) expect(bare(poster(view, theme))).toEqual(bare(calm));
  });

  it('leaves no ink of calm behind, and no line below the contrast that was promised', () => {
    const { marks } = poster(view, HIGH_CONTRAST);
    for (const mark of marks) {
      if ('text' in mark) {
        expect([INK, SECOND_INK]).not.toContain(mark.fill);
        expect(contrast(mark.fill, PAPER)).toBeGreaterThanOrEqual(4.5);
      } else if (mark.type === 'path' && mark.stroke && mark.stroke.colour !== PAPER) {
        expect(contrast(mark.stroke.colour, PAPER)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(reportScene(poster(view, HIGH_CONTRAST), [], measurer)).toMatchObject({ truncated: 0, overlaps: 0 });
  });

  it('is grey all over in the grey theme', () => {
    const colours = poster(view, GREYSCALE).marks.flatMap((mark) =>
      mark.type === 'path' ? [mark.fill, mark.stroke?.colour, mark.pattern?.colour] : 'fill' in mark ? [mark.fill] : [],
    );
    for (const colour of new Set(colours)) {
      if (colour === undefined) continue;
      const [, a, b] = toLab(colour);
      expect(Math.hypot(a, b), colour).toBeLessThan(0.006);
    }
  });
});

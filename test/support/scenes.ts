import type { ArcTextMark, Mark, PathMark, Scene, TextMark } from '../../shared/scene/scene.ts';

/** A small Scene around the marks a test is about. */
export const sceneOf = (marks: readonly Mark[], more: Partial<Scene> = {}): Scene => ({
  width: 200,
  height: 150,
  background: '#ffffff',
  title: 'Årshjul 2024',
  language: 'nb',
  description: 'Årshjul for sekretariatet',
  marks,
  list: [],
  ...more,
});

export const textMark = (text: string, more: Partial<TextMark> = {}): TextMark => ({
  role: 'label',
  type: 'text',
  text,
  x: 20,
  y: 30,
  style: { size: 4, weight: 400 },
  fill: '#1d2433',
  anchor: 'start',
  ...more,
});

export const arcMark = (text: string, more: Partial<ArcTextMark> = {}): ArcTextMark => ({
  role: 'axis',
  type: 'arcText',
  text,
  cx: 100,
  cy: 75,
  radius: 50,
  angle: 0,
  side: 'outside',
  style: { size: 4, weight: 600 },
  fill: '#1d2433',
  ...more,
});

export const pathMark = (d: string, more: Partial<PathMark> = {}): PathMark => ({
  role: 'entry',
  type: 'path',
  d,
  ...more,
});

/** One of every kind of mark and of everything a mark may carry. */
export const everyMark: readonly Mark[] = [
  pathMark('M10,10L60,10L60,30L10,30Z', {
    entry: 'e1',
    lane: 'au',
    fill: '#d6d3e7',
    pattern: { kind: 'hatch', colour: '#332288', gap: 2, width: 0.3 },
    stroke: { colour: '#332288', width: 0.3, dash: [2, 1] },
    label: 'Høring: 20. juni–10. september',
  }),
  pathMark('M70,10L120,10L120,30L70,30Z', { pattern: { kind: 'crosshatch', colour: '#117733', gap: 3, width: 0.2 } }),
  pathMark('M130,20A10,10,0,1,1,150,20A10,10,0,1,1,130,20Z', {
    fill: '#eeeeee',
    pattern: { kind: 'dots', colour: '#aa4499', gap: 2, width: 0.4 },
  }),
  pathMark('M10,140C40,100,60,150,90,140', {
    role: 'link',
    stroke: { colour: '#1d2433', width: 1 },
    lineCap: 'round',
    lineJoin: 'round',
  }),
  pathMark('M10,60L190,60', { role: 'axis', stroke: { colour: '#d9dde3', width: 0.1, dash: [0, 1] } }),
  textMark('Milepælsplan 2024', { role: 'furniture', heading: 1, style: { size: 8, weight: 600 } }),
  textMark('17. april', { entry: 'e1', y: 45, style: { size: 3, weight: 600, tabular: true } }),
  textMark('Avlyst møte', { entry: 'e2', x: 190, y: 45, anchor: 'end', strike: true }),
  textMark('skrått', { x: 60, y: 100, rotate: -30, anchor: 'middle', strike: true }),
  textMark('sperret', { role: 'furniture', x: 100, y: 140, style: { size: 3, weight: 400, letterSpacing: 0.4 } }),
  arcMark('januar'),
  arcMark('juli', { angle: Math.PI, side: 'inside', strike: true }),
];

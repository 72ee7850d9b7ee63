import { describe, expect, test } from 'vitest';
import { decodeScene, MARK_LIMIT } from '../../../shared/scene/decodeScene.ts';
import { everyMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

const problem = (value: unknown) => {
  const decoded = decodeScene(value);
  return decoded.ok ? null : `${decoded.error.path}: ${decoded.error.problem}`;
};

describe('decodeScene', () => {
  test('gives back a Scene that crossed as JSON, whole', () => {
    const scene = sceneOf(everyMark, {
      list: [{ entry: 'e1', text: '17. april: Møte' }],
      geometry: { kind: 'wheel', cx: 1, cy: 2, start: '2024-01-01', days: 366, bands: [{ lane: 'a', from: 1, to: 2 }] },
    });
    expect(decodeScene(JSON.parse(JSON.stringify(scene)))).toEqual({ ok: true, value: scene });
  });

  test('keeps the column of a timeline where nothing has a date', () => {
    const geometry = { kind: 'timeline', x0: 1, x1: 9, start: '2024-01-01', days: 366, bands: [] } as const;
    const scene = sceneOf([], { geometry: { ...geometry, unset: { x0: 10, x1: 12 } } });
    expect(decodeScene(JSON.parse(JSON.stringify(scene)))).toEqual({ ok: true, value: scene });
    const wrong = { ...scene, geometry: { ...geometry, unset: { x0: 'left', x1: 12 } } };
    expect(problem(wrong)).toBe('geometry.unset.x0: type');
  });

  test('drops what it does not know', () => {
    const decoded = decodeScene({ ...sceneOf([{ ...textMark('a'), onclick: 'x' } as never]), href: 'file:///etc' });
    expect(decoded).toEqual({ ok: true, value: sceneOf([textMark('a')]) });
  });

  test.each([
    ['nothing', null, ': type'],
    ['text', 'scene', ': type'],
    ['a list', [], 'width: type'],
    ['a link that runs code', sceneOf([textMark('a', { link: 'javascript:alert(1)' })]), 'marks.0.link: link'],
    ['a link to a file', sceneOf([textMark('a', { link: 'file:///etc/passwd' })]), 'marks.0.link: link'],
    [
      'a window without end',
      sceneOf([], { window: { x: 0, y: 0, width: 1e9, height: 1, dx: 0, dy: 0 } }),
      'window.width: number',
    ],
    ['margins with anything', sceneOf([], { margin: [{ type: 'film' } as never] }), 'margin.0.type: choice'],
    ['no marks', { ...sceneOf([]), marks: undefined }, 'marks: type'],
    ['a width that is no number', sceneOf([], { width: Number.NaN }), 'width: type'],
    ['a sheet without end', sceneOf([], { width: Number.POSITIVE_INFINITY }), 'width: number'],
    ['a sheet of a kilometre', sceneOf([], { height: 1_000_000 }), 'height: number'],
    ['a colour that is more', sceneOf([], { background: '#fff;url(x)' }), 'background: colour'],
    ['a language that is more', sceneOf([], { language: 'nb"><x' }), 'language: choice'],
    ['path data that is more', sceneOf([pathMark('M0,0L1,1<')]), 'marks.0.d: path'],
    ['a mark of no kind', sceneOf([{ type: 'film', href: 'x' } as never]), 'marks.0.type: choice'],
    [
      'text without a size',
      sceneOf([textMark('a', { style: { size: 0, weight: 400 } })]),
      'marks.0.style.size: number',
    ],
    ['a text of a book', sceneOf([textMark('a'.repeat(10_001))]), 'marks.0.text: tooLong'],
    [
      'a hatch without a gap',
      sceneOf([pathMark('M0,0L1,1', { pattern: { kind: 'hatch', colour: '#000000', gap: 0, width: 1 } })]),
      'marks.0.pattern.gap: number',
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(problem(value)).toBe(expected);
  });

  test('takes links, a window, marks in the margin and a list by month', () => {
    const scene = sceneOf([textMark('a', { link: 'https://example.com/?a=1&b=2' })], {
      name: '1. kvartal',
      window: { x: 5, y: 5, width: 100, height: 80, dx: -20, dy: 5 },
      margin: [textMark('rad 1', { role: 'furniture', link: 'mailto:post@example.com' })],
      list: [{ entry: 'a', text: 'a', day: '2024-01-03', under: 'Januar 2024' }],
    });
    expect(decodeScene(JSON.parse(JSON.stringify(scene)))).toEqual({ ok: true, value: scene });
  });

  test('refuses more marks than it will look at', () => {
    expect(problem({ ...sceneOf([]), marks: new Array(MARK_LIMIT + 1).fill(null) })).toBe('marks: tooMany');
  });

  test('refuses a Scene whose parts are each within bounds and together are not', () => {
    const long = pathMark(`M0,0${'L1,1'.repeat(240_000)}`);
    expect(problem(sceneOf(new Array(40).fill(long)))).toBe('marks: tooLong');
  });
});

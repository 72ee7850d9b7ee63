import { describe, expect, it } from 'vitest';
import { markerPath } from '../../../shared/scene/markers.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import type { ArcTextMark, Mark, PathMark, Scene, TextMark } from '../../../shared/scene/scene.ts';
import { measurer } from '../../support/sceneOptions.ts';

const style = { size: 3, weight: 400 } as const;

const text = (words: string, x: number, y: number, more: Partial<TextMark> = {}): TextMark => ({
  type: 'text',
  role: 'label',
  entry: 'a',
  text: words,
  x,
  y,
  style,
  fill: '#000000',
  anchor: 'start',
  ...more,
});

const arc = (
  words: string,
  angle: number,
  side: 'outside' | 'inside',
  more: Partial<ArcTextMark> = {},
): ArcTextMark => ({
  type: 'arcText',
  role: 'axis',
  text: words,
  cx: 100,
  cy: 100,
  radius: 60,
  angle,
  side,
  style,
  fill: '#000000',
  ...more,
});

const dot = (x: number, y: number, entry = 'b'): PathMark => ({
  type: 'path',
  role: 'entry',
  entry,
  d: markerPath('meeting', 'planned', x, y, 3).d,
  fill: '#000000',
});

const sceneOf = (marks: readonly Mark[], list: Scene['list'] = []): Scene => ({
  width: 200,
  height: 200,
  background: '#ffffff',
  title: 'Prøve',
  language: 'nb',
  description: '',
  marks,
  list,
});

const report = (marks: readonly Mark[], ids: readonly string[] = [], list: Scene['list'] = []) =>
  reportScene(sceneOf(marks, list), ids);

describe('reportScene', () => {
  it('finds nothing wrong where nothing is', () => {
    const marks = [
      text('Helseutvalget', 20, 20),
      text('kl. 13–15', 20, 23.9),
      dot(17, 19),
      arc('januar', 0.3, 'outside'),
    ];
    expect(report(marks, ['a', 'b'])).toEqual({
      entries: 2,
      drawn: 2,
      missing: [],
      truncated: 0,
      overlaps: 0,
      overlapping: [],
      upsideDown: 0,
      outside: 0,
      smallestTextMm: 3,
    });
  });

  it('names the entries that have neither mark nor label', () => {
    const other: Mark = { ...text('Tittel', 10, 10), role: 'furniture', entry: 'c' };
    expect(report([text('A', 10, 20), other], ['a', 'b', 'c'])).toMatchObject({
      entries: 3,
      drawn: 1,
      missing: ['b', 'c'],
    });
  });

  it('counts texts over each other, each pair once', () => {
    const first = text('Helseutvalget', 20, 20);
    const found = report([first, text('Porteføljestyre', 30, 21), text('Budsjett', 150, 150)]);
    expect(found.overlaps).toBe(1);
    expect(found.overlapping).toEqual([['Helseutvalget', 'Porteføljestyre']]);
  });

  it('does not count texts that stand close', () => {
    const width = measurer.width('Helseutvalget', style);
    expect(report([text('Helseutvalget', 20, 20), text('AU', 20 + width, 20)]).overlaps).toBe(0);
    expect(report([text('Helseutvalget', 20, 20), text('AU', 19 + width, 20)]).overlaps).toBe(1);
  });

  it('finds overlaps far along a long text, across the cells of its grid', () => {
    const long = text('Revidering av fagrådsstruktur og fordeling av retningslinjer til fagråd', 5, 100);
    const end = 5 + measurer.width(long.text, style) - 2;
    expect(report([long, text('AU', end, 100.5)]).overlaps).toBe(1);
    expect(report([long, text('AU', end, 104)]).overlaps).toBe(0);
  });

  it('minds where a text is anchored and how it is turned', () => {
    const crossing = text('på tvers', 60, 70, { rotate: -90, anchor: 'middle' });
    expect(report([text('Helseutvalget', 50, 70), crossing]).overlaps).toBe(1);
    expect(report([text('Helseutvalget', 62, 70), crossing]).overlaps).toBe(0);
    expect(report([text('Helseutvalget', 58, 70, { anchor: 'end' }), text('AU', 59, 70)]).overlaps).toBe(0);
    expect(report([text('Helseutvalget', 65, 70, { anchor: 'middle' }), text('AU', 65, 70)]).overlaps).toBe(1);
  });

  it('tells slanting texts apart whose upright boxes meet', () => {
    const slanting = text('Helseutvalget', 50, 100, { rotate: -45 });
    expect(report([slanting, text('Helseutvalget', 56, 104, { rotate: -45 })]).overlaps).toBe(0);
    expect(report([slanting, text('Helseutvalget', 51, 101, { rotate: -45 })]).overlaps).toBe(1);
  });

  it('follows text along an arc character by character', () => {
    const word = arc('september', Math.PI / 4, 'outside');
    const inside = text('i buen', 105, 95);
    expect(report([word, inside]).overlaps).toBe(0);
    const [x, y] = [100 + 60 * Math.sin(Math.PI / 4), 100 - 60 * Math.cos(Math.PI / 4)];
    expect(report([word, text('AU', x, y)]).overlaps).toBe(1);
    expect(report([arc('mars', 1, 'outside'), arc('april', 1.05, 'outside')]).overlaps).toBe(1);
    expect(report([arc('mars', 1, 'outside'), arc('april', 1.3, 'outside')]).overlaps).toBe(0);
  });

  it('counts a text over the marker of an entry, its own too, but not over a bar', () => {
    expect(report([text('Helseutvalget', 20, 20), dot(30, 19)]).overlaps).toBe(1);
    expect(report([text('Helseutvalget', 20, 20), dot(19, 19, 'a')]).overlaps).toBe(1);
    const bar: PathMark = { ...dot(0, 0), d: 'M15,16L60,16L60,22L15,22Z' };
    expect(report([text('Helseutvalget', 20, 20), bar]).overlaps).toBe(0);
    const link: PathMark = { ...dot(30, 19), role: 'link' };
    expect(report([text('Helseutvalget', 20, 20), link]).overlaps).toBe(0);
  });

  it('measures markers by their shape, not their box', () => {
    const diamond: PathMark = { ...dot(0, 0), d: 'M50,48L52,50L50,52L48,50Z' };
    const corner = text('l', 51.55, 48.75, { style: { size: 1, weight: 400 } });
    expect(report([diamond, corner]).overlaps).toBe(0);
    expect(report([diamond, { ...corner, x: 50.2, y: 50 }]).overlaps).toBe(1);
  });

  it('lets the sign inside an entry’s own marker be', () => {
    expect(report([dot(30, 30, 'a'), text('?', 29.5, 31, { role: 'entry' })]).overlaps).toBe(0);
    expect(report([dot(30, 30, 'b'), text('?', 29.5, 31, { role: 'entry' })]).overlaps).toBe(1);
  });

  it('counts texts marked as cut, and those that end in dots their source has not', () => {
    const list = [{ entry: 'a', text: '1. mars 2024: Samling om budsjett' }];
    expect(report([text('Samling', 10, 10, { truncated: true })], [], list).truncated).toBe(1);
    expect(report([text('Samling…', 10, 10)], [], list).truncated).toBe(1);
    expect(report([text('Samling...', 10, 10)], [], list).truncated).toBe(1);
    expect(report([text('Samling', 10, 10)], [], list).truncated).toBe(0);
    expect(report([text('Og så…', 10, 10)], [], [{ entry: 'a', text: '1. mars 2024: Og så…' }]).truncated).toBe(0);
    expect(report([arc('Fagrå…', 1, 'outside')]).truncated).toBe(1);
  });

  it('counts texts on their head', () => {
    for (const rotate of [180, 135, -120, 240]) {
      expect(report([text('AU', 100, 100, { rotate })]).upsideDown).toBe(1);
    }
    for (const rotate of [0, 45, 90, -90, 270]) {
      expect(report([text('AU', 100, 100, { rotate })]).upsideDown).toBe(0);
    }
    expect(report([arc('juni', Math.PI, 'outside')]).upsideDown).toBe(1);
    expect(report([arc('juni', Math.PI, 'inside')]).upsideDown).toBe(0);
    expect(report([arc('januar', 0, 'inside')]).upsideDown).toBe(1);
    expect(report([arc('januar', 0, 'outside')]).upsideDown).toBe(0);
  });

  it('counts texts that reach over an edge', () => {
    expect(report([text('Helseutvalget', 190, 100)]).outside).toBe(1);
    expect(report([text('Helseutvalget', -2, 100)]).outside).toBe(1);
    expect(report([text('Helseutvalget', 100, 1)]).outside).toBe(1);
    expect(report([text('Helseutvalget', 100, 199.9)]).outside).toBe(1);
    expect(report([arc('januar', 0, 'outside', { radius: 99.5 })]).outside).toBe(1);
  });

  it('gives the smallest size of what is set, empty texts apart', () => {
    const small = { size: 2.2, weight: 400 } as const;
    expect(report([text('AU', 10, 10), text('ASU', 10, 30, { style: small })]).smallestTextMm).toBe(2.2);
    expect(report([text('AU', 10, 10), text('  ', 10, 30, { style: small })]).smallestTextMm).toBe(3);
    expect(report([]).smallestTextMm).toBe(0);
  });

  it('survives what no layout should make: endless texts and paths that are none', () => {
    const marks = [text('x'.repeat(100_000), 10, 10), { ...dot(1, 1), d: 'M' }, { ...dot(1, 1), d: 'nonsense 12' }];
    expect(report(marks, ['a']).outside).toBe(1);
  });
});

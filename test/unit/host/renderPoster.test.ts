import { describe, expect, it } from 'vitest';
import { renderPoster } from '../../../electron/bridge/renderPoster.ts';
import type { Mark, Scene } from '../../../shared/scene/scene.ts';

const scene: Scene = {
  width: 297,
  height: 210,
  background: '#ffffff',
  title: 'Årshjul',
  language: 'nb',
  description: 'Ett møte',
  marks: [{ type: 'path', role: 'entry', entry: 'a', d: 'M10,10L20,10L20,20Z', fill: '#1d2433', label: 'Møte' }],
  list: [{ entry: 'a', text: 'Møte 1. mai' }],
};

const start = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

describe('renderPoster', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['svg', '<svg '],
    ['png', '\x89PNG\r'],
  ] as const)('draws a scene as %s', async (format, magic) => {
    const files = await renderPoster({ pages: [scene, scene], format, dpi: 50 });
    const starts = files.ok ? files.value.map((file) => start(file).replace('<?xml', '<svg ')) : [];
    expect(starts).toEqual(format === 'pdf' ? [magic] : [magic, magic]);
  });

  it('draws the letters of an SVG, so that it looks the same where the font is not', async () => {
    const text: Mark = {
      type: 'text',
      role: 'furniture',
      text: 'Årshjul',
      x: 20,
      y: 30,
      style: { size: 8, weight: 600 },
      fill: '#1d2433',
      anchor: 'start',
    };
    const paths = async (marks: readonly Mark[]) => {
      const files = await renderPoster({ pages: [{ ...scene, marks }], format: 'svg' });
      const svg = files.ok ? new TextDecoder().decode(files.value[0]) : '';
      expect(svg).not.toMatch(/<text|@font-face/);
      return svg.split('<path').length - 1;
    };
    expect(await paths([...scene.marks, text])).toBeGreaterThan(await paths(scene.marks));
  });

  it('refuses what is no scene, and bitmaps that no machine could hold', async () => {
    expect(await renderPoster({ pages: [null], format: 'pdf' })).toMatchObject({ error: { code: 'badRequest' } });
    expect(await renderPoster({ pages: [{ ...scene, width: -1 }], format: 'pdf' })).toMatchObject({
      error: { code: 'badRequest' },
    });
    const huge = { ...scene, width: 2000, height: 2000 };
    expect(await renderPoster({ pages: [huge], format: 'png', dpi: 600 })).toMatchObject({
      error: { code: 'tooLarge' },
    });
    for (const dpi of [0, -1, Number.NaN, 1e9]) {
      expect(await renderPoster({ pages: [scene], format: 'png', dpi })).toMatchObject({
        error: { code: 'badRequest' },
      });
    }
  });
});

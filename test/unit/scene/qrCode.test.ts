import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../../shared/render/svg.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { checkLink } from '../../../shared/scene/qrCode.ts';
import { reportScene } from '../../../shared/scene/report.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

/** Of A3, pixels: 160 dpi. */
const WIDTH = 2650;
const LONG = `https://kommunen.example.no/politikk/arshjul?utvalg=${'helse-og-omsorg-'.repeat(14)}`;

describe('the QR code of a poster', () => {
  it.each([
    ['wheel', 'https://kommunen.example.no/arshjul'],
    ['timeline', 'mailto:post@kommunen.example.no'],
    ['wheel', LONG],
  ] as const)('is read from the printed %s by another program: %s', (view, link) => {
    const [scene] = layoutPoster(planOf(generatePlan(40)), {
      view,
      paper: 'A3',
      orientation: 'landscape',
      link,
      measurer,
      translate: sceneWords('nb'),
    });
    const code = scene.marks.find((mark) => mark.type === 'path' && mark.link === link);
    if (code?.type !== 'path') throw new Error('no code');
    const svg = sceneToSvg(scene);
    const image = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: WIDTH } }).render();
    const xs = [...code.d.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    // Each look at it is a copy.
    const { pixels } = image;
    const scale = WIDTH / scene.width;
    const [left, top] = [Math.min(...xs.map(([x]) => x)), Math.min(...xs.map(([, y]) => y))];
    const side = Math.max(...xs.map(([x]) => x)) - left;
    const quiet = 2.2;
    const [x0, y0, size] = [left - quiet, top - quiet, side + 2 * quiet].map((mm) => Math.round(mm * scale));
    const crop = new Uint8ClampedArray((size ?? 0) ** 2 * 4);
    for (let row = 0; row < (size ?? 0); row += 1) {
      const from = (((y0 ?? 0) + row) * image.width + (x0 ?? 0)) * 4;
      crop.set(pixels.subarray(from, from + (size ?? 0) * 4), row * (size ?? 0) * 4);
    }
    const read = jsQR(crop, size ?? 0, size ?? 0);
    expect(read?.data).toBe(link);
    expect(reportScene(scene, [], measurer)).toMatchObject({ overlaps: 0, truncated: 0, outside: 0 });
  });

  it('leads to addresses and nowhere else', () => {
    for (const link of ['https://a.no', 'http://a.no/b?c=d#e', 'mailto:a@b.no', ' https://a.no ']) {
      expect(checkLink(link).ok, link).toBe(true);
    }
    for (const link of [
      '',
      'a.no',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'https://',
      'https://a b',
    ]) {
      expect(checkLink(link), link).toMatchObject({ ok: false, error: { code: 'link' } });
    }
    expect(checkLink(`https://a.no/${'x'.repeat(400)}`)).toMatchObject({ error: { code: 'linkTooLong', limit: 300 } });
  });
});

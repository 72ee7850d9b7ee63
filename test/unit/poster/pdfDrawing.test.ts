import { describe, expect, it } from 'vitest';
import { scenePdf } from '../../../electron/poster/pdf.ts';
import { vectorDrawing } from '../../../electron/poster/pdfDrawing.ts';
import type { ImageMark } from '../../../shared/scene/scene.ts';
import { readPdf } from '../../support/pdfText.ts';
import { sceneOf } from '../../support/scenes.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`;
const PLAIN = svg('<g transform="translate(2 3)"><rect width="9" height="9" fill="#00529b" stroke="#fff"/></g>');
const GRADIENT = svg(
  '<defs><linearGradient id="g"><stop offset="0" stop-color="#fc0"/><stop offset="1" stop-color="#f80"/>' +
    '</linearGradient></defs><rect width="9" height="9" fill="url(#g)"/>',
);

const logo = (drawing: string): ImageMark => ({
  type: 'image',
  role: 'furniture',
  mediaType: 'image/svg+xml',
  data: Buffer.from(drawing).toString('base64'),
  x: 10,
  y: 10,
  width: 40,
  height: 20,
  label: 'Kommunevåpen',
});

const drawn = async (drawing: string) => readPdf(await scenePdf([sceneOf([logo(drawing)])]));

describe('a drawing in a PDF', () => {
  it('is vectors where it is paths in plain colours', async () => {
    const { objects, page } = await drawn(PLAIN);
    expect(objects).not.toContain('/Subtype /Image');
    // The colour of its fill, as PDF writes it.
    expect(page).toMatch(/0 0\.32\d* 0\.60\d* scn/);
  });

  it('is a fine bitmap where it is more', async () => {
    expect((await drawn(GRADIENT)).objects).toContain('/Subtype /Image');
  });

  it('is not taken for plain where something of it is see-through or cut off', () => {
    expect(vectorDrawing(PLAIN)?.view).toEqual([0, 0, 40, 20]);
    expect(vectorDrawing(svg('<rect width="9" height="9" opacity=".5"/>'))).toBeNull();
    expect(vectorDrawing(svg('<rect width="9" height="9" fill="#00f" fill-opacity=".5"/>'))).toBeNull();
    const clip = '<clipPath id="c"><circle r="4"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>';
    expect(vectorDrawing(svg(clip))).toBeNull();
  });
});

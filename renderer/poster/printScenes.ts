import { sceneToSvg } from '../../shared/render/svg.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { printPage } from '../ui/printFrame.ts';

/** A length in CSS, to the micrometre. */
const millimetres = (value: number) => `${Math.round(value * 1000) / 1000}mm`;

/** The pages as the printer is to see them: the sheet's own size, no margins, a drawing a page. */
const printStyle = ({ width, height }: { readonly width: string; readonly height: string }): string => `
  @page { size: ${width} ${height}; margin: 0 }
  html, body { margin: 0; padding: 0 }
  svg { display: block; width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid }
  svg + svg { break-before: page }
`;

/** Opens the system's print dialog with the sheets and nothing else. */
export const printScenes = (pages: Pages): Promise<void> =>
  printPage((page) => {
    const [{ width, height, title }] = pages;
    const style = page.createElement('style');
    style.textContent = printStyle({ width: millimetres(width), height: millimetres(height) });
    page.title = title;
    page.head.append(style);
    for (const [index, scene] of pages.entries()) {
      const svg = sceneToSvg(scene, { idPrefix: `p${index}-` });
      const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      page.body.append(page.adoptNode(drawing));
    }
  });

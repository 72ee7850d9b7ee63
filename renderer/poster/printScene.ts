import { sceneToSvg } from '../../shared/render/svg.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { printPage } from '../ui/printFrame.ts';

/** A length in CSS, to the micrometre. */
const millimetres = (value: number) => `${Math.round(value * 1000) / 1000}mm`;

/** The page as the printer is to see it: the sheet's own size, no margins, one page. */
const printStyle = ({ width, height }: { readonly width: string; readonly height: string }): string => `
  @page { size: ${width} ${height}; margin: 0 }
  html, body { margin: 0; padding: 0 }
  svg { display: block; width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid }
`;

/** Opens the system's print dialog with the sheet and nothing else. */
export const printScene = (scene: Scene): Promise<void> =>
  printPage((page) => {
    const style = page.createElement('style');
    style.textContent = printStyle({ width: millimetres(scene.width), height: millimetres(scene.height) });
    page.title = scene.title;
    page.head.append(style);
    const drawing = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml').documentElement;
    page.body.append(page.adoptNode(drawing));
  });

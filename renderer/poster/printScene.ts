import regular from '../../resources/fonts/Inter-Regular.woff?url';
import semibold from '../../resources/fonts/Inter-SemiBold.woff?url';
import { sceneToSvg } from '../../shared/render/svg.ts';
import type { Scene } from '../../shared/scene/scene.ts';

const face = (weight: number, url: string) =>
  `@font-face { font-family: Inter; font-weight: ${weight}; src: url("${new URL(url, document.baseURI).href}") }`;

/** A length in CSS, to the micrometre. */
const millimetres = (value: number) => `${Math.round(value * 1000) / 1000}mm`;

/** The page as the printer is to see it: the sheet's own size, no margins, one page. */
const printStyle = ({ width, height }: { readonly width: string; readonly height: string }): string => `
  ${face(400, regular)}
  ${face(600, semibold)}
  @page { size: ${width} ${height}; margin: 0 }
  html, body { margin: 0; padding: 0 }
  svg { display: block; width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid }
`;

/** A hidden frame that holds nothing but the sheet. */
function frameWith(scene: Scene): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return frame;
  const style = page.createElement('style');
  style.textContent = printStyle({ width: millimetres(scene.width), height: millimetres(scene.height) });
  page.title = scene.title;
  page.head.append(style);
  const drawing = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml').documentElement;
  page.body.append(page.adoptNode(drawing));
  return frame;
}

/** Opens the system's print dialog with the sheet, once its fonts are there. */
export async function printScene(scene: Scene): Promise<void> {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = frameWith(scene);
  const { contentWindow: page, contentDocument } = frame;
  if (!page || !contentDocument) return;
  await Promise.all(['400 10px Inter', '600 10px Inter'].map((font) => contentDocument.fonts.load(font)));
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.focus();
  page.print();
}

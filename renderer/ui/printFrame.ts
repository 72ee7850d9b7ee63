import regular from '../../resources/fonts/Inter-Regular.woff?url';
import semibold from '../../resources/fonts/Inter-SemiBold.woff?url';

const face = (weight: number, url: string) =>
  `@font-face { font-family: Inter; font-weight: ${weight}; src: url("${new URL(url, document.baseURI).href}") }`;

/** A hidden frame that knows the fonts; `fill` puts what is to be printed into its empty page. */
function frameWith(fill: (page: Document) => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return frame;
  const fonts = page.createElement('style');
  fonts.textContent = `${face(400, regular)}\n${face(600, semibold)}`;
  page.head.append(fonts);
  fill(page);
  return frame;
}

/** Opens the system's print dialog with a page of its own, once the fonts are there. */
export async function printPage(fill: (page: Document) => void): Promise<void> {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = frameWith(fill);
  const { contentWindow: page, contentDocument } = frame;
  if (!page || !contentDocument) return;
  await Promise.all(['400 10px Inter', '600 10px Inter'].map((font) => contentDocument.fonts.load(font)));
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.focus();
  page.print();
}

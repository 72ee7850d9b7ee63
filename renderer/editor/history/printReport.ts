import regular from '../../../resources/fonts/Inter-Regular.woff?url';
import semibold from '../../../resources/fonts/Inter-SemiBold.woff?url';

const face = (weight: number, url: string) =>
  `@font-face { font-family: Inter; font-weight: ${weight}; src: url("${new URL(url, document.baseURI).href}") }`;

/** A hidden frame that holds the document. */
function frameWith(html: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return frame;
  const made = new DOMParser().parseFromString(html, 'text/html');
  const fonts = page.createElement('style');
  fonts.textContent = `${face(400, regular)}\n${face(600, semibold)}`;
  page.documentElement.lang = made.documentElement.lang;
  page.title = made.title;
  page.head.append(fonts, ...[...made.head.querySelectorAll('style')].map((style) => page.adoptNode(style)));
  page.body.append(...[...made.body.children].map((part) => page.adoptNode(part)));
  return frame;
}

/** Opens the system's print dialog with a document of its own, once the fonts are there. */
export async function printReport(html: string): Promise<void> {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = frameWith(html);
  const { contentWindow: page, contentDocument } = frame;
  if (!page || !contentDocument) return;
  await Promise.all(['400 10px Inter', '600 10px Inter'].map((font) => contentDocument.fonts.load(font)));
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.focus();
  page.print();
}

/** Links of a poster PDF: an annotation over what leads somewhere, told in the structure (ISO 32000-2, 12.5.6.5). */
import { inter } from '../../shared/render/inter.ts';
import { markBounds } from '../../shared/scene/markBounds.ts';
import type { Bounds } from '../../shared/scene/pathBounds.ts';
import { isLink, type Scene } from '../../shared/scene/scene.ts';
import type { Doc } from './pdfDocument.ts';

interface PlacedLink extends Bounds {
  readonly address: string;
}

const joined = (a: Bounds, b: Bounds): Bounds => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** The places of a page that lead somewhere: marks that follow each other and lead to the same are one. */
function linksOf(scene: Scene): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  let before: string | undefined;
  for (const mark of scene.marks) {
    const { link } = mark;
    const box = link !== undefined && isLink(link) ? markBounds(mark, inter) : null;
    const last = links.at(-1);
    if (link !== undefined && box !== null) {
      if (last && before === link) links.splice(-1, 1, { address: link, ...joined(last, box) });
      else links.push({ address: link, ...box });
    }
    before = link;
  }
  return links;
}

/** A structure element with what pdfkit does when it writes a child, which its types do not know. */
interface Writing {
  add(child: unknown): void;
  _flushChild(child: unknown): void;
}

/** Lays the annotations of a link over its places; `element` is the link's own in the structure. */
export function writeLink(
  doc: Doc,
  pages: readonly Scene[],
  address: string,
  element: PDFKit.PDFStructureElement,
): void {
  const writing = element as unknown as Writing;
  const flush = writing._flushChild.bind(element);
  const pageOf = new Map<unknown, number>();
  pages.forEach((scene, page) => {
    const { dx, dy } = scene.window ?? { dx: 0, dy: 0 };
    for (const link of linksOf(scene)) {
      if (link.address !== address) continue;
      doc.switchToPage(page);
      const structParent = {
        add: (child: unknown) => {
          pageOf.set(child, page);
          writing.add(child);
        },
      };
      const options: unknown = { structParent, Contents: Object(address) as unknown };
      const { x0, y0, x1, y1 } = link;
      doc.link(x0 + dx, y0 + dy, x1 - x0, y1 - y0, address, options as PDFKit.Mixins.AnnotationOption);
    }
  });
  // pdfkit takes an annotation to be on the page that is open when the structure is written.
  writing._flushChild = (child) => {
    const page = pageOf.get(child);
    if (page !== undefined) doc.switchToPage(page);
    flush(child);
  };
}

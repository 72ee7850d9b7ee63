import type { BridgeError, BridgeRequest } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeScene } from '../../shared/scene/decodeScene.ts';
import type { Scene } from '../../shared/scene/scene.ts';

/** Dots an inch where none were asked for: what an office printer shows. */
const USUAL_DPI = 300;

type Drawn = Result<readonly Uint8Array[], BridgeError>;

/** Scenes as files. The drawing code is loaded when it is first asked for: the app starts quicker without it. */
export async function renderPoster(request: BridgeRequest<'renderPoster'>): Promise<Drawn> {
  const pages: Scene[] = [];
  for (const page of request.pages) {
    const scene = decodeScene(page);
    if (!scene.ok) return err({ code: 'badRequest', detail: `${scene.error.path}: ${scene.error.problem}` });
    pages.push(scene.value);
  }
  switch (request.format) {
    case 'pdf': {
      const { scenePdf } = await import('../poster/pdf.ts');
      return ok([await scenePdf(pages)]);
    }
    case 'svg': {
      const { svgFiles } = await import('../poster/svg.ts');
      return ok(await svgFiles(pages));
    }
    case 'png': {
      const { pngSize, scenePng } = await import('../poster/png.ts');
      const dpi = request.dpi ?? USUAL_DPI;
      const files: Uint8Array[] = [];
      for (const page of pages) {
        const size = pngSize(page, dpi);
        if (!size.ok) return err({ code: size.error.code === 'tooLarge' ? 'tooLarge' : 'badRequest' });
        files.push(await scenePng(page, dpi));
      }
      return ok(files);
    }
  }
}

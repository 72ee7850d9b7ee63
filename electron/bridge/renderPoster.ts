import type { BridgeError, BridgeRequest } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeScene } from '../../shared/scene/decodeScene.ts';

/** Dots an inch where none were asked for: what an office printer shows. */
const USUAL_DPI = 300;

/** A Scene as a file. The drawing code is loaded when it is first asked for: the app starts quicker without it. */
export async function renderPoster(request: BridgeRequest<'renderPoster'>): Promise<Result<Uint8Array, BridgeError>> {
  const scene = decodeScene(request.scene);
  if (!scene.ok) return err({ code: 'badRequest', detail: `${scene.error.path}: ${scene.error.problem}` });
  switch (request.format) {
    case 'pdf': {
      const { scenePdf } = await import('../poster/pdf.ts');
      return ok(await scenePdf(scene.value));
    }
    case 'svg': {
      const { loadPosterFonts } = await import('../poster/fonts.ts');
      const { sceneToSvg } = await import('../../shared/render/svg.ts');
      const { regular, semibold } = await loadPosterFonts();
      const fonts = { regular: base64(regular), semibold: base64(semibold) };
      return ok(new TextEncoder().encode(sceneToSvg(scene.value, { fonts })));
    }
    case 'png': {
      const { pngSize, scenePng } = await import('../poster/png.ts');
      const dpi = request.dpi ?? USUAL_DPI;
      const size = pngSize(scene.value, dpi);
      if (!size.ok) return err({ code: size.error.code === 'tooLarge' ? 'tooLarge' : 'badRequest' });
      return ok(await scenePng(scene.value, dpi));
    }
  }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BridgeError, BridgeRequest } from '../../shared/bridge/bridge.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { decodeScene } from '../../shared/scene/decodeScene.ts';
import { appRoot } from '../appRoot.ts';

/** Dots an inch: a bitmap for a slide, and the most that paper can show. */
const DPI = { least: 36, usual: 300, most: 600 };

/** Largest bitmap, in pixels: A0 at 300 dpi. */
const PIXEL_LIMIT = 145_000_000;

const MM_PER_INCH = 25.4;

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
      const { sceneToSvg } = await import('../../shared/render/svg.ts');
      const [regular, semibold] = await Promise.all([font('Inter-Regular.woff'), font('Inter-SemiBold.woff')]);
      return ok(new TextEncoder().encode(sceneToSvg(scene.value, { fonts: { regular, semibold } })));
    }
    case 'png': {
      const dpi = Math.min(DPI.most, Math.max(DPI.least, request.dpi ?? DPI.usual));
      const dotsPerMm = dpi / MM_PER_INCH;
      if (scene.value.width * scene.value.height * dotsPerMm ** 2 > PIXEL_LIMIT) return err({ code: 'tooLarge' });
      const { scenePng } = await import('../poster/png.ts');
      return ok(await scenePng(scene.value, dpi));
    }
  }
}

const font = (name: string) => readFile(join(appRoot, 'resources', 'fonts', name), 'base64');

import { fromBase64, toBase64 } from '../../plan/base64.ts';
import type { Logo } from '../../plan/plan.ts';
import { LOGO_LIMIT } from '../../plan/records/poster.ts';
import { err, ok, type Result } from '../../result.ts';
import type { LogoError } from './logoError.ts';
import { isPng, readPng } from './readPng.ts';
import { sanitiseSvg } from './sanitiseSvg.ts';

/** A logo that has been looked through, and how wide it is for its height. */
export interface Picture extends Logo {
  readonly ratio: number;
}

const BYTES = Math.floor((LOGO_LIMIT * 3) / 4);

/** The file of a logo as a plan keeps it: a PNG without its metadata, or an SVG written anew from what is harmless. */
export function readLogo(bytes: Uint8Array): Result<Picture, LogoError> {
  const tooLarge = err<LogoError>({ code: 'tooLarge', limit: Math.floor(BYTES / 1000) });
  if (bytes.length > BYTES) return tooLarge;
  if (isPng(bytes)) {
    const read = readPng(bytes);
    if (!read.ok) return read;
    const { png, width, height } = read.value;
    return ok({ mediaType: 'image/png', data: toBase64(png), ratio: width / height });
  }
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err({ code: 'kind' });
  }
  if (!/^\s*</.test(xml)) return err({ code: 'kind' });
  const safe = sanitiseSvg(xml);
  if (!safe.ok) return safe;
  const { svg, width, height } = safe.value;
  const data = toBase64(new TextEncoder().encode(svg));
  return data.length > LOGO_LIMIT ? tooLarge : ok({ mediaType: 'image/svg+xml', data, ratio: width / height });
}

/** A kept logo, looked through again: whoever wrote it into the plan may not have done so. */
export function openLogo(logo: Logo): Result<Picture, LogoError> {
  const bytes = fromBase64(logo.data);
  if (bytes === null) return err({ code: 'damaged' });
  const read = readLogo(bytes);
  return read.ok && read.value.mediaType !== logo.mediaType ? err({ code: 'kind' }) : read;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ENVELOPE_TYPE, TOKEN_HEADER } from '../../shared/bridge/transport.ts';

/** Compares without telling by the time taken how much was right; hashing makes the lengths equal. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * Whether a request was sent to this host by its own name. A foreign site that lets its name resolve to 127.0.0.1
 * (DNS rebinding) sends that name.
 */
export const isOwnHost = (headers: IncomingHttpHeaders, host: string): boolean => headers.host === host;

/**
 * Whether a bridge request comes from this host's own page: sent by script from its very origin, with the token. A
 * foreign page cannot set the token's header or the media type without asking first (CORS), and is never answered.
 */
export function isOwnPage(headers: IncomingHttpHeaders, host: string, token: string): boolean {
  const site = headers['sec-fetch-site'];
  const given = headers[TOKEN_HEADER];
  return (
    headers.origin === `http://${host}` &&
    (site === undefined || site === 'same-origin') &&
    headers['content-type'] === ENVELOPE_TYPE &&
    typeof given === 'string' &&
    sameSecret(given, token)
  );
}

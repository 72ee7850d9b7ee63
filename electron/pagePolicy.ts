/**
 * What the page may do, in both shells: its own scripts, styles, pictures and bridge, nothing from elsewhere. Inline
 * styles are let through because a plan's colours are set on elements; text from a plan never becomes markup.
 *
 * Web sockets may go anywhere: a team host is known only when the user pastes its invitation, long after this was
 * sent, and may be a name on the house's own network (`ws:`) as well as one on the web (`wss:`). Nothing else can use
 * that way: no script but the app's own runs here, and one opens a socket only to a host that the plan is tied to.
 * Everything that is loaded or shown, and every other request, stays with the page's own origin.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything that is served to the page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-cache',
};

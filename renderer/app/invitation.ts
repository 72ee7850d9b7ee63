import type { PageAddress } from '../data/bridge.ts';

const INVITE = 'invite';

/**
 * Takes an invitation out of the page's address, so that it is in no bookmark, screenshot or history; the whole
 * link, or `null` where there is none.
 */
export function takeInvitation({
  location,
  history,
}: Pick<PageAddress, 'history'> & { readonly location: Location | URL }): string | null {
  const named = new URLSearchParams(location.hash.slice(1));
  if (!named.has(INVITE)) return null;
  const link = location.href;
  named.delete(INVITE);
  const rest = named.toString();
  history.replaceState(null, '', location.pathname + location.search + (rest === '' ? '' : `#${rest}`));
  return link;
}

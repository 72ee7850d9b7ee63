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
  const code = named.get(INVITE);
  if (code === null) return null;
  const page = location.pathname + location.search;
  named.delete(INVITE);
  const rest = named.toString();
  history.replaceState(null, '', page + (rest === '' ? '' : `#${rest}`));
  return `${location.origin}${page}#${INVITE}=${code}`;
}

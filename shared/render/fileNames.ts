/** Names of a poster's files where each page is one: `name.svg`, or `name-1.svg`, `name-2.svg` … of several. */
export function pageFileNames(name: string, pages: number): readonly string[] {
  if (pages === 1) return [name];
  const extension = /(?<=[^/\\])\.[^./\\]*$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const digits = String(pages).length;
  return Array.from({ length: pages }, (_, page) => `${stem}-${String(page + 1).padStart(digits, '0')}${extension}`);
}

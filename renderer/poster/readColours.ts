/** Most colours a municipality gives. */
const MOST = 4;

/** Colours as one writes them, `#1f5a7a, #e3b505`; `null` where a part of it is none. */
export function readColours(text: string): readonly string[] | null {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  const colours = parts.map((part) => `#${part.replace(/^#/u, '').toLowerCase()}`);
  return colours.length <= MOST && colours.every((colour) => /^#[0-9a-f]{6}$/u.test(colour)) ? colours : null;
}

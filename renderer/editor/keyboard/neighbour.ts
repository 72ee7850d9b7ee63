/** The entry before or after another, by date; the first or last where none is selected. */
export function neighbourEntry(
  entries: readonly { readonly id: string }[],
  selected: string | null,
  step: -1 | 1,
): string | null {
  const at = entries.findIndex(({ id }) => id === selected);
  if (at < 0) return entries[step === 1 ? 0 : entries.length - 1]?.id ?? null;
  return entries[at + step]?.id ?? selected;
}

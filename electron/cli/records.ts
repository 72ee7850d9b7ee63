/** A record as JSON: its id and fields, and those of a newer version beside them. */
export function recordJson<Kept extends { readonly id: string; readonly extra: Readonly<Record<string, unknown>> }>({
  id,
  extra,
  ...fields
}: Kept) {
  return { id, ...extra, ...fields };
}

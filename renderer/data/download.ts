/** Long enough for any browser to have read the address. */
const KEPT_MS = 60_000;

/** Hands bytes to the browser as a download. */
export function download(name: string, bytes: Uint8Array, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // A link that stands in no document may lose its file's name.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

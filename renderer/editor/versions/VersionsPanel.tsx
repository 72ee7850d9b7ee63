/** The versions that were issued, and what has changed since. */
export function VersionsPanel() {
  return null;
}

/** What others have changed since somebody here last looked. */
export function ReviewPanel() {
  return null;
}

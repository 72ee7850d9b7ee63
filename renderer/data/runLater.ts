/** Runs something after so many milliseconds, unless what it gives is called before. */
export function runLater(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

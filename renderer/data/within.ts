/** What was waited for did not come in time. */
class LateError extends Error {
  override readonly name = 'LateError';
}

/** Waits for something no longer than so many milliseconds; `late` is called with it if it comes after all. */
export async function within<Value>(
  work: Promise<Value>,
  milliseconds: number,
  late: (value: Value) => void,
): Promise<Value> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new LateError());
    // Whatever it says now, it was told that it failed.
    work.then(late, () => undefined);
  }, milliseconds);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** One measured thing: milliseconds of each run, after one that does not count. */
export interface Measurement {
  readonly name: string;
  readonly runs: readonly number[];
}

export const measure = (name: string, runs: number, work: () => unknown): Promise<Measurement> =>
  measureOn(name, runs, () => undefined, work);

/** The same, of what is made ready anew for each run, out of the measured time. */
export async function measureOn<Ready>(
  name: string,
  runs: number,
  prepare: () => Ready,
  work: (ready: Ready) => unknown,
): Promise<Measurement> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const ready = prepare();
    const start = performance.now();
    await work(ready);
    if (run >= 0) times.push(performance.now() - start);
  }
  return { name, runs: times };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** A line for people: median and spread. */
export function report({ name, runs }: Measurement): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const spread = `${ms(Math.min(...runs))} – ${ms(Math.max(...runs))}`;
  return `${name.padEnd(62)} ${ms(median(runs)).padStart(11)}   (${spread}, ${runs.length} runs)`;
}

/** Two lines: ours, and how many times as long the other took. */
export function compare(ours: Measurement, other: Measurement): string {
  const times = median(other.runs) / median(ours.runs);
  return `${report(ours)}\n${report({ ...other, name: `  ${other.name}` })}   × ${times.toFixed(times < 10 ? 1 : 0)}`;
}

/** One measured thing: milliseconds of each run, after one run that does not count. */
export interface Measurement {
  readonly name: string;
  readonly runs: readonly number[];
}

export async function measure(name: string, runs: number, work: () => unknown): Promise<Measurement> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return { name, runs: times };
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** A line for people: median and spread. */
export function report({ name, runs }: Measurement): string {
  const sorted = [...runs].sort((a, b) => a - b);
  const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`;
  const spread = `${ms(sorted[0])} – ${ms(sorted.at(-1))}`;
  return `${name.padEnd(62)} ${ms(median(sorted)).padStart(11)}   (${spread}, ${sorted.length} runs)`;
}

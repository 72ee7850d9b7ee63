/** `npm run bench`: how fast and how large, in medians with their spread. Nothing here passes or fails. */
import { cpus } from 'node:os';
import { bundleSizes } from './bundle.ts';
import { layoutBench } from './layout.ts';
import { report } from './measure.ts';
import { mergingBench } from './merging.ts';
import { openingBench } from './opening.ts';
import { posterBench } from './poster.ts';
import { readingBench } from './reading.ts';
import { repaintingBench } from './repainting.ts';

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
for await (const line of mergingBench()) console.log(line);
console.log();
for (const measurement of await layoutBench()) console.log(report(measurement));
const poster = await posterBench();
for (const measurement of poster.measurements) console.log(report(measurement));
for (const measurement of await readingBench()) console.log(report(measurement));
console.log(report(await openingBench(2_000)));
console.log(report(await repaintingBench(150)));
console.log();
for (const line of [...poster.sizes, ...bundleSizes()]) console.log(line);

/**
 * `npm run goldens`: draws the golden pictures anew and names those that have changed. Look at `npm run gallery`, and
 * at the diff, before they are committed.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { GOLDENS, goldenFolder, goldenText } from './support/goldens.ts';

await mkdir(goldenFolder, { recursive: true });
const known = new Set(await readdir(goldenFolder));
for (const golden of GOLDENS) {
  const file = new URL(golden.name, goldenFolder);
  const before = known.has(golden.name) ? await readFile(file, 'utf8') : null;
  const now = goldenText(golden);
  if (now !== before) console.log(`${before === null ? 'new' : 'changed'}: ${golden.name}`);
  await writeFile(file, now);
  known.delete(golden.name);
}
for (const name of known) {
  console.log(`gone: ${name}`);
  await rm(new URL(name, goldenFolder));
}

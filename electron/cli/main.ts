/** The command line: `npm run -s aarring -- show|edit|merge|poster …`. Exit code 0 only when the work was done. */
import { randomUUID } from 'node:crypto';
import { now } from '../clock.ts';
import { FAILED, runCommandLine } from './commandLine.ts';
import { failureLine } from './failure.ts';
import { languageOf, wordsOf } from './language.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  if (error.code === 'EPIPE') return;
  const detail = error.code ?? error.message;
  const words = wordsOf(languageOf(process.env));
  process.stderr.write(`${failureLine({ key: 'error.unexpected', params: { detail } }, words)}\n`);
  process.exitCode = FAILED;
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);

const code = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  now,
  newId: randomUUID,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
if (code !== 0) process.exitCode = code;

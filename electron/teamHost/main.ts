/** `npm run host`: where people meet over a plan. Exit code 0 when it was done, 1 when it was not, 2 for misuse. */
import { resolve } from 'node:path';
import { terminalLanguage } from '../hostText.ts';
import { readCommand } from './arguments.ts';
import { hostTexts } from './hostTexts.ts';
import { invite, list, revoke } from './keeping.ts';
import { DONE, FAILED, reasonOf, type Surroundings, tellMisuse } from './outcome.ts';
import { serve } from './serve.ts';

const say = hostTexts(terminalLanguage(process.env));
const surroundings: Surroundings = {
  say,
  // npm runs scripts in the project's folder; the user stood elsewhere.
  path: (given) => resolve(process.env['INIT_CWD'] ?? process.cwd(), given),
  out: (line) => console.log(line),
  error: (line) => console.error(line),
};

const stopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });

async function run(): Promise<number> {
  const read = readCommand(process.argv.slice(2));
  if (!read.ok) return tellMisuse(read.error, surroundings);
  const command = read.value;
  switch (command.command) {
    case 'help':
      surroundings.out(say('help'));
      return DONE;
    case 'serve':
      return serve(command, surroundings, stopped());
    case 'invite':
      return invite(command, surroundings);
    case 'revoke':
      return revoke(command, surroundings);
    case 'list':
      return list(command, surroundings);
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  surroundings.error(say('failed.unexpected', { reason: reasonOf(error) }));
  process.exitCode = FAILED;
}

import { readCommand } from './arguments.ts';
import { invite, list, revoke } from './keeping.ts';
import { DONE, FAILED, reasonOf, type Surroundings, tellMisuse } from './outcome.ts';
import { serve } from './serve.ts';

/** Does what the command line says; gives the exit code. */
export async function runHost(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const read = readCommand(args);
  if (!read.ok) return tellMisuse(read.error, surroundings);
  const command = read.value;
  const { say, out, error } = surroundings;
  try {
    switch (command.command) {
      case 'help':
        out(say('help'));
        return DONE;
      case 'serve':
        return await serve(command, surroundings);
      case 'invite':
        return await invite(command, surroundings);
      case 'revoke':
        return revoke(command, surroundings);
      case 'list':
        return list(command, surroundings);
    }
  } catch (reason) {
    error(say('failed.unexpected', { reason: reasonOf(reason) }));
    return FAILED;
  }
}

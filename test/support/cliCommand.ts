import { readArguments } from '../../electron/cli/arguments.ts';
import { type Answer, type Command, type Context, pathFrom } from '../../electron/cli/context.ts';
import { failureLine } from '../../electron/cli/failure.ts';
import { wordsOf } from '../../electron/cli/language.ts';

/** Runs a command's own function, without a process, on files of `folder`; throws the line it would fail with. */
export function commandIn(folder: () => string) {
  let ids = 0;
  return async (name: string, command: Command, ...args: string[]): Promise<Answer> => {
    const words = wordsOf('nb');
    const context: Context = {
      words,
      chosenLanguage: false,
      path: (written) => pathFrom(folder())(written),
      now: () => '2024-05-06T07:08:09.000Z',
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      warn: () => undefined,
    };
    const given = readArguments(name, args, command.options);
    const done = given.ok ? await command.run(given.value, context) : given;
    if (!done.ok) throw new Error(failureLine(done.error, words));
    return done.value;
  };
}

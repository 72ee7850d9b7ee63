import { isLocale } from '../../shared/i18n/localeOf.ts';
import { LOCALES } from '../../shared/i18n/translate.ts';
import { ok } from '../../shared/result.ts';
import { readArguments } from './arguments.ts';
import { type Answer, type Command, type Context, pathFrom } from './context.ts';
import { failureLine, misuse, type Outcome } from './failure.ts';
import { languageOf, wordsOf } from './language.ts';

/** Loaded when asked for: showing a plan need not wait for what draws posters. */
const COMMANDS = {
  show: () => import('./show.ts'),
  edit: () => import('./edit.ts'),
  merge: () => import('./merge.ts'),
  conflicts: () => import('./conflicts.ts'),
  sync: () => import('./sync.ts'),
  log: () => import('./log.ts'),
  versions: () => import('./versions.ts'),
  poster: () => import('./poster.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
} as const satisfies Record<string, () => Promise<{ readonly command: Command }>>;

/** Exit codes: the work was not done; the command line itself was wrong. */
export const FAILED = 1;
const MISUSED = 2;

/** What the command line has of the process it runs in. */
export interface Surroundings extends Pick<Context, 'now' | 'newId'> {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that the process runs in. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

/** The language asked for, also before the rest of the line is known to be sound. */
function chosenLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = at < 0 ? undefined : args[at];
  return arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length);
}

/** Where the user stands: npm runs its scripts in the package's folder and keeps where it was called. */
const userFolder = ({ environment, folder }: Surroundings): string =>
  (environment['npm_lifecycle_event'] === 'aarring' ? environment['INIT_CWD'] : undefined) ?? folder;

function contextOf(args: readonly string[], surroundings: Surroundings): Context {
  const chosen = chosenLanguage(args);
  const language = chosen !== undefined && isLocale(chosen) ? chosen : undefined;
  return {
    words: wordsOf(language ?? languageOf(surroundings.environment)),
    chosenLanguage: language !== undefined,
    path: pathFrom(userFolder(surroundings)),
    now: surroundings.now,
    newId: surroundings.newId,
    environment: surroundings.environment,
    warn: (line) => surroundings.error(`${line}\n`),
  };
}

async function answer(args: readonly string[], context: Context): Promise<Outcome<Answer>> {
  const [name, ...rest] = args;
  const { say } = context.words;
  if (name === undefined) return misuse('usage');
  if (args.includes('--help') || args.includes('-h')) return ok({ text: say('help'), json: { help: say('help') } });
  if (!isCommand(name)) return misuse('error.command', { command: name });
  const { command } = await COMMANDS[name]();
  const given = readArguments(name, rest, command.options);
  if (!given.ok) return given;
  const language = given.value.text('lang');
  if (language !== undefined && !isLocale(language)) return misuse('error.lang', { value: language }, LOCALES);
  return command.run(given.value, context);
}

/** Runs one command line and gives its exit code: 0 only when the work was done. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const context = contextOf(args, surroundings);
  let outcome: Outcome<Answer>;
  try {
    outcome = await answer(args, context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    outcome = { ok: false, error: { key: 'error.unexpected', params: { detail } } };
  }
  if (!outcome.ok) {
    surroundings.error(`${failureLine(outcome.error, context.words)}\n`);
    return outcome.error.usage ? MISUSED : FAILED;
  }
  const { text, json } = outcome.value;
  surroundings.out(`${args.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`);
  return 0;
}

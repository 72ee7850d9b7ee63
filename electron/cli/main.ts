/** The command line: `npm run -s aarring -- show|edit|merge|poster …`. Exit code 0 only when the work was done. */
import { randomUUID } from 'node:crypto';
import { isLocale } from '../../shared/i18n/localeOf.ts';
import { LOCALES, type Locale } from '../../shared/i18n/translate.ts';
import { ok } from '../../shared/result.ts';
import { readArguments } from './arguments.ts';
import { type Answer, type Command, type Context, pathFrom } from './context.ts';
import { type Failure, failureLine, misuse, type Outcome } from './failure.ts';
import { languageOf, wordsOf } from './language.ts';

/** Loaded when asked for: showing a plan need not wait for what draws posters. */
const COMMANDS = {
  show: () => import('./show.ts'),
  edit: () => import('./edit.ts'),
  merge: () => import('./merge.ts'),
  poster: () => import('./poster.ts'),
} as const satisfies Record<string, () => Promise<{ readonly command: Command }>>;

const FAILED = 1;
const MISUSED = 2;

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

/** The language asked for, also before the rest of the line is known to be sound. */
function chosenLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = at < 0 ? undefined : args[at];
  return arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length);
}

/** Where the user stands: npm runs its scripts in the package's folder and keeps where it was called. */
const userFolder = (environment: NodeJS.ProcessEnv): string =>
  (environment['npm_lifecycle_event'] === 'aarring' ? environment['INIT_CWD'] : undefined) ?? process.cwd();

function contextOf(language: Locale, chosen: boolean): Context {
  return {
    words: wordsOf(language),
    chosenLanguage: chosen,
    path: pathFrom(userFolder(process.env)),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    warn: (line) => process.stderr.write(`${line}\n`),
  };
}

async function run(args: readonly string[], context: Context): Promise<Outcome<Answer>> {
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

/** Runs one command line and gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const chosen = chosenLanguage(args);
  const language = chosen !== undefined && isLocale(chosen) ? chosen : undefined;
  const context = contextOf(language ?? languageOf(process.env), language !== undefined);
  let outcome: Outcome<Answer>;
  try {
    outcome = await run(args, context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    outcome = { ok: false, error: { key: 'error.unexpected', params: { detail } } };
  }
  if (!outcome.ok) {
    process.stderr.write(`${failureLine(outcome.error, context.words)}\n`);
    return outcome.error.usage ? MISUSED : FAILED;
  }
  const { text, json } = outcome.value;
  process.stdout.write(`${args.includes('--json') ? JSON.stringify(json, null, 2) : text}\n`);
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  if (error.code === 'EPIPE') return;
  const failure: Failure = { key: 'error.unexpected', params: { detail: error.code ?? error.message } };
  process.stderr.write(`${failureLine(failure, wordsOf(languageOf(process.env)))}\n`);
  process.exitCode = FAILED;
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2));
if (code !== 0) process.exitCode = code;

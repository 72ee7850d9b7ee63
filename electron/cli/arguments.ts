import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ok } from '../../shared/result.ts';
import { misuse, type Outcome } from './failure.ts';

/** Options of a command, as `parseArgs` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** Options of every command. */
const COMMON = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const satisfies Options;

/** What was given on the command line; options by name, those given several times as lists. */
export interface Given {
  readonly plans: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Reads a command's arguments; anything it does not know is refused by name. */
export function readArguments(command: string, args: readonly string[], own: Options): Outcome<Given> {
  const options: Options = { ...own, ...COMMON };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return ok({
      plans: positionals,
      text: (option) => {
        const value = values[option];
        return typeof value === 'string' ? value : undefined;
      },
      texts: (option) => {
        const value = values[option];
        return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      },
      flag: (option) => values[option] === true,
    });
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      return misuse(
        'error.option',
        { option, command },
        Object.keys(options).map((name) => `--${name}`),
      );
    }
    return misuse('error.optionValue', { option });
  }
}

/** One of a few words, or the first of them when the option is not given. */
export function chooseOne<Choice extends string>(
  given: Given,
  option: string,
  choices: readonly [Choice, ...Choice[]],
): Outcome<Choice> {
  const value = given.text(option);
  if (value === undefined) return ok(choices[0]);
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  return found === undefined ? misuse('error.choice', { option: `--${option}`, value }, choices) : ok(found);
}

/** The one plan a command is about. */
export function onlyPlan(given: Given): Outcome<string> {
  const [plan, ...more] = given.plans;
  return plan === undefined || more.length > 0 ? misuse('error.onePlan') : ok(plan);
}

export function requireText(given: Given, option: string): Outcome<string> {
  const value = given.text(option);
  return value === undefined || value.trim() === '' ? misuse('error.missing', { option: `--${option}` }) : ok(value);
}

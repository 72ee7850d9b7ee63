import type { Params } from '../../shared/i18n/translate.ts';
import { err, type Result } from '../../shared/result.ts';
import type { CliKey, Words } from './language.ts';

/** Why a command did not do its work: a message of the catalogue, and parts that are themselves messages. */
export interface Failure {
  readonly key: CliKey;
  readonly params: Params;
  readonly problem?: { readonly key: CliKey; readonly params: Params };
  /** Names to choose among; all of them are told when there are few. */
  readonly choices?: readonly string[];
  /** The command line itself was wrong, not what it was about. */
  readonly usage?: true;
}

export type Outcome<Value> = Result<Value, Failure>;

export const fail = (key: CliKey, params: Params = {}, more: Omit<Failure, 'key' | 'params'> = {}) =>
  err<Failure>({ key, params, ...more });

export const misuse = (key: CliKey, params: Params = {}, choices?: readonly string[]) =>
  fail(key, params, choices === undefined ? { usage: true } : { usage: true, choices });

const SHOWN_CHOICES = 40;

/** `a, b, c`; of a long list the beginning and how many more there are. */
export function listChoices(choices: readonly string[], words: Words): string {
  if (choices.length === 0) return words.say('choices.none');
  const shown = choices.slice(0, SHOWN_CHOICES).join(', ');
  const count = choices.length - SHOWN_CHOICES;
  return count > 0 ? words.say('choices.more', { choices: shown, count }) : shown;
}

/** Characters that would break the line or steer the terminal, and what is too long to read. */
const tidy = (value: string | number): string => {
  const line = String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '·');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};

const tidyAll = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, tidy(value)]));

/** The one line that a failure is told in. */
export function failureLine(failure: Failure, words: Words): string {
  const choices = failure.choices === undefined ? {} : { choices: listChoices(failure.choices.map(tidy), words) };
  const problem = failure.problem
    ? { problem: words.say(failure.problem.key, { ...tidyAll(failure.problem.params), ...choices }) }
    : {};
  return words.say(failure.key, { ...tidyAll(failure.params), ...choices, ...problem });
}

import { resolve } from 'node:path';
import type { Given, Options } from './arguments.ts';
import type { Outcome } from './failure.ts';
import type { Words } from './language.ts';

/** What a command may use of the world around it. */
export interface Context {
  readonly words: Words;
  /** Whether the language was asked for by name. */
  readonly chosenLanguage: boolean;
  /** Absolute path of what the user wrote, from the folder they wrote it in. */
  readonly path: (written: string) => string;
  /** Now, ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line beside the answer, for people. */
  readonly warn: (line: string) => void;
}

/** What a command answers: the same as text and as JSON. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
}

export const pathFrom = (folder: string) => (written: string) => resolve(folder, written);

export interface Command {
  readonly options: Options;
  readonly run: (given: Given, context: Context) => Promise<Outcome<Answer>>;
}

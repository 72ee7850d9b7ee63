import type { PageFiles } from '../pageFiles.ts';
import type { Command, Misuse } from './arguments.ts';
import type { Say } from './hostTexts.ts';

/** What a command is given from outside. */
export interface Surroundings {
  readonly say: Say;
  /** Where a path given by the user leads. */
  readonly path: (given: string) => string;
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** The built page, to be served. */
  readonly page: () => Promise<PageFiles>;
  /** Resolves when the user wants an end. */
  readonly stopped: () => Promise<void>;
}

/** Exit codes. */
export const DONE = 0;
export const FAILED = 1;
const MISUSED = 2;

export type Of<Name extends Command['command']> = Extract<Command, { command: Name }>;

/** Tells what is wrong with a command. */
export function tellMisuse({ code, ...params }: Misuse, { say, error }: Surroundings): number {
  error(say(`misuse.${code}`, params));
  return MISUSED;
}

/** What an error of the system says of itself, in a word or a line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? `${error.code}: ${error.message}` : error.message;
}

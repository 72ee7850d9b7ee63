import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { runCommandLine } from '../../electron/cli/commandLine.ts';
import { documentOf, type PlanSketch } from './plans.ts';

const MAIN = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/**
 * A folder of its own for a file of tests, and the command line run in it: `run` without a process around it,
 * `spawn` with the real one.
 */
export function cliInFolder() {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aarring-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const at = (name: string) => join(folder, name);
  const spawn = (
    args: readonly string[],
    env: Record<string, string> = {},
    as: { readonly uid?: number; readonly gid?: number } = {},
  ): Promise<Run> =>
    new Promise((resolve) => {
      const { PATH = '', HOME = '' } = process.env;
      execFile(
        process.execPath,
        [MAIN, ...args],
        { cwd: folder, env: { PATH, HOME, LANG: 'nb_NO.UTF-8', ...env }, maxBuffer: 64 * 1024 * 1024, ...as },
        (error, out, stderr) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, error: stderr }),
      );
    });
  const run = async (args: readonly string[], env: Record<string, string> = {}): Promise<Run> => {
    const told = { out: '', error: '' };
    const code = await runCommandLine(args, {
      environment: { LANG: 'nb_NO.UTF-8', ...env },
      folder,
      now: () => new Date().toISOString(),
      newId: randomUUID,
      out: (text) => {
        told.out += text;
      },
      error: (text) => {
        told.error += text;
      },
    });
    return { code, ...told };
  };
  return {
    at,
    run,
    spawn,
    /** The answer of a command that must do its work. */
    json: async (...args: string[]): Promise<Record<string, unknown>> => {
      const { code, out, error } = await run([...args, '--json']);
      if (code !== 0) throw new Error(error);
      return JSON.parse(out) as Record<string, unknown>;
    },
    plan: (name: string, sketch: PlanSketch) => writeFile(at(name), JSON.stringify(documentOf(sketch))),
    write: (name: string, bytes: string | Uint8Array) => writeFile(at(name), bytes),
    read: (name: string) => readFile(at(name)),
    list: () => readdir(folder),
  };
}

/** Whether a message is one line and nothing that steers a terminal. */
export const isOneLine = (text: string): boolean =>
  text.endsWith('\n') && !/\p{Cc}/u.test(text.slice(0, -1)) && text.length < 900;

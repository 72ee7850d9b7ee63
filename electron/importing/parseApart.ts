import { Worker } from 'node:worker_threads';
import type { SourceError } from '../../shared/importing/source.ts';
import type { Parsed } from '../../shared/importing/sources/readTextFile.ts';
import { err, type Result } from '../../shared/result.ts';
import type { ParseTask } from './parseFile.ts';

/** As source under Node; beside Electron's `main.js`, when built. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./parseWorker.ts', import.meta.url)
  : new URL('./parseWorker.js', import.meta.url);

const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
const TIME_LIMIT_MS = 60_000;

/** Takes a file apart in a thread of its own, which is stopped when it takes too long or too much memory. */
export function parseApart(task: ParseTask, timeLimit = TIME_LIMIT_MS): Promise<Result<Parsed, SourceError>> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: task,
      resourceLimits: MEMORY,
      execArgv: [],
      env: {},
      // What libraries complain of is told by their outcome.
      stdout: true,
      stderr: true,
    });
    const finish = (result: Result<Parsed, SourceError>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(err({ code: 'tooSlow' })), timeLimit);
    worker.once('message', (result: Result<Parsed, SourceError>) => finish(result));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(err({ code: tooMuch ? 'bomb' : 'unreadable', detail: error.message }));
    });
    worker.once('exit', () => finish(err({ code: 'unreadable' })));
  });
}

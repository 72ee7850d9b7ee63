import type { SourceError } from '../../../shared/importing/source.ts';
import { err, type Result } from '../../../shared/result.ts';
import type { ReadDocument, ReadTask } from './readTask.ts';

/** No document takes this long, ms. */
const TIME_LIMIT = 60_000;

/** Reads a document beside the page, which stays usable; given up when `signal` is, or when it takes too long. */
export function readBeside(task: ReadTask, signal: AbortSignal): Promise<Result<ReadDocument, SourceError>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./readWorker.ts', import.meta.url), { type: 'module' });
    const finish = (result: Result<ReadDocument, SourceError>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
      resolve(result);
    };
    const stop = () => finish(err({ code: 'unreadable' }));
    const timer = setTimeout(() => finish(err({ code: 'tooSlow' })), TIME_LIMIT);
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<Result<ReadDocument, SourceError>>) => finish(data));
    worker.addEventListener('error', (event) => finish(err({ code: 'unreadable', detail: event.message })));
    worker.postMessage(task);
  });
}

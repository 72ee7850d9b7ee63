/** Runs beside the page: reads one document and answers with what it says. */
import { type ReadTask, readTask } from './readTask.ts';

addEventListener('message', ({ data }: MessageEvent<ReadTask>) => postMessage(readTask(data)));

/** Runs in a thread of its own, with bounds on memory and time: takes one file apart and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ParseTask, parseFile } from './parseFile.ts';

const task: ParseTask = workerData;
parentPort?.postMessage(await parseFile(task));

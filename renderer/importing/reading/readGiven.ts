import { type Bridge, FILE_LIMIT } from '../../../shared/bridge/bridge.ts';
import { decodeSource } from '../../../shared/importing/decodeSource.ts';
import type { SourceError } from '../../../shared/importing/source.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { readBeside } from './readBeside.ts';
import type { ReadDocument, ReadTask } from './readTask.ts';

/** What the user gave: a file, or words from the clipboard. */
export type Given =
  | { readonly type: 'file'; readonly file: File }
  | { readonly type: 'words'; readonly text: string; readonly isHtml: boolean };

/** Why nothing was read. `needsHost`: this page alone cannot open such a file; `noHost`: the host does not answer. */
export type ReadFailure = SourceError | { readonly code: 'needsHost' | 'noHost'; readonly detail?: string };

const PACKED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** Readers of PDF take a header that stands this far in. */
const PDF_HEADER_WITHIN = 1024;

/** Whether it is Word, Excel, PDF or something else that is no text: the host takes it apart. */
function isPacked(bytes: Uint8Array): boolean {
  if (PACKED.some((start) => start.every((byte, at) => bytes[at] === byte))) return true;
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-');
}

async function taskOf(file: File, bridge: Bridge, year: number): Promise<Result<ReadTask, ReadFailure>> {
  // Before a byte of it is read.
  if (file.size > FILE_LIMIT) return err({ code: 'tooLarge' });
  if (file.size === 0) return err({ code: 'empty' });
  const { name } = file;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone or locked.
    return err({ code: 'unreadable' });
  }
  if (!isPacked(bytes)) return ok({ type: 'file', bytes, name, year });
  const answer = await bridge.readDocument({ name, bytes });
  if (!answer.ok) {
    const { code } = answer.error;
    if (code === 'tooLarge') return err({ code });
    return err({ code: code === 'unsupported' ? 'needsHost' : 'noHost' });
  }
  const document = decodeSource(answer.value);
  return document.ok ? ok({ type: 'document', document: document.value, name, year }) : document;
}

/** Reads what the user gave: text in the page, Word, Excel and PDF with the help of the host. */
export async function readGiven(
  given: Given,
  bridge: Bridge,
  year: number,
  signal: AbortSignal,
): Promise<Result<ReadDocument, ReadFailure>> {
  const task =
    given.type === 'file'
      ? await taskOf(given.file, bridge, year)
      : ok({ ...given, name: '', year } satisfies ReadTask);
  return task.ok ? readBeside(task.value, signal) : task;
}

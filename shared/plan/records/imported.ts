import * as v from 'valibot';
import { line, list } from './fields.ts';

const choice = v.string('type');

/**
 * What a document said when an entry was imported from it, in the words and with the date that were read. A revised
 * document is compared with this, so that what people have changed in the plan since is not taken for a revision.
 */
export const importedLine = v.object({
  /** Name of the document. */
  document: line,
  /** The line it was read in. */
  text: line,
  title: line,
  /** EDTF as it was read, or empty; only ever compared. */
  when: line,
  time: line,
  lane: line,
  status: choice,
  place: line,
  responsible: list(line),
});

export type ImportedLine = Readonly<v.InferOutput<typeof importedLine>>;

/** More than one where lines were joined to one entry. */
export const importedLines = list(importedLine);

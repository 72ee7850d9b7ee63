import type { Doc } from 'yjs';
import type { UpdateError } from '../crdt/index.ts';
import type { DocumentError } from '../plan/document.ts';

/** Name of the manifest's format and highest version this program reads (SPEC.md F2, F4). */
export const FILE_FORMAT = 'aarring';
export const FILE_VERSION = 1;

/** SPEC.md F5, bytes. */
export const FILE_LIMIT = 64 * 1024 * 1024;
export const UNPACKED_LIMIT = 256 * 1024 * 1024;
export const PART_LIMIT = 1_000;

export const MANIFEST = 'manifest.json';
export const PLAN = 'plan.json';
export const STATE = 'state.yjs';

/** An opened plan file: its document, and what else was in it. */
export interface PlanFile {
  readonly doc: Doc;
  readonly source: 'aarring' | 'json';
  /** Parts that are not ours, by name, as they came (SPEC.md F3). */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Members of the manifest that are not ours. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

export type PlanFileError =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge' }
  /** Neither a plan file nor a plan's JSON. */
  | { readonly code: 'foreign' }
  /** A plan file, but cut short or changed on its way. `part`: which. */
  | { readonly code: 'damaged'; readonly part: string }
  /** Written by a newer Årring. */
  | { readonly code: 'newer'; readonly version: number }
  /** JSON of a plan with a record that cannot be one. */
  | { readonly code: 'record'; readonly where: string };

export const fromDocumentError = (error: DocumentError): PlanFileError =>
  error.code === 'notAPlan' ? { code: 'foreign' } : error;

export const fromUpdateError = (_error: UpdateError): PlanFileError => ({ code: 'damaged', part: STATE });

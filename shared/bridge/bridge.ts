/**
 * What the app may ask of the machine it runs on. Electron's preload and the browser host offer the same bridge;
 * the renderer knows no other way to files and folders. One typed map: a request schema a channel, checked on the
 * receiving side before anything is done.
 */
import * as v from 'valibot';
import type { Result } from '../result.ts';

/** Why the machine could not do it; `path` is what it was about. */
export interface BridgeError {
  readonly code:
    | 'notFound'
    | 'denied'
    | 'tooLarge'
    | 'noSpace'
    | 'readOnly'
    | 'exists'
    /** The file is not as long as the writer took it to be: somebody else has written to it. */
    | 'overtaken'
    | 'unsupported'
    | 'badRequest'
    | 'unreachable'
    | 'failed';
  readonly path?: string;
  readonly detail?: string;
}

/** Largest file that is read or written, bytes. */
export const FILE_LIMIT = 64 * 1024 * 1024;

export interface HostInfo {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Folder that file dialogs start in. */
  readonly home: string;
  /** Whether the host shows the system's own file dialogs (`pickOpen`, `pickSave`). */
  readonly nativeDialogs: boolean;
  /** Whether the host keeps logs and backups on this machine and reaches shared folders. */
  readonly keepsLogs: boolean;
  /** The folder where it keeps them, to be shown. */
  readonly keptIn?: string;
  /** Bytes free on the disk that folder is on, as of now. */
  readonly free?: number;
}

export interface FolderItem {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'plan';
  readonly size: number;
  /** ISO 8601 UTC. */
  readonly modified: string;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly items: readonly FolderItem[];
}

export interface OpenedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of records; see shared/sync/log. */
export interface LogFileInfo {
  readonly name: string;
  readonly size: number;
}

/** A copy of a plan that was put aside for a bad day. */
export interface BackupInfo {
  /** Identity of the plan (`planId`). */
  readonly plan: string;
  readonly name: string;
  /** When it was made, an instant in ISO 8601 UTC. */
  readonly at: string;
  readonly size: number;
}

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const bytes = v.instance(Uint8Array);

/** Identity of a plan (`planId`); names folders, so that nothing else may stand in it. */
const planId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
/** A file's name in a folder that is known; the receiving side refuses one that leads out of it. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^/\\:]+$/));
/** Name of a new folder, as any system takes it. */
const newName = v.pipe(
  v.string(),
  v.maxLength(120),
  v.regex(/^[^.\s/\\:*?"<>|\p{Cc}]([^/\\:*?"<>|\p{Cc}]*[^.\s/\\:*?"<>|\p{Cc}])?$/u),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a plan's records are: in a folder the user chose to share, or on this machine alone. */
const logPlace = v.variant('in', [
  v.object({ in: v.literal('folder'), path, plan: planId }),
  v.object({ in: v.literal('machine'), plan: planId }),
]);
export type LogPlace = v.InferOutput<typeof logPlace>;

const POSTER_FORMATS = ['pdf', 'svg', 'png'] as const;
/** Most sheets of one poster. */
const PAGE_LIMIT = 400;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

/** Requests by channel. `v.looseObject({})` where nothing is asked for. */
export const bridgeRequests = {
  info: v.object({}),
  /** Native dialog; `null` when the user thought better of it. */
  pickOpen: v.object({ title: v.string() }),
  pickSave: v.object({ title: v.string(), name: v.string() }),
  /**
   * The file the app was asked to open (double-click, command line), once; `null` when there is none. Ask at start
   * and on `OPENED_EVENT` (transport.ts).
   */
  takeOpened: v.object({}),
  listFolder: v.object({ path: v.nullable(path) }),
  /** Makes a folder in one that may be shared. */
  makeFolder: v.object({ path, name: newName }),
  readFile: v.object({ path }),
  /** Safe: a temporary file beside it, flushed, then renamed over it. */
  writeFile: v.object({ path, bytes }),
  /** A folder to share plans in: native dialog; `null` when the user thought better of it. */
  pickFolder: v.object({ title: v.string() }),
  /** Identities of the plans that have records in a shared folder or, for `null`, on this machine alone. */
  logPlans: v.object({ path: v.nullable(path) }),
  /** The five of `LogStore` (shared/sync/log/logStore.ts). `logWait` answers whether something changed. */
  logList: v.object({ place: logPlace }),
  logRead: v.object({ place: logPlace, name: fileName, offset: count, length: count }),
  logAppend: v.object({ place: logPlace, name: fileName, at: count, bytes }),
  logRemove: v.object({ place: logPlace, name: fileName }),
  logWait: v.object({ place: logPlace, milliseconds: v.pipe(count, v.maxValue(60_000)) }),
  /** Puts a copy of a plan aside, dated, and lets go of old ones (kept: the newest, then one a day, week and month). */
  backupWrite: v.object({ plan: planId, bytes }),
  /** Backups of a plan, or of all; newest first. */
  backupList: v.object({ plan: v.nullable(planId) }),
  backupRead: v.object({ plan: planId, name: fileName }),
  /** Removes the log and the backups this machine has of a plan: the user deleted it for good. */
  forgetPlan: v.object({ plan: planId }),
  /** Draws the sheets of a poster; each of `pages` is checked by `decodeScene` on the far side. */
  renderPoster: v.object({
    pages: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(PAGE_LIMIT)),
    format: v.picklist(POSTER_FORMATS),
    dpi: v.optional(v.number()),
  }),
  /** Takes a document (Word, Excel, PDF) apart, within bounds of size, time and memory; nothing in it is run. */
  readDocument: v.object({ name: v.pipe(v.string(), v.maxLength(1024)), bytes }),
} as const;

export interface BridgeResponses {
  info: HostInfo;
  pickOpen: OpenedFile | null;
  pickSave: { readonly path: string } | null;
  takeOpened: OpenedFile | null;
  listFolder: FolderListing;
  makeFolder: { readonly path: string };
  readFile: OpenedFile;
  writeFile: { readonly path: string };
  pickFolder: { readonly path: string } | null;
  logPlans: readonly string[];
  logList: readonly LogFileInfo[];
  logRead: Uint8Array;
  logAppend: { readonly size: number };
  logRemove: Record<string, never>;
  logWait: { readonly changed: boolean };
  backupWrite: BackupInfo;
  backupList: readonly BackupInfo[];
  backupRead: Uint8Array;
  forgetPlan: Record<string, never>;
  /** A PDF holds all pages; of the other formats there is a file a page. */
  renderPoster: readonly Uint8Array[];
  /** The document or why it could not be read; checked by `decodeSource` (shared/importing) on the near side. */
  readDocument: unknown;
}

export type BridgeChannel = keyof typeof bridgeRequests;
export type BridgeRequest<Channel extends BridgeChannel> = v.InferInput<(typeof bridgeRequests)[Channel]>;

export type Bridge = {
  readonly [Channel in BridgeChannel]: (
    request: BridgeRequest<Channel>,
  ) => Promise<Result<BridgeResponses[Channel], BridgeError>>;
};

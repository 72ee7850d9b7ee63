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
    | 'exists'
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

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
const bytes = v.instance(Uint8Array);

const POSTER_FORMATS = ['pdf', 'svg', 'png'] as const;
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
  readFile: v.object({ path }),
  /** Safe: a temporary file beside it, flushed, then renamed over it. */
  writeFile: v.object({ path, bytes }),
  /** Draws a Scene; `scene` is checked by `decodeScene` on the far side. */
  renderPoster: v.object({ scene: v.unknown(), format: v.picklist(POSTER_FORMATS), dpi: v.optional(v.number()) }),
} as const;

export interface BridgeResponses {
  info: HostInfo;
  pickOpen: OpenedFile | null;
  pickSave: { readonly path: string } | null;
  takeOpened: OpenedFile | null;
  listFolder: FolderListing;
  readFile: OpenedFile;
  writeFile: { readonly path: string };
  renderPoster: Uint8Array;
}

export type BridgeChannel = keyof typeof bridgeRequests;
export type BridgeRequest<Channel extends BridgeChannel> = v.InferInput<(typeof bridgeRequests)[Channel]>;

export type Bridge = {
  readonly [Channel in BridgeChannel]: (
    request: BridgeRequest<Channel>,
  ) => Promise<Result<BridgeResponses[Channel], BridgeError>>;
};

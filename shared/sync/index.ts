/** How copies of one plan meet; the rules are in SPEC.md. */

export { exchangeOnce, type OnceDone } from './log/exchangeOnce.ts';
export { carriedOver, type Rebuilt, tellApart } from './log/lineages.ts';
export { logFolderName, planOfLogFolder } from './log/logFolderName.ts';
export { type LogPlaceOptions, openLogPlace } from './log/logPlace.ts';
export type { LogFile, LogStore, Overtaken } from './log/logStore.ts';
export type { Device } from './log/logWriter.ts';
export { type LogContents, readLogs } from './log/readLogs.ts';
export { mergeCopy } from './mergeCopy.ts';
export {
  type MissingChanges,
  NOT_LOOKED_AT,
  type Person,
  PLACE_KINDS,
  type Place,
  type PlaceKind,
  type PlaceProblem,
  type PlaceStatus,
} from './place.ts';
export { Replica, type Taken } from './replica.ts';

/** How copies of one plan meet; the rules are in SPEC.md. */
export type { LogFile, LogStore, Overtaken } from './log/logStore.ts';
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

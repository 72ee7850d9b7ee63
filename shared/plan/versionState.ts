/**
 * What an issued version holds: the plan's readable state, packed, under a seal. The seal is the version's id, a
 * digest of everything in it, so that a version that was changed on its way, or by somebody, is told from one that
 * was not (shared/crdt/SPEC.md R14).
 */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { err, ok, type Result } from '../result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { decodeDocument, toDocument } from './document.ts';
import { inflate } from './inflate.ts';
import type { Plan, Version } from './plan.ts';
import { sha256 } from './sha256.ts';

/** Largest state that is unpacked, bytes: many times what a plan of 20,000 entries has. */
export const VERSION_LIMIT = 64 * 1024 * 1024;

/** Levels of lists and objects in each other; as in a plan file. */
const DEPTH_LIMIT = 100;

/** Why a version cannot be shown as a plan. */
export type VersionError =
  /** Issued before versions held their state: its name and date are all there is. */
  | { readonly code: 'noContent' }
  /** Not as it was issued. */
  | { readonly code: 'changed' }
  | { readonly code: 'tooLarge' }
  /** Issued by a newer Årring, in a format this one does not read. */
  | { readonly code: 'newer'; readonly version: number };

/** What its issuer says of a version. */
export interface VersionLabel {
  readonly name: string;
  /** Day, ISO 8601. */
  readonly date: string;
  readonly note: string;
  /** Instant of issue, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly by: string;
}

/** Ids of versions that hold a state; others were issued before, under random ids. */
const SEALED = /^v-[0-9a-f]{40}$/;

/** JSON with keys in order, so that it is the same whoever wrote it. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, ordered(member)]);
}

/** The id a version must have: of all its members; the state enters by its own digest. */
function sealOf({ id: _id, content: _content, ...told }: Version): string {
  return `v-${sha256(strToU8(JSON.stringify(ordered(told)))).slice(0, 40)}`;
}

/** A plan as it stands, as a version of itself; what is told about it beside (journal, versions) is not part of it. */
export function sealVersion(plan: Plan, { name, date, note, at, by }: VersionLabel): Version {
  const { journal: _journal, versions: _versions, settled: _settled, ...document } = toDocument(plan);
  const state = strToU8(JSON.stringify(document));
  const told = {
    id: '',
    name,
    date,
    at,
    by,
    ...(note === '' ? {} : { note }),
    bytes: state.length,
    sha256: sha256(state),
  };
  return { ...told, id: sealOf(told), content: toBase64(deflateSync(state, { level: 9 })) };
}

const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < DEPTH_LIMIT && Object.values(value).every((member) => isShallow(member, depth + 1)));

function parse(state: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(state));
  } catch {
    return undefined;
  }
}

/** What a version holds, as it was sealed; not yet looked at as a plan. */
function unseal(version: Version): Result<unknown, VersionError> {
  const { id, content, bytes, sha256: digest } = version;
  const isSealed = SEALED.test(id) || content !== undefined || bytes !== undefined || digest !== undefined;
  if (!isSealed) return err({ code: 'noContent' });
  if (content === undefined || bytes === undefined || digest === undefined || sealOf(version) !== id) {
    return err({ code: 'changed' });
  }
  if (bytes > VERSION_LIMIT) return err({ code: 'tooLarge' });
  const packed = fromBase64(content);
  const state = packed && inflate(packed, bytes);
  if (state === null || sha256(state) !== digest) return err({ code: 'changed' });
  const json = parse(state);
  return isShallow(json) ? ok(json) : err({ code: 'changed' });
}

function open(version: Version): Result<Plan, VersionError> {
  const json = unseal(version);
  if (!json.ok) return json;
  const plan = decodeDocument(json.value);
  if (plan.ok) return plan;
  return err(plan.error.code === 'newer' ? plan.error : { code: 'changed' });
}

/** What came of trying a version before, and of opening it. */
const tried = new WeakMap<Version, VersionError | null>();
const opened = new WeakMap<Version, Result<Plan, VersionError>>();

/** What is wrong with a version; `null` where its seal is whole. Much quicker than opening it. */
export function versionProblem(version: Version): VersionError | null {
  const known = tried.get(version);
  if (known !== undefined) return known;
  const json = unseal(version);
  const problem = json.ok ? null : json.error;
  tried.set(version, problem);
  return problem;
}

/** The plan as it was when a version was issued, having tried the version's seal; the same Plan each time. */
export function versionPlan(version: Version): Result<Plan, VersionError> {
  const known = opened.get(version);
  if (known) return known;
  const plan = open(version);
  opened.set(version, plan);
  tried.set(version, plan.ok ? null : plan.error);
  return plan;
}

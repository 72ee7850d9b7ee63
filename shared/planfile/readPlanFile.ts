import * as v from 'valibot';
import { openPlanDoc, planDocFrom } from '../crdt/index.ts';
import { sha256 } from '../plan/sha256.ts';
import { err, ok, type Result } from '../result.ts';
import { unpack } from './archive.ts';
import { parseJson } from './json.ts';
import {
  FILE_FORMAT,
  FILE_LIMIT,
  FILE_VERSION,
  fromDocumentError,
  fromUpdateError,
  MANIFEST,
  PLAN,
  type PlanFile,
  type PlanFileError,
  STATE,
} from './planFile.ts';

const PartSchema = v.object({ bytes: v.number(), sha256: v.string() });

const ManifestSchema = v.looseObject({
  format: v.literal(FILE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const ManifestV1Schema = v.looseObject({ parts: v.looseObject({ [STATE]: PartSchema }) });

const OURS = new Set([MANIFEST, PLAN, STATE]);
const OUR_MEMBERS = new Set(['format', 'version', 'planId', 'title', 'parts']);

function readArchive(bytes: Uint8Array): Result<PlanFile, PlanFileError> {
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  const manifestPart = parts.value.get(MANIFEST);
  if (manifestPart === undefined) return err({ code: 'foreign' });
  const json = parseJson(manifestPart);
  if (!json.ok) return err({ code: 'damaged', part: MANIFEST });
  const manifest = v.safeParse(ManifestSchema, json.value);
  if (!manifest.success) return err({ code: 'foreign' });
  if (manifest.output.version > FILE_VERSION) return err({ code: 'newer', version: manifest.output.version });
  const ours = v.safeParse(ManifestV1Schema, manifest.output);
  if (!ours.success) return err({ code: 'damaged', part: MANIFEST });

  const state = parts.value.get(STATE);
  const promised = ours.output.parts[STATE];
  if (state === undefined || state.length !== promised.bytes || sha256(state) !== promised.sha256) {
    return err({ code: 'damaged', part: STATE });
  }
  const doc = openPlanDoc(state);
  if (!doc.ok) return err(fromUpdateError(doc.error));
  return ok({
    doc: doc.value,
    source: 'aarring',
    parts: new Map([...parts.value].filter(([name]) => !OURS.has(name))),
    manifest: Object.fromEntries(Object.entries(manifest.output).filter(([name]) => !OUR_MEMBERS.has(name))),
  });
}

function readJson(bytes: Uint8Array): Result<PlanFile, PlanFileError> {
  const json = parseJson(bytes);
  if (!json.ok) return err({ code: 'damaged', part: PLAN });
  const doc = planDocFrom(json.value);
  if (!doc.ok) return err(fromDocumentError(doc.error));
  return ok({ doc: doc.value, source: 'json', parts: new Map(), manifest: {} });
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether the first thing in the bytes, after white space and a byte order mark, opens a JSON object. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const blank = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  return bytes[bytes.findIndex((byte) => !blank.has(byte))] === 0x7b;
}

/** Opens a plan from the bytes of an `.aarring` file or of readable JSON, told apart by what they begin with. */
export function readAnyPlan(bytes: Uint8Array): Result<PlanFile, PlanFileError> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > FILE_LIMIT) return err({ code: 'tooLarge' });
  if (isZip(bytes)) return readArchive(bytes);
  return looksLikeJson(bytes) ? readJson(bytes) : err({ code: 'foreign' });
}

/** What a host may answer, by channel; the renderer decodes it as everything that comes from outside. */
import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { BridgeChannel, BridgeError, BridgeResponses } from './bridge.ts';

const bytes = v.instance(Uint8Array);

const openedFile = v.object({ path: v.string(), name: v.string(), bytes });
const written = v.object({ path: v.string() });

const folderListing = v.object({
  path: v.string(),
  parent: v.nullable(v.string()),
  items: v.array(
    v.object({
      name: v.string(),
      path: v.string(),
      kind: v.picklist(['folder', 'plan']),
      size: v.number(),
      modified: v.string(),
    }),
  ),
});

const hostInfo = v.object({
  host: v.picklist(['electron', 'browser']),
  version: v.string(),
  home: v.string(),
  nativeDialogs: v.boolean(),
  keepsLogs: v.boolean(),
  keptIn: v.exactOptional(v.string()),
  free: v.exactOptional(v.number()),
});

const logFile = v.object({ name: v.string(), size: v.number() });
const backup = v.object({ plan: v.string(), name: v.string(), at: v.string(), size: v.number() });

const bridgeResponses: { readonly [Channel in BridgeChannel]: v.GenericSchema<unknown, BridgeResponses[Channel]> } = {
  info: hostInfo,
  pickOpen: v.nullable(openedFile),
  pickSave: v.nullable(written),
  takeOpened: v.nullable(openedFile),
  listFolder: folderListing,
  makeFolder: written,
  readFile: openedFile,
  writeFile: written,
  pickFolder: v.nullable(written),
  logPlans: v.array(v.string()),
  logList: v.array(logFile),
  logRead: bytes,
  logAppend: v.object({ size: v.number() }),
  logRemove: v.strictObject({}),
  logWait: v.object({ changed: v.boolean() }),
  backupWrite: backup,
  backupList: v.array(backup),
  backupRead: bytes,
  forgetPlan: v.strictObject({}),
  renderPoster: v.array(bytes),
  readDocument: v.unknown(),
};

const bridgeError = v.pipe(
  v.object({
    code: v.picklist([
      'notFound',
      'denied',
      'tooLarge',
      'noSpace',
      'readOnly',
      'exists',
      'overtaken',
      'unsupported',
      'badRequest',
      'unreachable',
      'failed',
    ]),
    path: v.optional(v.string()),
    detail: v.optional(v.string()),
  }),
  v.transform(
    ({ code, path, detail }): BridgeError => ({
      code,
      ...(path === undefined ? {} : { path }),
      ...(detail === undefined ? {} : { detail }),
    }),
  ),
);

const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: bridgeError }),
]);

/** Decodes a host's answer; one that is not as agreed is the failure `failed`. */
export function decodeAnswer<Channel extends BridgeChannel>(
  channel: Channel,
  given: unknown,
): Result<BridgeResponses[Channel], BridgeError> {
  const read = v.safeParse(answer, given);
  if (!read.success) return err({ code: 'failed', detail: 'answer' });
  if (!read.output.ok) return err(read.output.error);
  const response: v.GenericSchema<unknown, BridgeResponses[Channel]> = bridgeResponses[channel];
  const value = v.safeParse(response, read.output.value);
  return value.success ? ok(value.output) : err({ code: 'failed', detail: 'answer' });
}

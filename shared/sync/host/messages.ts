/** What a team host and those who meet there tell each other beside the plan and presence (SPEC.md). */
import * as v from 'valibot';
import { line } from '../../plan/records/fields.ts';

export const ROLES = ['read', 'write'] as const;
/** What someone may do with a plan at a host. */
export type Role = (typeof ROLES)[number];

/** Why a host took nothing of what it was sent; the connection ends with it, but for `readOnly`. */
const REFUSALS = ['readOnly', 'tooLarge', 'damaged', 'tooMuch', 'ended'] as const;
export type Refusal = (typeof REFUSALS)[number];

const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const toHost = v.object({ type: v.literal('confirm'), id: number });

/** Asks the host to answer when all that was sent on this connection before is stored. */
export type ToHost = v.InferOutput<typeof toHost>;

const fromHost = v.variant('type', [
  /** The first one: what the newcomer may do. */
  v.object({
    type: v.literal('welcome'),
    role: v.picklist(ROLES),
    /** Bytes that may be sent at once. */
    limit: number,
    /** In exchange for an invitation: what to come in with from now on. */
    token: v.optional(v.pipe(v.string(), v.maxLength(4096))),
  }),
  /** Everything sent before the question `id` is on the host's disk. */
  v.object({ type: v.literal('stored'), id: number }),
  /** What was taken could not be stored; the host goes on trying. */
  v.object({ type: v.literal('notStored') }),
  v.object({ type: v.literal('refused'), reason: v.picklist(REFUSALS) }),
]);

export type FromHost = Readonly<v.InferOutput<typeof fromHost>>;

/** Longest message that is looked at, characters. */
const LONGEST = 8192;

function decode<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> | null {
  if (text.length > LONGEST) return null;
  try {
    const message = v.safeParse(schema, JSON.parse(text));
    return message.success ? message.output : null;
  } catch {
    return null;
  }
}

/** `null` where it is none. */
export const decodeToHost = (text: string): ToHost | null => decode(toHost, text);
/** `null` where it is none. */
export const decodeFromHost = (text: string): FromHost | null => decode(fromHost, text);
export const encodeMessage = (message: ToHost | FromHost): string => JSON.stringify(message);

/** Longest name that others are shown. */
export const NAME_LIMIT = 100;

const presence = v.object({
  name: v.pipe(line, v.maxLength(NAME_LIMIT)),
  selected: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))),
});

/** What one window tells the others of itself. */
export type Presence = Readonly<v.InferOutput<typeof presence>>;

/** `null` where it is none; whatever else it held is left out. */
export function decodePresence(state: unknown): Presence | null {
  const decoded = v.safeParse(presence, state);
  return decoded.success ? decoded.output : null;
}

/** Most people who are shown. */
export const PEOPLE_LIMIT = 200;

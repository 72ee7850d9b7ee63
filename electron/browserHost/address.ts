/**
 * The address the host had last. What a page keeps in the browser belongs to its address, port and all: on another
 * port, the user's plans would seem to be gone.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeEnvelope, encodeEnvelope } from '../../shared/bridge/envelope.ts';
import { BRIDGE_PATH, ENVELOPE_TYPE, TOKEN_HEADER, TOKEN_PARAMETER } from '../../shared/bridge/transport.ts';
import { readFileWithin } from '../files/readFile.ts';
import { writeFileSafely } from '../files/writeFile.ts';

/** Where it starts on a new machine: free of well-known services, below what systems hand out by themselves. */
const USUAL_PORT = 24_724;

const addressSchema = v.object({
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  /** There while the host runs, so that a second start can show the first one. */
  token: v.optional(v.string()),
});

export type Address = v.InferOutput<typeof addressSchema>;

const fileIn = (folder: string) => join(folder, 'browser-host.json');

/** The last address, or the usual one. */
export async function loadAddress(folder: string): Promise<Address> {
  const file = await readFileWithin(fileIn(folder), 10_000);
  if (!file.ok) return { port: USUAL_PORT };
  try {
    const address = v.safeParse(addressSchema, JSON.parse(new TextDecoder().decode(file.value)));
    return address.success ? address.output : { port: USUAL_PORT };
  } catch {
    return { port: USUAL_PORT };
  }
}

/** Keeps the address in a folder that is this user's alone. Where that cannot be, the next start asks for less. */
export async function saveAddress(folder: string, address: Address): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    return;
  }
  await writeFileSafely(fileIn(folder), new TextEncoder().encode(JSON.stringify(address)), undefined, 0o600);
}

/** The opening address of a host that is running already, or `null`. */
export async function runningHost({ port, token }: Address): Promise<string | null> {
  if (token === undefined) return null;
  const origin = `http://127.0.0.1:${port}`;
  try {
    const response = await fetch(`${origin}${BRIDGE_PATH}info`, {
      method: 'POST',
      headers: { origin, 'content-type': ENVELOPE_TYPE, [TOKEN_HEADER]: token },
      body: encodeEnvelope({}),
      signal: AbortSignal.timeout(2000),
    });
    const answer = decodeEnvelope(new Uint8Array(await response.arrayBuffer()));
    return response.ok && answer.ok ? `${origin}/#${TOKEN_PARAMETER}=${token}` : null;
  } catch {
    return null;
  }
}

import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Device } from '../../shared/sync/index.ts';
import { readFileWithin } from '../files/readFile.ts';
import { writeFileSafely } from '../files/writeFile.ts';

const FILE = 'command-line.json';
const LIMIT = 10_000;
const schema = v.looseObject({ device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)) });

async function stored(path: string): Promise<string | null> {
  const file = await readFileWithin(path, LIMIT);
  if (!file.ok) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(file.value)));
    return parsed.success ? parsed.output.device : null;
  } catch {
    return null;
  }
}

/** Keeps the id for the next time; where that cannot be, the next run goes by another, which does no harm. */
export async function keepDevice(folder: string, { id }: Device): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  await writeFileSafely(join(folder, FILE), new TextEncoder().encode(`${JSON.stringify({ device: id })}\n`));
}

/** The id that the command line writes under in shared folders: one for this user on this machine. */
export async function commandLineDevice(folder: string, newId: () => string): Promise<Device> {
  const name = hostname();
  const id = await stored(join(folder, FILE));
  if (id !== null) return { id, name };
  const device = { id: newId(), name };
  await keepDevice(folder, device);
  return device;
}

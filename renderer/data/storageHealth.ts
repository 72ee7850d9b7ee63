import { getBridge } from './bridge.ts';

/** How safe what is kept for this page is, as far as the browser and the machine tell. */
export interface StorageHealth {
  /** Whether the browser has promised not to clear it when the disk is full; `null` where it does not say. */
  readonly persistent: boolean | null;
  /** Bytes left to this page, or on the disk where the host keeps its logs if that is less; `null` if nobody says. */
  readonly left: number | null;
  /** Whether so little is left that somebody should know. */
  readonly nearlyFull: boolean;
}

/** A plan takes a megabyte or two, with its log and its backups; below this it is time to make room. Bytes. */
const LITTLE = 50 * 1024 * 1024;

/** How often is asked while somebody listens, ms. */
const EVERY = 60_000;

let health: StorageHealth = { persistent: null, left: null, nearlyFull: false };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** What is known now; the same object until something changed (for `useSyncExternalStore`). */
export const getStorageHealth = (): StorageHealth => health;

/** Calls back when it changed; the browser and the host are asked at once and every so often while somebody listens. */
export function subscribeStorageHealth(listener: () => void): () => void {
  if (listeners.size === 0) {
    look().catch(console.error);
    timer = setInterval(() => void look().catch(console.error), EVERY);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** What the browser and the host have said, as one. */
export function healthOf(
  persistent: boolean | null,
  estimate: { readonly quota?: number; readonly usage?: number },
  free: number | undefined,
): StorageHealth {
  const { quota, usage } = estimate;
  const told = [quota === undefined || usage === undefined ? undefined : quota - usage, free];
  const known = told.filter((bytes) => bytes !== undefined);
  const left = known.length === 0 ? null : Math.max(0, Math.min(...known));
  return { persistent, left, nearlyFull: left !== null && left < LITTLE };
}

async function look(): Promise<void> {
  // Not there on a page that came over plain HTTP from elsewhere.
  const storage: StorageManager | undefined = navigator.storage;
  const [persistent, estimate, info] = await Promise.all([
    persist(storage).catch(() => null),
    storage?.estimate().catch(() => ({})) ?? {},
    getBridge().info({}),
  ]);
  const next = healthOf(persistent, estimate, info.ok ? info.value.free : undefined);
  if (JSON.stringify(next) === JSON.stringify(health)) return;
  health = next;
  for (const listener of listeners) listener();
}

/** Asks for a promise that what is stored stays, once it is not given yet; browsers answer without asking the user. */
async function persist(storage: StorageManager | undefined): Promise<boolean | null> {
  if (storage === undefined) return null;
  return (await storage.persisted()) || storage.persist();
}

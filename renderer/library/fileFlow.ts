import type { Bridge, OpenedFile } from '../../shared/bridge/bridge.ts';
import { isPlanFile } from '../../shared/bridge/fileNames.ts';
import { ok, type Result } from '../../shared/result.ts';
import { currentPlan, isCurrent } from '../app/currentPlan.ts';
import type { LibraryText } from '../app/useText.ts';
import { askForFolder, goTo, startImport, tell, tellMerged, tellProblem } from '../app/view.ts';
import { type CatalogueEntry, changeInCatalogue } from '../data/catalogue.ts';
import { now } from '../data/clock.ts';
import { download } from '../data/download.ts';
import { type LocalSession, type OpenPlanError, openPlan } from '../data/openPlan.ts';
import { readGivenFile } from '../data/pageBridge.ts';
import { isHere, keepPlan, type ReadFile, readPlanBytes, takeFromBin } from '../data/plans.ts';
import { newId } from '../data/random.ts';
import { planFileName } from './planFileName.ts';

const STORAGE = { code: 'storage' } as const;

/** Runs on a plan's session: the one that is open, or one for the occasion. */
async function withSession<Value>(
  id: string,
  run: (session: LocalSession) => Promise<Value>,
): Promise<Result<Value, OpenPlanError>> {
  if (isCurrent(id)) {
    const opened = await currentPlan(id);
    return opened.ok ? ok(await run(opened.value)) : opened;
  }
  const opened = await openPlan(id, { author: () => '', now, newId });
  if (!opened.ok) return opened;
  try {
    return ok(await run(opened.value));
  } finally {
    await opened.value.close();
  }
}

/**
 * Takes a file in: a plan of its own, or a copy of one that is here; with `into`, only a copy of that plan. On a
 * failure everything is as it was.
 */
export async function takeIn(file: OpenedFile, text: LibraryText, into: string | null = null): Promise<void> {
  try {
    await takeInUnguarded(file, text, into);
  } catch (error) {
    console.error(error);
    tellProblem({ task: 'open', name: file.name, error: STORAGE });
  }
}

async function takeInUnguarded({ name, path, bytes }: OpenedFile, text: LibraryText, into: string | null) {
  const read = await readPlanBytes(bytes);
  if (!read.ok) return tellProblem({ task: 'open', name, error: read.error });
  const filePath = path === name ? null : path;
  const { known } = read.value;
  if (into !== null && known?.id !== into) return tellProblem({ task: 'open', name, error: { code: 'otherPlan' } });
  if (known && (await isHere(known.id))) return mergeIn(read.value.file, known, { name, filePath }, text);
  // A plan the catalogue knows and the disk has lost is kept anew in its place.
  const origin = { filePath, kind: known?.kind ?? 'own' };
  const kept = await keepPlan(read.value, origin, { now, newId: known ? () => known.id : newId });
  if (!kept.ok) return tellProblem({ task: 'open', name, error: STORAGE });
  goTo(kept.value.id);
  const unreadable = read.value.plan.problems.length;
  if (unreadable > 0) tell({ text: text('opened.problems', { name, count: unreadable }), stays: true });
}

async function mergeIn(
  file: ReadFile['file'],
  known: CatalogueEntry,
  from: { readonly name: string; readonly filePath: string | null },
  text: LibraryText,
): Promise<void> {
  const { name } = from;
  const merged = await withSession(known.id, async (session) => {
    const made = session.merge(file);
    await session.settled();
    return made;
  });
  if (!merged.ok) return tellProblem({ task: 'open', name, error: STORAGE });
  const summary = merged.value;
  if (!summary.ok) {
    const error = summary.error.code === 'otherPlan' ? ({ code: 'foreign' } as const) : summary.error;
    return tellProblem({ task: 'open', name, error: error.code === 'damaged' ? { ...error, part: '' } : error });
  }
  if (known.deletedAt !== null) await takeFromBin(known.id);
  await changeInCatalogue(known.id, { openedAt: now(), ...(from.filePath ? { filePath: from.filePath } : {}) });
  goTo(known.id);
  const { changes, conflicts } = summary.value;
  if (changes.length + conflicts.length > 0) tellMerged({ name, planId: known.id, summary: summary.value });
  else tell({ text: text('merge.nothing', { name }) });
}

/** Takes in a file that was dropped on the window or chosen in the browser. */
export async function takeInGiven(file: File, text: LibraryText, into: string | null = null): Promise<void> {
  const read = await readGivenFile(file);
  if (read) await takeIn(read, text, into);
  else tellProblem({ task: 'open', name: file.name, error: { code: 'tooLarge' } });
}

/** Takes a plan in; of any other document an import begins. */
async function takeInPicked(opened: OpenedFile, text: LibraryText, into: string | null = null): Promise<void> {
  if (into !== null || isPlanFile(opened.name)) return takeIn(opened, text, into);
  startImport({ type: 'file', file: new File([new Uint8Array(opened.bytes)], opened.name) });
}

/** Asks for a file, by the system's dialog or our own, and takes it in; with `into`, as a copy of that plan. */
export async function askAndTakeIn(bridge: Bridge, text: LibraryText, into: string | null = null): Promise<void> {
  const info = await bridge.info({});
  if (!info.ok || !info.value.nativeDialogs) return askForFolder({ purpose: 'open', into });
  const picked = await bridge.pickOpen({ title: text(into === null ? 'open.title' : 'merge.choose') });
  if (!picked.ok) return tellProblem({ task: 'open', name: picked.error.path ?? '', error: picked.error });
  if (picked.value) await takeInPicked(picked.value, text, into);
}

/** Takes in the file the app was started with, if it was. */
export async function takeInStarted(bridge: Bridge, text: LibraryText): Promise<void> {
  const opened = await bridge.takeOpened({});
  if (!opened.ok) return tellProblem({ task: 'open', name: opened.error.path ?? '', error: opened.error });
  if (opened.value) await takeInPicked(opened.value, text);
}

/** Saves a plan to a file where the user says. */
export async function saveToFile(id: string, bridge: Bridge, text: LibraryText): Promise<void> {
  const made = await withSession(id, async (session) => ({
    bytes: session.exportFile(),
    name: planFileName(session.getPlan().info.title),
  }));
  if (!made.ok) return tellProblem({ task: 'save', name: '', error: STORAGE });
  const { name, bytes } = made.value;
  const info = await bridge.info({});
  if (!info.ok || !info.value.nativeDialogs) return askForFolder({ purpose: 'save', planId: id, name, bytes });
  const picked = await bridge.pickSave({ title: text('folder.save.title'), name });
  if (!picked.ok) return tellProblem({ task: 'save', name, error: picked.error });
  if (picked.value) await writeTo(picked.value.path, id, bytes, bridge, text);
}

/** Writes a plan's file; whether it is there now. */
export async function writeTo(
  path: string,
  id: string,
  bytes: Uint8Array,
  bridge: Bridge,
  text: LibraryText,
): Promise<boolean> {
  const written = await bridge.writeFile({ path, bytes: new Uint8Array(bytes) });
  if (!written.ok) {
    tellProblem({ task: 'save', name: path, error: written.error });
    return false;
  }
  await changeInCatalogue(id, { filePath: written.value.path });
  tell({ text: text('saved.toFile', { path: written.value.path }) });
  return true;
}

/** Hands the plan's file to the browser instead. */
export function downloadPlan(name: string, bytes: Uint8Array, text: LibraryText): void {
  download(name, bytes);
  tell({ text: text('saved.download') });
}

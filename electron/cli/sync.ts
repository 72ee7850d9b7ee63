import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Doc } from 'yjs';
import { openPlanDoc, readPlan } from '../../shared/crdt/index.ts';
import { comparePlans, type PlanChange } from '../../shared/plan/compare.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import {
  type Device,
  exchangeOnce,
  logFolderName,
  type MissingChanges,
  type PlaceProblem,
  planOfLogFolder,
  readLogs,
} from '../../shared/sync/index.ts';
import { LOG_EXTENSION } from '../../shared/sync/log/logWriter.ts';
import { configFolder } from '../configFolder.ts';
import { createLogFolder } from '../files/logFolder.ts';
import { type Given, onlyPlan, requireText } from './arguments.ts';
import { changeLine } from './changeLine.ts';
import { conflictText } from './conflictText.ts';
import type { Answer, Command, Context } from './context.ts';
import { commandLineDevice, keepDevice } from './device.ts';
import { fail, type Outcome } from './failure.ts';
import { inTurn, openPlan, planOut, savePlan } from './planFiles.ts';

const options = { folder: { type: 'string' } } as const;

/** The plan as it is before the exchange, and what else its file holds. */
interface Start {
  readonly doc: Doc;
  readonly planId: string;
  readonly from: Parameters<typeof savePlan>[2];
  /** Whether the file was there. */
  readonly known: boolean;
}

const notThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => !notThere(error),
  );
}

function placeFailure(folder: string, { code, detail }: PlaceProblem): Outcome<never> {
  switch (code) {
    case 'away':
    case 'denied':
    case 'readOnly':
    case 'full':
    case 'otherPlan':
    case 'notStored':
      return fail(`error.sync.${code}`, { folder });
    default:
      return fail('error.sync.failed', { folder, detail: detail ?? code });
  }
}

/** Where a plan's records lie. Who names the plan's own folder, which they see there, means the same, as in the app. */
function recordsFolder(folder: string, planId: string, context: Context): string {
  const path = resolve(context.path(folder));
  return basename(path) === logFolderName(planId) ? path : join(path, logFolderName(planId));
}

/** The one plan in a folder, for a file that is still to be made. */
async function joinPlan(out: string, folder: string, context: Context): Promise<Outcome<Start>> {
  const names = await readdir(context.path(folder)).catch(() => null);
  if (names === null) return placeFailure(folder, { code: 'away' });
  const hasRecords = names.some((name) => name.endsWith(LOG_EXTENSION));
  const known = hasRecords ? [basename(resolve(context.path(folder)))] : names;
  const plans = known.flatMap((name) => planOfLogFolder(name) ?? []).sort();
  const [planId, ...more] = plans;
  if (planId === undefined) return fail('error.sync.noPlan', { path: out, folder });
  if (more.length > 0) return fail('error.sync.manyPlans', { path: out, folder }, { choices: plans });
  const read = await readLogs(createLogFolder(recordsFolder(folder, planId, context)), planId);
  if (!read.ok) return placeFailure(folder, read.error);
  const doc = openPlanDoc(read.value.state);
  if (!doc.ok || read.value.planId === null || readPlan(doc.value).info.planId !== planId) {
    return fail('error.sync.noPlan', { path: out, folder });
  }
  return ok({ doc: doc.value, planId, from: { parts: new Map(), manifest: {} }, known: false });
}

async function startFrom(path: string, folder: string, context: Context): Promise<Outcome<Start>> {
  if (!(await isThere(context.path(path)))) return joinPlan(path, folder, context);
  const opened = await openPlan(path, context);
  if (!opened.ok) return opened;
  const { file, plan } = opened.value;
  return ok({ doc: file.doc, planId: plan.info.planId, from: file, known: true });
}

/** What the folder had before: all changes that are in the plan and not there. */
function changesSince(state: Uint8Array | null, doc: Doc): readonly PlanChange[] {
  const before = state === null ? null : openPlanDoc(state);
  return before?.ok ? comparePlans(readPlan(before.value), readPlan(doc)) : [];
}

function waitingText(missing: readonly MissingChanges[], { words }: Context): readonly string[] {
  return missing.map(({ name, count }) => words.say('sync.waiting', { name, count }));
}

const cameText = (known: boolean, came: readonly PlanChange[], plan: Plan, { words }: Context): readonly string[] => [
  known ? words.say('sync.came', { count: came.length }) : words.say('sync.joined', { title: plan.info.title }),
  ...came.map((change) => `  ${changeLine(change, plan, words)}`),
];

async function exchange(path: string, folder: string, context: Context): Promise<Outcome<Answer>> {
  if (!(await isThere(context.path(folder)))) return placeFailure(folder, { code: 'away' });
  const start = await startFrom(path, folder, context);
  if (!start.ok) return start;
  const { doc, planId, from, known } = start.value;
  const { words } = context;
  const store = createLogFolder(recordsFolder(folder, planId, context));
  const settings = configFolder(context.environment);
  let device = await commandLineDevice(settings, context.newId);
  let renamed = false;
  const onCloned = (other: Device) => {
    device = other;
    renamed = true;
  };

  const before = readPlan(doc);
  const there = await readLogs(store, planId);
  const { newId } = context;
  const done = await exchangeOnce({ doc, planId, device, store, newId, onCloned });
  if (renamed) await keepDevice(settings, device);
  const written = await savePlan(path, done.doc, from, context);
  if (!written.ok) return written;

  const plan = readPlan(done.doc);
  const came = known ? comparePlans(before, plan) : [];
  if (done.problem !== null) {
    // What came in is in the file all the same.
    const told = known && came.length === 0 ? [] : cameText(known, came, plan, context);
    for (const line of told) context.warn(line);
    return placeFailure(folder, done.problem);
  }
  const went = changesSince(there.ok ? there.value.state : null, done.doc);
  const text = [
    ...cameText(known, came, plan, context),
    words.say('sync.went', { count: went.length }),
    ...went.map((change) => `  ${changeLine(change, plan, words)}`),
    ...waitingText(done.missing, context),
    ...(renamed ? [words.say('sync.cloned')] : []),
    ...plan.conflicts.map((conflict) => conflictText(conflict, plan, words)),
    words.say('wrote', { path, bytes: written.value.bytes }),
  ].join('\n');
  return ok({
    text,
    json: {
      ...written.value,
      plan: { planId, title: plan.info.title },
      folder,
      joined: !known,
      came,
      went,
      level: !done.lacking && done.missing.length === 0 && done.held === 0,
      missing: done.missing,
      held: done.held,
      cloned: renamed,
      conflicts: plan.conflicts,
    },
  });
}

/** `sync PLAN --folder DIR`: one exchange with a shared folder. */
async function sync(given: Given, context: Context): Promise<Outcome<Answer>> {
  const plan = onlyPlan(given);
  if (!plan.ok) return plan;
  const folder = requireText(given, 'folder');
  if (!folder.ok) return folder;
  const out = planOut(plan.value);
  return out.ok ? inTurn(out.value, context, () => exchange(out.value, folder.value, context)) : out;
}

export const command: Command = { options, run: sync };

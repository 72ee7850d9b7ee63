import { type MergeSummary, openPlanDoc, readPlan } from '../../shared/crdt/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import { mergeCopy } from '../../shared/sync/index.ts';
import { type Given, requireText } from './arguments.ts';
import { changeLine } from './changeLine.ts';
import { conflictText } from './conflictText.ts';
import type { Answer, Command, Context } from './context.ts';
import { fail, misuse, type Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { inTurn, type OpenPlan, openPlan, planOut, savePlan } from './planFiles.ts';

const options = { out: { type: 'string' } } as const;

async function openAll(paths: readonly string[], context: Context): Promise<Outcome<readonly OpenPlan[]>> {
  const plans: OpenPlan[] = [];
  for (const path of paths) {
    const open = await openPlan(path, context);
    if (!open.ok) return open;
    plans.push(open.value);
  }
  return ok(plans);
}

interface Incoming extends MergeSummary {
  readonly from: string;
}

/** What came in, and the first plan with it. */
function mergeInto(first: OpenPlan, other: OpenPlan): Outcome<{ readonly incoming: Incoming; readonly all: OpenPlan }> {
  const merged = mergeCopy(first.file.doc, other.file.doc);
  if (merged.ok) {
    const { summary, rebuilt } = merged.value;
    const doc = rebuilt && openPlanDoc(rebuilt.state);
    const file = doc?.ok ? { ...first.file, doc: doc.value } : first.file;
    return ok({ incoming: { from: other.path, ...summary }, all: { ...first, file } });
  }
  if (merged.error.code !== 'otherPlan') return fail('error.plan.damaged', { path: other.path, part: 'state.yjs' });
  return fail('error.plan.another', {
    path: other.path,
    title: other.plan.info.title,
    first: first.path,
    firstTitle: first.plan.info.title,
  });
}

function incomingText({ from, changes, conflicts }: Incoming, plan: Plan, words: Words): string[] {
  if (changes.length === 0 && conflicts.length === 0) return [words.say('merge.nothing', { path: from })];
  const head = words.say('merge.from', { path: from, count: changes.length });
  return [head, ...changes.map((change) => `  ${changeLine(change, plan, words)}`)];
}

/** `merge A B [C…] --out NEW`: copies of one plan become one. */
async function merge(given: Given, context: Context): Promise<Outcome<Answer>> {
  if (given.plans.length < 2) return misuse('error.twoPlans');
  const outText = requireText(given, 'out');
  if (!outText.ok) return outText;
  const out = planOut(outText.value);
  return out.ok ? inTurn(out.value, context, () => mergeTo(out.value, given, context)) : out;
}

async function mergeTo(out: string, given: Given, context: Context): Promise<Outcome<Answer>> {
  const opened = await openAll(given.plans, context);
  if (!opened.ok) return opened;
  const [first, ...others] = opened.value;
  if (first === undefined) return misuse('error.twoPlans');

  const merged: Incoming[] = [];
  let all = first;
  for (const other of others) {
    const into = mergeInto(all, other);
    if (!into.ok) return into;
    merged.push(into.value.incoming);
    all = into.value.all;
  }
  // What is not ours in the copies comes along; where two have one of the same name, the first copy's stands.
  const files = opened.value.toReversed().map(({ file }) => file);
  const parts = new Map(files.flatMap((file) => [...file.parts]));
  const manifest = Object.fromEntries(files.flatMap((file) => Object.entries(file.manifest)));
  const written = await savePlan(out, all.file.doc, { parts, manifest }, context);
  if (!written.ok) return written;

  const { words } = context;
  const plan = readPlan(all.file.doc);
  const text = [
    ...merged.flatMap((incoming) => incomingText(incoming, plan, words)),
    ...plan.conflicts.map((conflict) => conflictText(conflict, plan, words)),
    words.say('wrote', { path: out, bytes: written.value.bytes }),
  ].join('\n');
  return ok({
    text,
    json: {
      ...written.value,
      plan: { planId: plan.info.planId, title: plan.info.title },
      merged,
      conflicts: plan.conflicts,
    },
  });
}

export const command: Command = { options, run: merge };

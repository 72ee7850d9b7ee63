import * as v from 'valibot';
import { issueVersion } from '../../shared/crdt/index.ts';
import {
  compareStates,
  comparisonReport,
  dayText,
  historyWords,
  momentOf,
  reportText,
} from '../../shared/exporting/index.ts';
import type { Plan, Version } from '../../shared/plan/plan.ts';
import { line } from '../../shared/plan/records/fields.ts';
import { versionProblem } from '../../shared/plan/versionState.ts';
import { ok } from '../../shared/result.ts';
import { type Given, requireText } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { fail, misuse, type Outcome } from './failure.ts';
import { madeHere, printable } from './historyText.ts';
import type { Words } from './language.ts';
import { inTurn, openPlan, planOut, problemOf, savePlan } from './planFiles.ts';
import { chooseState } from './versionChoice.ts';

const options = {
  issue: { type: 'string' },
  date: { type: 'string' },
  note: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  diff: { type: 'string' },
} as const;

/** What became of a version since it was issued: `ok`, or why it cannot be opened. */
const stateOf = (version: Version): string => {
  return versionProblem(version)?.code ?? 'ok';
};

const versionJson = (version: Version) => {
  const { id, name, date, at, by, note = '' } = version;
  return { id, name, date, at, by, note, state: stateOf(version) };
};

function versionText(version: Version, words: Words): readonly string[] {
  const { id, name, date, by, note } = version;
  const problem = versionProblem(version);
  return [
    `  ${name}`,
    `      ${dayText(date, words.language, false)}, ${by}  ${id}`,
    ...(note ? [`      ${note.replaceAll('\n', ' ')}`] : []),
    ...(problem === null ? [] : [`      ${words.say(`versions.${problem.code}`, { name })}`]),
  ];
}

function listed(plan: Plan, words: Words): Answer {
  const count = plan.versions.length;
  const lines = plan.versions.flatMap((version) => versionText(version, words));
  const head = count === 0 ? words.say('versions.none') : words.say('versions.count', { count });
  return {
    text: printable([head, ...lines].join('\n')),
    json: { plan: { planId: plan.info.planId, title: plan.info.title }, versions: plan.versions.map(versionJson) },
  };
}

/** From one version to another, or to the plan as it stands. */
function compared(plan: Plan, from: string, to: string, context: Context): Outcome<Answer> {
  const [first, second] = [chooseState(plan, from), chooseState(plan, to)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const words = historyWords(context.words.language);
  const items = compareStates(first.value.state, second.value.state, plan, words);
  const sides = { from: first.value.side, to: second.value.side };
  const report = comparisonReport(second.value.state.plan, items, sides, words, madeHere(context));
  return ok({
    text: printable(reportText(report)),
    json: {
      from: first.value.id,
      to: second.value.id,
      changes: items.map(({ group, kind, record, name, change, why }) => ({
        type: group,
        kind,
        record,
        title: name,
        fields: change.fields,
        reason: why,
      })),
    },
  });
}

/** Who is said to have issued it. */
function issuerOf(given: Given, words: Words): Outcome<string> {
  const by = given.text('as') ?? words.say('versions.by');
  const parsed = v.safeParse(line, by);
  if (parsed.success && by.trim() !== '') return ok(by);
  const code = parsed.success ? 'empty' : parsed.issues[0].message;
  return fail('error.edit.value', { field: '--as' }, { problem: problemOf(code, by) });
}

async function issue(path: string, out: string, given: Given, context: Context): Promise<Outcome<Answer>> {
  const name = requireText(given, 'issue');
  if (!name.ok) return name;
  const by = issuerOf(given, context.words);
  if (!by.ok) return by;
  const open = await openPlan(path, context);
  if (!open.ok) return open;
  const { file, plan } = open.value;
  const { at, zone } = madeHere(context);
  const issued = issueVersion(
    file.doc,
    {
      name: name.value.trim(),
      date: given.text('date') ?? momentOf(at, zone).day,
      note: given.text('note') ?? '',
      at,
      by: by.value,
    },
    { plan },
  );
  if (!issued.ok) {
    const { error } = issued;
    if (error.code !== 'field') return fail('error.unexpected', { detail: error.code });
    const option = error.field === 'name' ? '--issue' : `--${error.field}`;
    const value = given.text(error.field === 'name' ? 'issue' : error.field) ?? '';
    if (error.field === 'date') return misuse('versions.date', { value });
    return fail('error.edit.value', { field: option }, { problem: problemOf(error.problem, value) });
  }
  const written = await savePlan(out, file.doc, file, context);
  if (!written.ok) return written;
  const { words } = context;
  const told = words.say('versions.issued', { name: issued.value.name, id: issued.value.id });
  return ok({
    text: `${printable(told)}\n${words.say('wrote', { path: out, bytes: written.value.bytes })}`,
    json: { ...written.value, version: versionJson(issued.value) },
  });
}

/** `versions PLAN`, `versions PLAN --issue NAME …`, `versions PLAN --diff A B`. */
async function versions(given: Given, context: Context): Promise<Outcome<Answer>> {
  const [path, other, ...more] = given.plans;
  const from = given.text('diff');
  const isIssue = given.text('issue') !== undefined;
  if (isIssue && from !== undefined) return misuse('versions.both');
  if (path === undefined || more.length > 0 || (other !== undefined && from === undefined)) {
    return misuse('error.onePlan');
  }
  if (isIssue) {
    const out = planOut(given.text('out') ?? path);
    return out.ok ? inTurn(out.value, context, () => issue(path, out.value, given, context)) : out;
  }
  const open = await openPlan(path, context);
  if (!open.ok) return open;
  const { plan } = open.value;
  return from === undefined ? ok(listed(plan, context.words)) : compared(plan, from, other ?? 'now', context);
}

export const command: Command = { options, run: versions };

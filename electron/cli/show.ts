import type { Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import { type Given, onlyPlan } from './arguments.ts';
import { conflictText } from './conflictText.ts';
import type { Answer, Command, Context } from './context.ts';
import { kindText, laneText, mainYear, statusText, timeText, whenText } from './entryText.ts';
import type { Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { openPlan } from './planFiles.ts';
import { recordJson } from './records.ts';

const planJson = (plan: Plan) => ({
  plan: recordJson(plan.info),
  lanes: plan.lanes.map(recordJson),
  entries: plan.entries.map(recordJson),
  series: plan.series.map(recordJson),
  links: plan.links.map(recordJson),
  scenarios: plan.scenarios.map(recordJson),
  agenda: plan.agenda.map(recordJson),
  notes: plan.notes.map(recordJson),
  // What a version holds is for programs that compare; `versions` does.
  versions: plan.versions.map(({ content: _content, ...version }) => version),
  deleted: plan.deleted,
  conflicts: plan.conflicts,
  problems: plan.problems,
});

/** Rows with their columns under each other, the last one ragged. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function planText(plan: Plan, words: Words): string {
  const { info } = plan;
  const scenarios = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario.name]));
  const rows = plan.entries.map((entry) => {
    const about = [
      kindText(entry, words),
      statusText(entry, words),
      entry.scenario === null ? '' : (scenarios.get(entry.scenario) ?? ''),
      entry.place,
    ].filter((part) => part !== '');
    const title = `${entry.title} (${about.join(', ')})`;
    return [
      whenText(entry.when, mainYear(plan), words),
      timeText(entry.time, words),
      laneText(entry, plan),
      entry.id,
      title,
    ];
  });
  const head = [
    info.title,
    info.subtitle,
    [info.organisation, info.edition].filter(Boolean).join(', '),
    `${info.from} – ${info.to}`,
  ];
  const lanes = table(
    plan.lanes.map((lane) => ['', lane.id, lane.shortName ? `${lane.shortName}: ${lane.name}` : lane.name]),
  );
  const deleted = plan.deleted.filter((record) => record.kind === 'entry');
  return [
    ...head.filter((line) => line !== ''),
    ...(lanes.length > 0 ? ['', words.say('show.lanes'), ...lanes] : []),
    '',
    words.say('show.entries', { count: plan.entries.length }),
    ...table(rows.map((row) => ['', ...row])),
    ...(deleted.length > 0
      ? ['', words.say('show.deleted'), ...table(deleted.map((record) => ['', record.id, record.title]))]
      : []),
    ...(plan.conflicts.length > 0 ? ['', words.say('show.conflicts', { count: plan.conflicts.length })] : []),
    ...plan.conflicts.map((conflict) => `  ${conflictText(conflict, plan, words)}`),
  ].join('\n');
}

/** `show PLAN`: lanes, and entries in order of the date. */
async function show(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const open = await openPlan(path.value, context);
  if (!open.ok) return open;
  const { plan } = open.value;
  return ok({ text: planText(plan, context.words), json: planJson(plan) });
}

export const command: Command = { options: {}, run: show };

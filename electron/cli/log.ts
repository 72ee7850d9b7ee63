import { historyWords, journalReport, lineText, readerOf, reportText } from '../../shared/exporting/index.ts';
import { type JournalLine, type JournalScope, journalLines, searchJournal } from '../../shared/plan/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import { type Given, onlyPlan } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { fail, type Outcome } from './failure.ts';
import { madeHere, printable } from './historyText.ts';
import { openPlan } from './planFiles.ts';

const options = {
  entry: { type: 'string' },
  search: { type: 'string' },
} as const;

/** The entry that is asked for, also one that is deleted, and what it is called; `null` for the whole plan. */
function entryOf(given: Given, plan: Plan): Outcome<{ readonly id: string; readonly title: string } | null> {
  const id = given.text('entry');
  if (id === undefined) return ok(null);
  const deleted = plan.deleted.filter(({ kind }) => kind === 'entry');
  const found = [...plan.entries, ...deleted].find((entry) => entry.id === id);
  if (found) return ok({ id, title: found.title || id });
  return fail('error.entry.unknown', { id }, { choices: plan.entries.map((entry) => entry.id) });
}

function lineJson({ why, ...line }: JournalLine) {
  return {
    ...line,
    reason: why?.reason ?? '',
    source: why?.source ?? '',
    ...(why?.later ? { explained: { by: why.by, at: why.at } } : {}),
  };
}

/** `log PLAN [--entry ID] [--search TEXT]`: who changed what, when and why, newest first. */
async function log(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const open = await openPlan(path.value, context);
  if (!open.ok) return open;
  const { plan } = open.value;
  const entry = entryOf(given, plan);
  if (!entry.ok) return entry;

  const words = historyWords(context.words.language);
  const reader = readerOf(plan, words);
  const scope: JournalScope = entry.value === null ? 'plan' : { entry: entry.value.id };
  const query = given.text('search') ?? '';
  const lines = searchJournal(journalLines(plan, scope), query, (line) => lineText(line, reader));
  const title = entry.value?.title ?? (plan.info.title || words.t('kind.plan'));
  const about = query.trim() === '' ? [] : [words.t('journal.found', { query: query.trim() })];
  const report = journalReport(plan, lines, { title, lines: about }, words, madeHere(context));
  return ok({
    text: printable(reportText(report)),
    json: { plan: { planId: plan.info.planId, title: plan.info.title }, entries: lines.map(lineJson) },
  });
}

export const command: Command = { options, run: log };

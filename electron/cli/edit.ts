import * as v from 'valibot';
import { applyEdits, readPlan } from '../../shared/crdt/index.ts';
import { comparePlans, type PlanChange } from '../../shared/plan/compare.ts';
import type { Edit, EditError, Why } from '../../shared/plan/edit.ts';
import { formerWhenAfter } from '../../shared/plan/formerWhen.ts';
import type { FieldsOf, Plan } from '../../shared/plan/plan.ts';
import { line } from '../../shared/plan/records/fields.ts';
import { ok } from '../../shared/result.ts';
import { type Given, onlyPlan, requireText } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { readEntryValues } from './entryFields.ts';
import { fail, misuse, type Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { inTurn, openPlan, planOut, problemOf, savePlan } from './planFiles.ts';
import { recordJson } from './records.ts';

const options = {
  entry: { type: 'string' },
  add: { type: 'string' },
  set: { type: 'string', multiple: true },
  delete: { type: 'boolean' },
  restore: { type: 'boolean' },
  as: { type: 'string' },
  reason: { type: 'string' },
  source: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Ids that begin most like the one that was not found come first. */
function nearest(id: string, ids: readonly string[]): readonly string[] {
  const alike = (other: string) => [...other].findIndex((char, at) => char !== id[at]);
  const score = (other: string) => (alike(other) < 0 ? other.length : alike(other));
  return [...ids].sort((a, b) => score(b) - score(a)).slice(0, 12);
}

/** Which entry is meant, and whether it can be done to it what is asked. */
function checkTarget(id: string, given: Given, plan: Plan): Outcome<void> {
  const deleted = plan.deleted.some((record) => record.kind === 'entry' && record.id === id);
  if (deleted) return given.flag('restore') ? ok(undefined) : fail('error.entry.deleted', { id });
  const ids = plan.entries.map((entry) => entry.id);
  if (!ids.includes(id)) return fail('error.entry.unknown', { id }, { choices: nearest(id, ids) });
  return given.flag('restore') ? fail('error.entry.notDeleted', { id }) : ok(undefined);
}

/** The date the entry was to have been on, where what is set makes it another: as the editor does. */
function formerDate(plan: Plan, id: string, fields: Partial<FieldsOf<'entry'>>): Partial<FieldsOf<'entry'>> {
  const entry = plan.entries.find((one) => one.id === id);
  const formerWhen = entry && formerWhenAfter(entry, fields);
  return formerWhen === undefined || formerWhen === entry?.formerWhen ? {} : { formerWhen };
}

/** The edits that were asked for, and the entry they are about. */
function editsOf(given: Given, plan: Plan, context: Context): Outcome<{ id: string; edits: readonly Edit[] }> {
  const [entry, title] = [given.text('entry'), given.text('add')];
  const [remove, restore] = [given.flag('delete'), given.flag('restore')];
  if ((entry === undefined) === (title === undefined)) return misuse('error.edit.target');
  if ((remove && restore) || (title !== undefined && (remove || restore))) return misuse('error.edit.deleteRestore');
  if (title?.trim() === '') return misuse('error.missing', { option: '--add' });
  const sets = [...(title === undefined ? [] : [`title=${title}`]), ...given.texts('set')];
  const values = readEntryValues(sets, plan);
  if (!values.ok) return values;
  // The words a date came in say nothing of the date that takes its place.
  const words = 'when' in values.value && !('whenText' in values.value) ? { whenText: '' } : {};
  // Every value was decoded by the schema of the field it stands under.
  const fields = { ...words, ...values.value } as Partial<FieldsOf<'entry'>>;
  if (entry === undefined) {
    const id = context.newId();
    return ok({ id, edits: [{ type: 'create', kind: 'entry', id, fields }] });
  }
  const target = checkTarget(entry, given, plan);
  if (!target.ok) return target;
  if (sets.length === 0 && !remove && !restore) return misuse('error.edit.nothing');
  const record = { kind: 'entry', id: entry } as const;
  const edits: Edit[] = [];
  if (restore) edits.push({ type: 'restore', ...record });
  if (sets.length > 0)
    edits.push({ type: 'set', ...record, fields: { ...formerDate(plan, entry, fields), ...fields } });
  if (remove) edits.push({ type: 'delete', ...record });
  return ok({ id: entry, edits });
}

/** One line of text that goes into the journal. */
function journalLine(given: Given, option: string): Outcome<string | undefined> {
  const value = given.text(option);
  if (value === undefined) return ok(undefined);
  const parsed = v.safeParse(line, value);
  if (parsed.success) return ok(value);
  return fail('error.edit.value', { field: `--${option}` }, { problem: problemOf(parsed.issues[0].message, value) });
}

function refused(error: EditError): Outcome<never> {
  if (error.code === 'field') {
    return fail('error.edit.value', { field: error.field }, { problem: problemOf(error.problem, '') });
  }
  return fail('error.entry.unknown', { id: error.record }, { choices: [] });
}

const shown = (value: unknown): string => (typeof value === 'string' ? `«${value}»` : JSON.stringify(value));

/** What the edit did, field by field; where two values stood beside each other before, both are told. */
function fieldTexts(change: PlanChange | undefined, before: Plan, after: Plan, id: string, words: Words): string[] {
  const open = (plan: Plan) =>
    new Map(
      plan.conflicts
        .filter((conflict) => conflict.type === 'field')
        .filter(({ kind, record }) => kind === 'entry' && record === id)
        .map(({ field, values }) => [field, values.map(({ value }) => value)]),
    );
  const [stood, stands] = [open(before), open(after)];
  const changes = new Map(change?.fields.map((told) => [told.field, told]));
  const entry = new Map<string, unknown>(Object.entries(after.entries.find((one) => one.id === id) ?? {}));
  const settled = [...stood.keys()].filter((field) => !stands.has(field));
  return [...new Set([...changes.keys(), ...settled])].map((field) =>
    words.say('edit.field', {
      field,
      before: (stood.get(field) ?? [changes.get(field)?.before]).map(shown).join(' / '),
      after: shown(entry.get(field)),
    }),
  );
}

function changeText(before: Plan, after: Plan, given: Given, id: string, words: Words): string {
  const find = (plan: Plan) => plan.entries.find((entry) => entry.id === id);
  const title = find(after)?.title ?? find(before)?.title ?? id;
  if (given.flag('delete')) return words.say('edit.deleted', { title });
  if (given.flag('restore')) return words.say('edit.restored', { title });
  const [change] = comparePlans(before, after);
  if (change?.type === 'added') return words.say('edit.added', { title, id });
  const fields = fieldTexts(change, before, after, id, words);
  return fields.length === 0
    ? words.say('edit.unchanged', { title })
    : words.say('edit.changed', { title, fields: fields.join(', ') });
}

/** What an edit is made with: who, why, and where the plan is and goes. */
interface Task {
  readonly path: string;
  readonly out: string;
  readonly by: string;
  readonly why: Why;
}

function readTask(given: Given): Outcome<Task> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const [by, outText] = [requireText(given, 'as'), requireText(given, 'out')];
  if (!by.ok) return by;
  if (!outText.ok) return outText;
  const out = planOut(outText.value);
  if (!out.ok) return out;
  const [role, reason, source] = [journalLine(given, 'as'), journalLine(given, 'reason'), journalLine(given, 'source')];
  if (!role.ok) return role;
  if (!reason.ok) return reason;
  if (!source.ok) return source;
  const why = {
    ...(reason.value === undefined ? {} : { reason: reason.value }),
    ...(source.value === undefined ? {} : { source: source.value }),
  };
  return ok({ path: path.value, out: out.value, by: by.value, why });
}

/** `edit PLAN --entry ID --set field=value … --as ROLE --out NEW`. */
async function edit(given: Given, context: Context): Promise<Outcome<Answer>> {
  const task = readTask(given);
  return task.ok ? inTurn(task.value.out, context, () => editPlan(task.value, given, context)) : task;
}

async function editPlan({ path, out, by, why }: Task, given: Given, context: Context): Promise<Outcome<Answer>> {
  const open = await openPlan(path, context);
  if (!open.ok) return open;
  const { file, plan: before } = open.value;
  const wanted = editsOf(given, before, context);
  if (!wanted.ok) return wanted;
  const { id, edits } = wanted.value;
  const applied = applyEdits(file.doc, edits, {
    author: { by },
    now: context.now(),
    newId: context.newId,
    why,
  });
  if (!applied.ok) return refused(applied.error);
  const written = await savePlan(out, file.doc, file, context);
  if (!written.ok) return written;

  const after = readPlan(file.doc);
  const entry = after.entries.find((one) => one.id === id);
  const { words } = context;
  return ok({
    text: `${changeText(before, after, given, id, words)}\n${words.say('wrote', { path: out, bytes: written.value.bytes })}`,
    json: {
      ...written.value,
      id,
      entry: entry === undefined ? null : recordJson(entry),
      changes: comparePlans(before, after),
    },
  });
}

export const command: Command = { options, run: edit };

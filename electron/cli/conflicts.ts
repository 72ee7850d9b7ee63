import type { Entry, Plan } from '../../shared/plan/plan.ts';
import { allQuestionsOf, type Question, questionsOf } from '../../shared/plan/questions.ts';
import type { Told } from '../../shared/plan/whoWrote.ts';
import { ok } from '../../shared/result.ts';
import { type Given, onlyPlan } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { laneText, mainYear, whenText } from './entryText.ts';
import type { Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { openPlan } from './planFiles.ts';

const DATES = ['when', 'formerWhen', 'beforeWhen'];

/** A field's value as people read it; what has no better words as JSON. */
function valueText(field: string, value: unknown, plan: Plan, words: Words): string {
  if (typeof value === 'string' && DATES.includes(field)) return whenText(value, mainYear(plan), words);
  if (value === null || value === undefined || value === '') return words.say('conflicts.empty');
  if (Array.isArray(value)) {
    const names = new Map(plan.lanes.map(({ id, name }) => [id, name]));
    return value.map((item) => names.get(item) ?? String(item)).join(', ') || words.say('conflicts.empty');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Who and when: the instant as the writer's clock had it, in UTC. */
function toldText({ by, at }: Told, words: Words): string {
  if (by === '' && at === '') return words.say('conflicts.unknown');
  const minute = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(at);
  return [by || words.say('conflicts.unnamed'), minute ? `${minute[1]} ${minute[2]} UTC` : '']
    .filter(Boolean)
    .join(', ');
}

function questionLines(question: Question, plan: Plan, words: Words): readonly string[] {
  const { say } = words;
  const title = question.title || question.record;
  const about = (entry: Entry) => `${whenText(entry.when, mainYear(plan), words)} ${entry.title || entry.id}`;
  switch (question.type) {
    case 'field':
      return [
        say('conflicts.field', { title, id: question.record, field: question.field }),
        ...question.values.map((value, at) => {
          const shown = at === 0 ? ` ${say('conflicts.shown')}` : '';
          return `${valueText(question.field, value.value, plan, words)}  (${toldText(value, words)})${shown}`;
        }),
      ];
    case 'deletion':
      return [
        say(question.deleted ? 'conflicts.deleted' : 'conflicts.kept', { title, id: question.record }),
        say('conflicts.deletedBy', { who: toldText(question.deletedBy, words) }),
        ...question.edits.map(({ field, ...told }) =>
          say('conflicts.changedBy', { field: field ?? '–', who: toldText(told, words) }),
        ),
      ];
    case 'link':
      return [
        say(question.apart ? 'conflicts.linkApart' : 'conflicts.link', {
          lead: question.link.lead,
          distance: question.distance.most,
          unit: say(`conflicts.${question.link.unit}`),
        }),
        `${about(question.from)}  (${toldText(question.who.from, words)})`,
        `${about(question.to)}  (${toldText(question.who.to, words)})`,
      ];
    case 'duplicate':
      return [
        say('conflicts.duplicate', { title }),
        ...question.entries.map(({ entry, made }) => {
          const where = [laneText(entry, plan), entry.time, entry.place].filter(Boolean).join(', ');
          return `${entry.id}  ${about(entry)}${where ? `, ${where}` : ''}  (${toldText(made, words)})`;
        }),
      ];
  }
}

const endJson = (entry: Entry, told: Told) => ({ id: entry.id, title: entry.title, when: entry.when, ...told });

/** A question as JSON: what it is about, everything that was said, by whom and when. */
function questionJson(question: Question): unknown {
  const { type, key, kind, record, title } = question;
  const head = { type, key, kind, record, title };
  switch (question.type) {
    case 'field': {
      const { field, values, both } = question;
      return { ...head, field, values, ...(both ? { both: both.value } : {}) };
    }
    case 'deletion': {
      const { deleted, deletedBy, edits } = question;
      return { ...head, deleted, deletedBy, edits };
    }
    case 'link': {
      const { link, distance, apart, from, to, who } = question;
      const rule = { lead: link.lead, unit: link.unit, ...who.lead };
      return { ...head, rule, distance, apart, from: endJson(from, who.from), to: endJson(to, who.to) };
    }
    case 'duplicate':
      return { ...head, entries: question.entries.map(({ entry, made }) => endJson(entry, made)) };
  }
}

/** `conflicts PLAN`: everything that wants a decision, with who and when. */
async function conflicts(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const open = await openPlan(path.value, context);
  if (!open.ok) return open;
  const { plan } = open.value;
  const { words } = context;
  const questions = questionsOf(plan);
  const left = allQuestionsOf(plan).length - questions.length;
  const text = [
    questions.length === 0 ? words.say('conflicts.none') : words.say('conflicts.count', { count: questions.length }),
    ...questions.flatMap((question) => {
      const [head = '', ...lines] = questionLines(question, plan, words);
      return ['', head, ...lines.map((line) => `  ${line}`)];
    }),
    ...(left > 0 ? ['', words.say('conflicts.left', { count: left })] : []),
  ].join('\n');
  return ok({
    text,
    json: {
      plan: { planId: plan.info.planId, title: plan.info.title },
      questions: questions.map(questionJson),
      settled: plan.settled,
    },
  });
}

export const command: Command = { options: {}, run: conflicts };

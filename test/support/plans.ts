import { readdirSync, readFileSync } from 'node:fs';
import { decodeDocument, type LISTS } from '../../shared/plan/document.ts';
import type { Entry, FieldsOf, Plan } from '../../shared/plan/plan.ts';

type Row<Kind extends keyof typeof LISTS> = Partial<FieldsOf<Kind>> & {
  id: string;
};

/** What a test says of a plan; the rest is as in an empty one. Dates are plain strings here. */
export interface PlanSketch {
  plan?: Partial<FieldsOf<'plan'>>;
  lanes?: Row<'lane'>[];
  entries?: (Omit<Row<'entry'>, 'when' | 'formerWhen'> & { when?: string; formerWhen?: string })[];
  series?: Row<'series'>[];
  links?: Row<'link'>[];
  scenarios?: Row<'scenario'>[];
  agenda?: (Omit<Row<'agenda'>, 'beforeWhen'> & { beforeWhen?: string })[];
  notes?: Row<'note'>[];
  posters?: Row<'poster'>[];
  pins?: Row<'pin'>[];
  leftOut?: Row<'leftOut'>[];
}

/** Readable JSON of a sketch. */
export function documentOf(sketch: PlanSketch): Record<string, unknown> {
  return {
    format: 'aarring-plan',
    version: 1,
    ...sketch,
    plan: { planId: 'test', title: 'Prøveplan', from: '2024-01', to: '2024-12', ...sketch.plan },
  };
}

/** A Plan for a test. */
export function planOf(sketch: PlanSketch): Plan {
  const decoded = decodeDocument(documentOf(sketch));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

export function entryOf(plan: Plan, id: string): Entry {
  const entry = plan.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
}

const EXAMPLES = new URL('../../resources/examples/', import.meta.url);

/** The example plans that ship with the app, by file name. */
export function exampleDocuments(): { name: string; json: unknown }[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8')) as unknown }));
}

export function examplePlans(): { name: string; plan: Plan }[] {
  return exampleDocuments().map(({ name, json }) => {
    const decoded = decodeDocument(json);
    if (!decoded.ok) throw new Error(`${name}: ${JSON.stringify(decoded.error)}`);
    return { name, plan: decoded.value };
  });
}

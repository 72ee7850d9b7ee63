import type * as Y from 'yjs';
import { giveBack, writerOf } from '../../shared/crdt/index.ts';
import type { Edit, GivenValue } from '../../shared/plan/edit.ts';
import type { Plan, RecordKind } from '../../shared/plan/plan.ts';
import { recordTitle } from '../../shared/plan/recordTitle.ts';
import { sameJson } from '../../shared/plan/sameJson.ts';
import { countOthers, keyOf, type Step, standOf, type Touch } from './historyStep.ts';

interface ToldOf {
  readonly kind: RecordKind;
  readonly record: string;
  /** Title or name the record goes by. */
  readonly title: string;
}

/** Where undo or redo met a colleague's work. */
export type Told =
  /** The field held what colleagues wrote since; it has been replaced, and is in the journal. */
  | (ToldOf & {
      readonly type: 'replaced';
      readonly field: string;
      readonly theirs: readonly unknown[];
      /** Roles or names of those who wrote it; empty where the journal does not tell. */
      readonly by: readonly string[];
    })
  /** The record was to go, and stays: somebody else has worked on it since. */
  | (ToldOf & { readonly type: 'kept' })
  /** Somebody else has deleted the record: nothing could be given back in it. */
  | (ToldOf & { readonly type: 'gone' });

type Stand = ReturnType<typeof standOf>;

/** What colleagues have written to a field since, and will be replaced. */
function replaced(
  told: ToldOf,
  field: string,
  now: readonly (GivenValue & { readonly holder?: string })[],
  target: readonly GivenValue[],
  plan: Plan,
  own: string,
): Told[] {
  const theirs = now.filter(
    ({ value, writer, holder = writer }) => holder !== own && !target.some((given) => sameJson(given.value, value)),
  );
  if (theirs.length === 0) return [];
  const writers = new Set(theirs.map(({ writer }) => writer));
  const by = plan.journal
    .filter((entry) => entry.record === told.record && entry.field === field && writers.has(entry.writer))
    .map((entry) => entry.by);
  return [{ ...told, type: 'replaced', field, theirs: theirs.map(({ value }) => value), by: [...new Set(by)] }];
}

/**
 * The edits that take a step to one of its ends, what is to be told of it, and the step as it can be turned the other
 * way once they are made.
 */
export function turnStep(
  step: Step,
  to: 'before' | 'after',
  doc: Y.Doc,
  plan: Plan,
): { edits: readonly Edit[]; told: readonly Told[]; again: (inverse: readonly Edit[]) => Step } {
  const own = writerOf(doc);
  const others = countOthers(plan, own, new Set(step.filter(({ alive }) => alive !== null).map(keyOf)));
  const [first, middle, last]: [Edit[], Edit[], Edit[]] = [[], [], []];
  const told: Told[] = [];
  const spliced = new Set<Touch>();

  const turnFields = (touch: Touch, now: Stand, about: ToldOf) => {
    for (const [field, ends] of touch.fields) {
      const stood = now.fields.get(field) ?? [];
      const edit = giveBack(touch.kind, touch.id, field, stood, ends[to]);
      if (edit === null) continue;
      middle.push(edit);
      told.push(...replaced(about, field, stood, ends[to], plan, own));
    }
    if (touch.prose.to !== to) return;
    middle.push(...touch.prose.splices);
    spliced.add(touch);
  };

  for (const touch of step) {
    const { kind, id, lives, alive } = touch;
    const now = standOf(doc, kind, id);
    const about = { kind, record: id, title: now.record === null ? '' : recordTitle(now.record) };
    const returns = lives[to] && !lives[to === 'before' ? 'after' : 'before'];
    if (!now.lives && !returns && lives[to]) told.push({ ...about, type: 'gone' });
    if (!now.lives && returns) first.push({ type: 'restore', kind, id });
    if (now.lives || returns) turnFields(touch, now, about);
    if (now.lives && !lives[to] && alive !== null) {
      // What came from a plan's readable JSON is in no journal.
      const theirs = (others.get(keyOf(touch)) ?? 0) !== alive.others || !sameJson(now.record, alive.record);
      if (theirs) told.push({ ...about, type: 'kept' });
      else last.push({ type: 'delete', kind, id });
    }
  }
  return {
    edits: [...first, ...middle, ...last],
    told,
    again: (inverse) =>
      step.map((touch) => {
        if (!spliced.has(touch)) return touch;
        const splices = inverse.flatMap((edit) =>
          edit.type === 'splice' && keyOf(edit) === keyOf(touch) ? [edit] : [],
        );
        return { ...touch, prose: { to: to === 'before' ? 'after' : 'before', splices } };
      }),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { History, rememberStep, type Step, takeBack } from '../../renderer/data/history.ts';
import { applyEdits, planDocFrom, readPlan } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import type { Entry } from '../../shared/plan/plan.ts';
import { documentOf } from '../support/plans.ts';

const IDS = ['a', 'b'] as const;
const FIELDS = ['title', 'place', 'reason'] as const;
type Field = (typeof FIELDS)[number];

type Act =
  | { readonly do: 'set'; readonly who: 0 | 1; readonly id: (typeof IDS)[number]; readonly field: Field }
  | { readonly do: 'undo' | 'redo'; readonly who: 0 | 1 };

const who = fc.constantFrom<0 | 1>(0, 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      who,
      id: fc.constantFrom(...IDS),
      field: fc.constantFrom(...FIELDS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who }) },
);

class Person {
  readonly doc = new Y.Doc();
  readonly history = new History();
  #ids = 0;

  constructor(state: Uint8Array) {
    Y.applyUpdate(this.doc, state);
  }

  write(edits: readonly Edit[]): Step {
    const made = applyEdits(this.doc, edits, {
      author: { by: 'Sekretær' },
      now: '2024-01-01T00:00:00.000Z',
      newId: () => `${this.doc.clientID.toString(36)}x${this.#ids++}`,
    });
    if (!made.ok) throw new Error(made.error.code);
    return rememberStep(made.value.inverse, readPlan(this.doc));
  }

  readonly turn = (step: Step): Step | null => {
    const edits = takeBack(step, readPlan(this.doc));
    return edits.length > 0 ? this.write(edits) : null;
  };
}

const cells = (doc: Y.Doc): Map<string, string> =>
  new Map(
    readPlan(doc).entries.flatMap((entry: Entry) => FIELDS.map((field) => [`${entry.id} ${field}`, entry[field]])),
  );

/** Two people who see each other's edits at once. */
function together(): readonly [Person, Person] {
  const seed = planDocFrom(documentOf({ entries: IDS.map((id) => ({ id, title: 'Møte' })) }));
  if (!seed.ok) throw new Error('seed');
  const state = Y.encodeStateAsUpdate(seed.value);
  return [new Person(state), new Person(state)];
}

const meet = ([one, other]: readonly [Person, Person]) => {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
};

describe('undo and redo of two who work together', () => {
  /** Runs a course of acts, both seeing each other's at once, and holds every step to the law. */
  const run = (acts: readonly Act[]): void => {
    const people = together();
    const lastWriter = new Map<string, number>();
    acts.forEach((step, index) => {
      const person = people[step.who];
      const before = cells(person.doc);
      if (step.do === 'set') {
        const edit: Edit = {
          type: 'set',
          kind: 'entry',
          id: step.id,
          fields: { [step.field]: `${step.who}:${index}` },
        };
        person.history.push(person.write([edit]));
      } else person.history[step.do](person.turn);
      // A value says who wrote it first. Where an undo of one's own gave the other's back, one may redo.
      const changed = [...cells(person.doc)].filter(([cell, value]) => value !== before.get(cell));
      for (const [cell] of changed) {
        const isOthers = before.get(cell)?.startsWith(`${1 - step.who}:`) && lastWriter.get(cell) !== step.who;
        if (step.do !== 'set') expect(isOthers, `${step.do} ${cell}`).toBeFalsy();
        lastWriter.set(cell, step.who);
      }
      meet(people);
      expect(cells(people[0].doc)).toEqual(cells(people[1].doc));
    });
  };

  it("never change a field whose value is the other's", () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 25 }), run), { numRuns: 150 });
  });

  it('redo what one has taken back over a value of the other', () => {
    run([
      { do: 'set', who: 1, id: 'b', field: 'title' },
      { do: 'set', who: 0, id: 'b', field: 'title' },
      { do: 'undo', who: 0 },
      { do: 'redo', who: 0 },
    ]);
  });

  it('lead back to the start and forth to the end for one who works alone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const [person] = together();
        const start = cells(person.doc);
        acts.forEach((step, index) => {
          if (step.do !== 'set') return;
          const edit: Edit = { type: 'set', kind: 'entry', id: step.id, fields: { [step.field]: `${index}` } };
          person.history.push(person.write([edit]));
        });
        const end = cells(person.doc);
        while (person.history.state.canUndo) person.history.undo(person.turn);
        expect(cells(person.doc)).toEqual(start);
        while (person.history.state.canRedo) person.history.redo(person.turn);
        expect(cells(person.doc)).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });
});

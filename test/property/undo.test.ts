import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../shared/crdt/index.ts';
import type { Edit } from '../../shared/plan/edit.ts';
import { copyOf, mustEdit, seen, sync } from '../support/peers.ts';
import { twoUndoers, type Undoer } from '../support/undoing.ts';

const IDS = ['a', 'b', 'c'] as const;
const FIELDS = ['title', 'place', 'reason'] as const;

type Act =
  | { readonly do: 'set'; readonly mine: boolean; readonly id: string; readonly field: (typeof FIELDS)[number] }
  | { readonly do: 'write'; readonly mine: boolean; readonly id: string; readonly from: number; readonly to: number }
  | { readonly do: 'delete' | 'restore'; readonly mine: boolean; readonly id: string }
  | { readonly do: 'create'; readonly mine: boolean }
  | { readonly do: 'undo' | 'redo' | 'meet' };

const mine = fc.boolean();
const id = fc.constantFrom(...IDS);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('set' as const), mine, id, field: fc.constantFrom(...FIELDS) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('write' as const), mine, id, from: fc.nat(40), to: fc.nat(5) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), mine, id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), mine }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('meet' as const) }) },
);

const start = () => twoUndoers({ entries: IDS.map((entry) => ({ id: entry, title: 'Møte', notes: 'Husk alt.' })) });

/** The act as an edit in this plan, or `null` where it makes no sense there. Words and values tell who wrote them. */
function editOf(step: Act, doc: Undoer['doc'], count: number): Edit | null {
  const name = 'mine' in step && step.mine ? `M${count}` : `T${count}`;
  if (step.do === 'create') return { type: 'create', kind: 'entry', id: `n${name}`, fields: { title: name } };
  if (!('id' in step)) return null;
  const entry = readPlan(doc).entries.find((candidate) => candidate.id === step.id);
  const about = { kind: 'entry', id: step.id } as const;
  if (step.do === 'restore') return entry === undefined ? { type: 'restore', ...about } : null;
  if (entry === undefined) return null;
  if (step.do === 'delete') return { type: 'delete', ...about };
  if (step.do === 'set') return { type: 'set', ...about, fields: { [step.field]: name } };
  if (step.do !== 'write') return null;
  const from = Math.min(step.from, entry.notes.length);
  const remove = entry.notes.slice(from, from + step.to);
  return { type: 'splice', ...about, field: 'notes', index: from, remove, insert: `‹${name}›` };
}

/** Runs acts of mine, with undo and redo, and of a colleague. */
function run(acts: readonly Act[], each: (act: Act, ours: Undoer) => () => void = () => () => undefined) {
  const people = start();
  const { ours, theirs, meet } = people;
  acts.forEach((step, count) => {
    const check = each(step, ours);
    if (step.do === 'meet') meet();
    else if (!('mine' in step)) ours[step.do]();
    else {
      const edit = editOf(step, (step.mine ? ours : theirs).doc, count);
      if (edit !== null && step.mine) ours.edit(edit);
      else if (edit !== null) mustEdit(theirs.doc, [edit], 'Leder');
    }
    check();
  });
  return people;
}

const undoAll = (person: Undoer) => {
  while (person.state().canUndo) person.undo();
};
const redoAll = (person: Undoer) => {
  while (person.state().canRedo) person.redo();
};

/** Words in prose by whom they are: `‹T3›` is whole where nobody cut it. */
const wordsOf = (text: string, who: 'M' | 'T') => [...text].filter((_, index) => text.startsWith(who, index)).length;

describe('SPEC R12: undo and redo beside a colleague', () => {
  it('touch only fields of records one has edited, and never delete what the colleague has worked on', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const touched = new Set<string>();
        run(acts, (step, ours) => {
          const before = ours.plan();
          return () => {
            const after = ours.plan();
            const entries = new Map(after.entries.map((entry) => [entry.id, entry]));
            const turned = step.do === 'undo' || step.do === 'redo';
            for (const entry of before.entries) {
              const now = entries.get(entry.id);
              const theirs = before.journal.some(({ record, by }) => record === entry.id && by === 'Leder');
              if (turned && now === undefined) expect(theirs, `${step.do} deleted ${entry.id}`).toBe(false);
              for (const field of FIELDS) {
                if (now === undefined || now[field] === entry[field]) continue;
                if (turned) expect(touched, `${step.do} of ${entry.id} ${field}`).toContain(`${entry.id} ${field}`);
              }
              // Letters of the colleague's words come back with what one has removed, and never go.
              if (turned && now !== undefined && step.do === 'undo')
                expect(wordsOf(now.notes, 'T')).toBeGreaterThanOrEqual(wordsOf(entry.notes, 'T'));
            }
            if (step.do === 'set' && step.mine) touched.add(`${step.id} ${step.field}`);
          };
        });
      }),
      { numRuns: 120 },
    );
  });

  it('tell of every value of the colleague that they replace, and of no own one; it stays in the journal', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { ours, meet } = run(acts);
        meet();
        for (const turn of ['undo', 'redo'] as const) {
          while (ours.state()[turn === 'undo' ? 'canUndo' : 'canRedo']) {
            const before = ours.plan();
            const { told } = ours[turn]();
            const after = new Map(ours.plan().entries.map((entry) => [entry.id, entry]));
            const replaced = told.flatMap((note) => (note.type === 'replaced' ? note.theirs : []));
            for (const value of replaced) expect(value).toMatch(/^(T\d+|Møte|)$/);
            for (const entry of before.entries) {
              const now = after.get(entry.id);
              for (const field of FIELDS) {
                if (now === undefined || now[field] === entry[field] || !entry[field].startsWith('T')) continue;
                const last = before.journal.filter(
                  (written) => written.record === entry.id && written.field === field && written.after === entry[field],
                );
                expect(last.length, `${entry[field]} is in the journal`).toBeGreaterThan(0);
                if (last.every(({ by }) => by === 'Leder')) expect(replaced).toContain(entry[field]);
              }
            }
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('give, undone to the end, the values from before; redone to the end, one’s own again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const first = new Map<string, string>();
        const last = new Map<string, string>();
        const steps = acts.filter((step) => !['undo', 'redo', 'delete', 'restore'].includes(step.do));
        const { ours, theirs, meet } = run(steps, (step, person) => {
          if (step.do !== 'set' || !step.mine) return () => undefined;
          const cell = `${step.id} ${step.field}`;
          const value = () => person.plan().entries.find((entry) => entry.id === step.id)?.[step.field] ?? '';
          if (!first.has(cell)) first.set(cell, value());
          return () => last.set(cell, value());
        });
        meet();
        const cells = () =>
          new Map(ours.plan().entries.flatMap((entry) => FIELDS.map((name) => [`${entry.id} ${name}`, entry[name]])));
        undoAll(ours);
        for (const [cell, earlier] of first) expect(cells().get(cell), cell).toBe(earlier);
        redoAll(ours);
        for (const [cell, own] of last) expect(cells().get(cell), cell).toBe(own);
        meet();
        expect(seen(ours.doc)).toEqual(seen(theirs.doc));
      }),
      { numRuns: 120 },
    );
  });

  it('take out just one’s own words, wherever they stand, and put them back', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        // Words that nobody takes out again: each is then there once, or its undo has failed.
        const steps = acts.flatMap((step): Act[] =>
          step.do === 'write' ? [{ ...step, to: 0 }] : step.do === 'meet' ? [step] : [],
        );
        const { ours, theirs, meet } = run(steps);
        meet();
        const lettersOf = (of: Undoer, who: 'M' | 'T') => of.plan().entries.map(({ notes }) => wordsOf(notes, who));
        const [mineBefore, theirsBefore] = [lettersOf(ours, 'M'), lettersOf(ours, 'T')];
        const whole = seen(ours.doc);
        undoAll(ours);
        // «M» of «Møte» stands in no notes.
        expect(lettersOf(ours, 'M')).toEqual(IDS.map(() => 0));
        expect(lettersOf(ours, 'T')).toEqual(theirsBefore);
        redoAll(ours);
        expect(lettersOf(ours, 'M')).toEqual(mineBefore);
        expect(seen(ours.doc).entries.map(({ notes }) => [...notes].sort().join(''))).toEqual(
          whole.entries.map(({ notes }) => [...notes].sort().join('')),
        );
        meet();
        expect(seen(ours.doc)).toEqual(seen(theirs.doc));
      }),
      { numRuns: 120 },
    );
  });

  it('lead back to the start and forth to the end for one who works alone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const alone = acts.map((step) => ('mine' in step ? { ...step, mine: true } : step));
        const edits = alone.filter((step) => step.do !== 'undo' && step.do !== 'redo' && step.do !== 'meet');
        const { ours } = start();
        const begun = seen(ours.doc).entries;
        edits.forEach((step, count) => {
          const edit = editOf(step, ours.doc, count);
          if (edit !== null) ours.edit(edit);
        });
        const ended = seen(ours.doc).entries;
        undoAll(ours);
        expect(seen(ours.doc).entries).toEqual(begun);
        redoAll(ours);
        expect(seen(ours.doc).entries).toEqual(ended);
        const other = copyOf(ours.doc);
        sync(ours.doc, other);
        expect(seen(other)).toEqual(seen(ours.doc));
      }),
      { numRuns: 120 },
    );
  });
});

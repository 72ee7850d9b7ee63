import { describe, expect, it } from 'vitest';
import { encodeDoc, planDocFrom, readPlan } from '../../../../shared/crdt/index.ts';
import { exportCsv } from '../../../../shared/exporting/csv.ts';
import type { AcceptedEntry } from '../../../../shared/importing/accepting/acceptEdits.ts';
import { importedLineOf } from '../../../../shared/importing/accepting/entryFields.ts';
import { ownPlanEdits, ownPlanInfo } from '../../../../shared/importing/accepting/ownPlan.ts';
import { ownReading } from '../../../../shared/importing/ownReading.ts';
import { readOwnTable } from '../../../../shared/importing/ownTable.ts';
import { sourceFromCsv } from '../../../../shared/importing/sources/csv.ts';
import { decodeDocument, toDocument } from '../../../../shared/plan/document.ts';
import { mustEdit } from '../../../support/peers.ts';
import { examplePlans } from '../../../support/plans.ts';
import { countedId, readEntry } from '../../../support/readEntries.ts';

const [example] = examplePlans().filter(({ name }) => name.startsWith('milepaelsplan'));

function table() {
  if (!example) throw new Error('no example');
  const [first] = example.plan.entries;
  const read = decodeDocument({
    ...toDocument(example.plan),
    posters: [{ id: 'poster', theme: 'grey' }],
    pins: [{ id: 'pin', entry: first?.id, view: 'wheel', layout: 'callouts', at: { x: 0.25, y: 0.5 } }],
    leftOut: [{ id: 'out', line: importedLineOf(readEntry(), 'plan.docx') }],
  });
  if (!read.ok) throw new Error(read.error.code);
  const plan = read.value;
  const own = readOwnTable(sourceFromCsv(new TextEncoder().encode(exportCsv(plan)), 'plan.csv'));
  if (!own) throw new Error('no table');
  const rows = ownReading(own).entries.map((entry): AcceptedEntry => ({ entry, reads: [entry], into: null }));
  return { own, rows, plan };
}

/** A new plan of what was accepted, through a document that is edited. */
function planFrom(entries: readonly AcceptedEntry[], document: ReturnType<typeof table>['own']['document']) {
  const info = ownPlanInfo(document);
  const doc = planDocFrom({ format: 'aarring-plan', version: 1, plan: { ...info, planId: 'another' } });
  if (!doc.ok) throw new Error(JSON.stringify(doc.error));
  mustEdit(
    doc.value,
    ownPlanEdits(document, { document: 'plan.csv', entries, gone: [], leftOut: [], notes: [] }, countedId),
  );
  expect(encodeDoc(doc.value).length).toBeGreaterThan(0);
  return readPlan(doc.value);
}

const LISTS = [
  ...['lanes', 'entries', 'series', 'links', 'scenarios', 'agenda', 'notes'],
  ...['posters', 'pins', 'leftOut'],
] as const;

describe('a table that Årring wrote', () => {
  it('becomes the plan it was made from, with all that no row shows', () => {
    const { own, rows, plan } = table();
    const [made, was] = [toDocument(planFrom(rows, own.document)), toDocument(plan)];
    for (const list of LISTS) expect([list, made[list]]).toEqual([list, was[list]]);
  });

  it('goes without what is left out, and what hangs on that; with what is changed, split and moved to another lane', () => {
    const { own, rows, plan } = table();
    const [left, changed, ...rest] = rows;
    if (!left || !changed) throw new Error('no rows');
    const linked = plan.links.filter(({ from, to }) => from === left.entry.id || to === left.entry.id).length;
    const edited = { ...changed, entry: { ...changed.entry, title: 'Nytt navn', lane: 'Ny bane' } };
    const half = { ...changed, entry: { ...changed.entry, id: 'x', title: 'Andre halvdel' } };
    const made = planFrom([edited, half, ...rest], own.document);
    expect(made.entries.length).toBe(plan.entries.length);
    expect(made.entries.some(({ id }) => id === left.entry.id)).toBe(false);
    expect(made.links.length).toBe(plan.links.length - linked);
    const lane = made.lanes.find(({ name }) => name === 'Ny bane')?.id;
    expect(made.entries.find(({ id }) => id === changed.entry.id)).toMatchObject({
      title: 'Nytt navn',
      lanes: expect.arrayContaining([lane]),
    });
    expect(made.entries.some(({ title }) => title === 'Andre halvdel')).toBe(true);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeDoc, openPlanDoc, planDocFrom, readPlan } from '../../../shared/crdt/index.ts';
import { toDocument } from '../../../shared/plan/document.ts';
import { mustEdit } from '../../support/peers.ts';

/**
 * A state as each format wrote it, with conflicts, deletions, prose, reasons, a version and parts of a newer one, and
 * the Plan it was. It opens to the same for ever; fields that came later stand at their initial value.
 */
const FIXTURES = new URL('../../fixtures/crdt/', import.meta.url);
const read = (format: string, name: string) => readFileSync(new URL(`${format}/${name}`, FIXTURES));
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function opened(format: string) {
  const doc = openPlanDoc(new Uint8Array(read(format, 'plan.yjs')));
  if (!doc.ok) throw new Error(doc.error.code);
  return doc.value;
}

describe.each(readdirSync(FIXTURES))('a state of format %s', (format) => {
  it('opens to the same plan as ever', () => {
    const plan: object = JSON.parse(read(format, 'plan.json').toString());
    expect(json(readPlan(opened(format)))).toMatchObject(plan);
  });

  it('is written to the same readable JSON as ever, which opens to the same', () => {
    const document: object = JSON.parse(read(format, 'document.json').toString());
    expect(json(toDocument(readPlan(opened(format))))).toMatchObject(document);
    const doc = planDocFrom(document);
    expect(doc.ok && json(toDocument(readPlan(doc.value)))).toMatchObject(document);
  });

  it('can be edited and is the same after being written out', () => {
    const doc = opened(format);
    mustEdit(doc, [{ type: 'set', kind: 'plan', id: 'plan', fields: { subtitle: 'Ny' } }]);
    const again = openPlanDoc(encodeDoc(doc));
    expect(again.ok && readPlan(again.value)).toEqual(readPlan(doc));
  });
});

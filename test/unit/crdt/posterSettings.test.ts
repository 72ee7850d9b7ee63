import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyEdits, readPlan, seedUpdate } from '../../../shared/crdt/index.ts';
import { comparePlans } from '../../../shared/plan/compare.ts';
import { decodeDocument, toDocument } from '../../../shared/plan/document.ts';
import type { Edit } from '../../../shared/plan/edit.ts';
import { pinEdits, pinId, pinsFor } from '../../../shared/plan/pins.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { posterEdits, posterOf } from '../../../shared/plan/posterEdits.ts';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { restoreEdits } from '../../../shared/plan/restoreEdits.ts';
import { posterOptions, posterProblems } from '../../../shared/scene/posterSettings.ts';
import { GREYSCALE } from '../../../shared/scene/themes.ts';
import { documentOf } from '../../support/plans.ts';

const SKETCH = documentOf({
  lanes: [{ id: 'au', name: 'AU', order: 'A1' }],
  entries: [{ id: 'a', title: 'Møte', when: '2024-03-01', lanes: ['au'] }],
});

/** A copy of the plan on a machine of its own. */
class Copy {
  readonly doc = new Y.Doc();
  #count = 0;

  constructor() {
    const seed = seedUpdate(SKETCH);
    if (!seed.ok) throw new Error(seed.error.code);
    Y.applyUpdate(this.doc, seed.value);
  }

  get plan(): Plan {
    return readPlan(this.doc);
  }

  edit(edits: readonly Edit[]) {
    const newId = () => `j-${this.doc.clientID}-${this.#count++}`;
    return applyEdits(this.doc, edits, { author: { by: 'Leder' }, now: '2024-01-01T10:00:00.000Z', newId });
  }

  /** What this one has, and what the other has, comes together in both. */
  meet(other: Copy): void {
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(this.doc));
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc));
  }
}

const PLACE = { entry: 'a', view: 'wheel', layout: 'callouts' };

describe('SPEC R16: a plan’s poster settings', () => {
  it('are what the view has by itself until somebody chooses, and leave nothing in the document', () => {
    const copy = new Copy();
    expect(posterOf(copy.plan).paper).toBe('');
    expect(posterOptions(copy.plan)).toMatchObject({ view: 'wheel', layout: 'callouts', paper: 'A3', former: true });
    expect(toDocument(copy.plan)).not.toHaveProperty('posters');
    expect(toDocument(copy.plan)).not.toHaveProperty('pins');
  });

  it('merge field by field, also where both were the first to choose', () => {
    const [one, two] = [new Copy(), new Copy()];
    expect(one.edit(posterEdits(one.plan, { theme: 'grey', lanes: ['au', 'gone'] })).ok).toBe(true);
    expect(two.edit(posterEdits(two.plan, { paper: 'A1', from: '2024-02' })).ok).toBe(true);
    one.meet(two);
    for (const { plan } of [one, two]) {
      expect(plan.posters).toHaveLength(1);
      expect(posterOptions(plan)).toMatchObject({ theme: GREYSCALE, paper: 'A1', from: '2024-02', lanes: ['au'] });
    }
  });

  it('ask nothing, are told to nobody and stand in no journal', () => {
    const [one, two] = [new Copy(), new Copy()];
    const before = one.plan;
    one.edit(posterEdits(one.plan, { theme: 'grey' }));
    two.edit(posterEdits(two.plan, { theme: 'contrast' }));
    two.edit(pinEdits(two.plan, PLACE, { x: 0.1, y: 0.2 }));
    one.meet(two);
    const { plan } = one;
    expect(posterOf(plan).theme).toBe(posterOf(two.plan).theme);
    expect(plan.conflicts).toEqual([]);
    expect(questionsOf(plan)).toEqual([]);
    expect(comparePlans(before, plan)).toEqual([]);
    expect(restoreEdits(plan, before)).toEqual([]);
    expect(plan.journal).toEqual([]);
    // Choosing anew replaces both.
    one.edit(posterEdits(one.plan, { theme: 'calm' }));
    one.meet(two);
    expect(posterOf(two.plan).theme).toBe('calm');
  });

  it('can be chosen again after the first choice was undone, and begin anew', () => {
    const copy = new Copy();
    for (const edits of [
      () => posterEdits(copy.plan, { theme: 'grey', paper: 'A1' }),
      () => pinEdits(copy.plan, PLACE, { x: 0.1, y: 0.2 }),
    ]) {
      const made = copy.edit(edits());
      if (!made.ok) throw new Error(made.error.code);
      expect(copy.edit(made.value.inverse).ok).toBe(true);
    }
    const again = copy.edit(posterEdits(copy.plan, { theme: 'contrast' }));
    expect(again.ok).toBe(true);
    expect(copy.edit(pinEdits(copy.plan, PLACE, { x: 0.3, y: 0.4 })).ok).toBe(true);
    expect(posterOf(copy.plan)).toMatchObject({ theme: 'contrast', paper: '' });
    expect(copy.plan.pins).toMatchObject([{ entry: 'a', at: { x: 0.3, y: 0.4 } }]);
    if (again.ok) copy.edit(again.value.inverse);
    expect(copy.plan.posters).toEqual([]);
  });

  it('come back from readable JSON, with what a newer version chose', () => {
    const copy = new Copy();
    const logo = { mediaType: 'image/png', data: 'iVBORw0KGgo=' } as const;
    copy.edit(posterEdits(copy.plan, { view: 'spiral', theme: 'own', colours: ['#003D7C'], logo }));
    copy.edit(pinEdits(copy.plan, PLACE, { x: 0.5, y: 0.25 }));
    const again = decodeDocument(JSON.parse(JSON.stringify(toDocument(copy.plan))));
    if (!again.ok) throw new Error(again.error.code);
    expect(posterOf(again.value)).toEqual(posterOf(copy.plan));
    expect(again.value.pins).toEqual(copy.plan.pins);
    expect(posterOptions(again.value).view).toBe('wheel');
    expect(posterOf(again.value).view).toBe('spiral');
  });

  it.each([
    { colours: ['red'] },
    { colours: ['#000000', '#111111', '#222222', '#333333', '#444444'] },
    { bleed: 500 },
    { from: '2024-13' },
    { theme: '../../etc' },
    { logo: { mediaType: 'image/gif', data: 'AAAA' } },
    { logo: { mediaType: 'image/png', data: 'A'.repeat(300_000) } },
    { logo: { mediaType: 'image/svg+xml', data: '<svg>' } },
  ])('refuse %j', (fields) => {
    const copy = new Copy();
    expect(copy.edit(posterEdits(copy.plan, fields as never)).ok).toBe(false);
    expect(copy.plan.posters).toEqual([]);
  });
});

it('tells what of them cannot be drawn as it was chosen', () => {
  const { plan } = new Copy();
  const script = Buffer.from('<svg viewBox="0 0 1 1"><script/></svg>').toString('base64');
  const chosen = {
    ...posterOf(plan),
    theme: 'own',
    colours: ['#003d7c', '#ffcc00'],
    link: 'javascript:alert(1)',
    logo: { mediaType: 'image/svg+xml', data: script },
  } as const;
  expect(posterProblems(chosen)).toMatchObject([
    { setting: 'logo', error: { code: 'unsafe' } },
    { setting: 'link', error: { code: 'link' } },
    { setting: 'colours', check: { colour: '#ffcc00' } },
  ]);
  expect(posterOptions(plan, chosen)).not.toHaveProperty('logo');
  expect(posterOptions(plan, chosen)).not.toHaveProperty('link');
  expect(posterProblems(posterOf(plan))).toEqual([]);
});

describe('SPEC R16: a pin', () => {
  it('is one record for two who pin the same callout, with the place of one of them', () => {
    const [one, two] = [new Copy(), new Copy()];
    one.edit(pinEdits(one.plan, PLACE, { x: 0.1, y: 0.2 }));
    two.edit(pinEdits(two.plan, PLACE, { x: 0.8, y: 0.9 }));
    one.meet(two);
    expect(one.plan.pins).toEqual(two.plan.pins);
    expect(one.plan.pins).toHaveLength(1);
    expect([0.1, 0.8]).toContain(pinsFor(one.plan, PLACE).get('a')?.x);
  });

  it('is released by one edit, and can be set again', () => {
    const copy = new Copy();
    expect(pinEdits(copy.plan, PLACE, null)).toEqual([]);
    copy.edit(pinEdits(copy.plan, PLACE, { x: 0.1, y: 0.2 }));
    copy.edit(pinEdits(copy.plan, PLACE, null));
    expect(pinsFor(copy.plan, PLACE).size).toBe(0);
    copy.edit(pinEdits(copy.plan, PLACE, { x: 0.3, y: 0.2 }));
    expect(pinsFor(copy.plan, PLACE).get('a')).toEqual({ x: 0.3, y: 0.2 });
  });

  it('belongs to a layout, and has an id that any entry’s may have', () => {
    expect(pinId(PLACE)).not.toBe(pinId({ ...PLACE, layout: 'list' }));
    expect(pinId({ ...PLACE, entry: 'x'.repeat(64) })).toMatch(/^pin-[0-9a-f]{32}$/);
    const copy = new Copy();
    copy.edit(pinEdits(copy.plan, PLACE, { x: 0.1, y: 0.2 }));
    expect(pinsFor(copy.plan, { view: 'wheel', layout: 'list' }).size).toBe(0);
  });
});

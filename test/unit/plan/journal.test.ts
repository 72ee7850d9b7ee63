import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../../shared/plan/document.ts';
import { type JournalLine, journalLines, lastReason, searchJournal } from '../../../shared/plan/journal.ts';
import type { JournalEntry, Plan } from '../../../shared/plan/plan.ts';
import { documentOf, type PlanSketch } from '../../support/plans.ts';

const SKETCH: PlanSketch = {
  entries: [
    { id: 'm1', title: 'AU-møte', series: 'au' },
    { id: 'm2', title: 'ASU' },
  ],
  series: [{ id: 'au', title: 'AU' }],
  agenda: [{ id: 's1', title: 'Budsjett', meeting: 'm1' }],
  links: [{ id: 'l1', from: 'm2', to: 'm1' }],
};

let count = 0;
/** A journal entry: of the entry m1 by one person, unless it is told otherwise; `time` on the 15th of January. */
const at = (time: string, more: Partial<JournalEntry>): JournalEntry => ({
  id: `j${String(++count).padStart(3, '0')}`,
  at: `2024-01-15T${time}.000Z`,
  by: 'Sekretær',
  writer: 'w',
  action: 'change',
  kind: 'entry',
  record: 'm1',
  ...more,
});
const set = (time: string, field: string, before: unknown, after: unknown, more: Partial<JournalEntry> = {}) =>
  at(time, { field, before, after, ...more });

function planWith(...journal: JournalEntry[]): Plan {
  const decoded = decodeDocument({ ...documentOf(SKETCH), journal });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

const told = ({ record, by, fields }: JournalLine) =>
  [record, by, ...fields.map(({ field, before, after }) => `${field} ${before}→${after}`)].join(' ');
const lines = (...journal: JournalEntry[]) => journalLines(planWith(...journal)).map(told);

describe('the journal', () => {
  it('is told newest first, whatever order it came in', () => {
    const [first, second] = [set('08:00:00', 'place', '', 'A'), set('09:00:00', 'title', 'B', 'C')];
    expect(lines(second, first)).toEqual(['m1 Sekretær title B→C', 'm1 Sekretær place →A']);
  });

  it('tells what was set at once on one line, in the order of the record', () => {
    expect(lines(set('08:00:00', 'status', 'planned', 'moved'), set('08:00:00', 'when', '1', '2'))).toEqual([
      'm1 Sekretær when 1→2 status planned→moved',
    ]);
  });

  it('folds the typing of one person in one field', () => {
    const typed = [
      set('08:00:00', 'title', '', 'Bud'),
      set('08:00:02', 'title', 'Bud', 'Budsj'),
      set('08:03:00', 'title', 'Budsj', 'Budsjett'),
    ];
    expect(lines(...typed)).toEqual(['m1 Sekretær title →Budsjett']);
    const [line] = journalLines(planWith(...typed));
    expect(line?.ids).toEqual(typed.map(({ id }) => id));
    expect(line?.at).toBe('2024-01-15T08:03:00.000Z');
  });

  it.each<[string, JournalEntry[]]>([
    ['after a pause', [set('08:00:00', 'title', '', 'A'), set('08:30:00', 'title', 'A', 'B')]],
    ['of two people', [set('08:00:00', 'title', '', 'A'), set('08:00:01', 'title', 'A', 'B', { by: 'Leder' })]],
    ['over what another wrote', [set('08:00:00', 'title', '', 'A'), set('08:00:01', 'title', 'X', 'B')]],
    ['of other fields', [set('08:00:00', 'title', '', 'A'), set('08:00:01', 'place', '', 'B')]],
    ['for another reason', [set('08:00:00', 'when', '1', '2'), set('08:00:01', 'when', '2', '3', { reason: 'x' })]],
    ['that came to nothing', [set('08:00:00', 'title', 'A', 'B'), set('08:00:01', 'title', 'B', 'A')]],
    ['by clocks that cannot be read', [set('xx', 'title', '', 'A'), set('xy', 'title', 'A', 'B')]],
  ])('does not fold changes %s', (_, changes) => {
    expect(lines(...changes)).toHaveLength(2);
  });

  it('tells a record that was restored and then set on two lines, though ids are random', () => {
    const [restored, changed] = [at('08:00:00', { action: 'restore', id: 'z' }), set('08:00:00', 'place', 'A', 'B')];
    const actions = journalLines(planWith(restored, changed)).map(({ action }) => action);
    expect(actions).toEqual(['change', 'restore']);
  });

  it('leaves out what it cannot place, and knows records that are gone by the name they were made with', () => {
    const made = at('08:00:00', { action: 'create', record: 'gone', after: 'Workshop' });
    const [line, ...others] = journalLines(planWith(made, at('09:00:00', { kind: 'hologram' })));
    expect([line?.title, others]).toEqual(['Workshop', []]);
  });
});

describe('the journal of an entry', () => {
  it('is that of the entry, its agenda items, links and series, now or formerly', () => {
    const plan = planWith(
      set('08:00:00', 'title', '', 'AU', { kind: 'series', record: 'au' }),
      set('08:10:00', 'minutes', null, 30, { kind: 'agenda', record: 's1' }),
      set('08:20:00', 'lead', 0, 14, { kind: 'link', record: 'l1' }),
      set('08:30:00', 'meeting', 'm1', 'm2', { kind: 'agenda', record: 's2' }),
      set('08:40:00', 'series', 'old', 'au'),
      set('08:50:00', 'title', '', 'Gammel', { kind: 'series', record: 'old' }),
      set('09:00:00', 'title', '', 'ASU', { record: 'm2' }),
    );
    const records = (entry: string) => journalLines(plan, { entry }).map(({ record }) => record);
    expect(records('m1')).toEqual(['old', 'm1', 's2', 'l1', 's1', 'au']);
    expect(records('m2')).toEqual(['m2', 's2', 'l1']);
  });
});

describe('reasons (SPEC R15)', () => {
  const moved = set('08:00:00', 'when', '1', '2', { id: 'moved' });
  const explains = (time: string, reason: string, source = '', by = 'Leder') =>
    at(time, { kind: 'journal', record: 'moved', explains: ['moved'], reason, source, by });

  it('said later are joined to what they explain, and are no lines of their own', () => {
    const [line, ...others] = journalLines(planWith(moved, explains('09:00:00', 'Kollisjon', 'jf. e-post')));
    expect(others).toEqual([]);
    expect(line?.why).toMatchObject({ reason: 'Kollisjon', source: 'jf. e-post', by: 'Leder', later: true });
  });

  it('are the last that was said, and may be taken back', () => {
    const plan = planWith(moved, explains('10:00:00', 'Så dette'), explains('09:00:00', 'Først dette'));
    expect(journalLines(plan)[0]?.why?.reason).toBe('Så dette');
    expect(journalLines(planWith(moved, explains('09:00:00', 'A'), explains('09:30:00', '')))[0]?.why).toBeNull();
  });

  it('are told once where the entry carries them as well', () => {
    const carried = set('09:00:00', 'reason', '', 'Kollisjon', { reason: 'Kollisjon' });
    expect(lines(moved, carried, explains('09:00:00', 'Kollisjon'))).toEqual(['m1 Sekretær when 1→2']);
    expect(lines(set('09:00:00', 'reason', '', 'Skrevet for seg'))).toHaveLength(1);
  });

  it('can be asked for, the last one or the last of a span', () => {
    const plan = planWith(set('07:00:00', 'when', '0', '1', { reason: 'Tidlig' }), moved, explains('09:00:00', 'Sent'));
    const ref = { kind: 'entry', record: 'm1' } as const;
    expect(lastReason(plan, ref)?.reason).toBe('Sent');
    expect(lastReason(plan, ref, { until: '2024-01-15T07:30:00.000Z' })?.reason).toBe('Tidlig');
    expect(lastReason(plan, ref, { since: '2024-01-15T08:30:00.000Z' })).toBeNull();
    expect(lastReason(plan, { kind: 'entry', record: 'm2' })).toBeNull();
  });
});

it('a search finds the lines that have all its words, anywhere', () => {
  const found = (query: string) =>
    searchJournal(
      journalLines(planWith(set('08:00:00', 'place', '', 'Rådhuset'), set('09:00:00', 'title', 'A', 'B'))),
      query,
      told,
    );
  expect(found('rådHUSET sekretær')).toHaveLength(1);
  expect(found(' ')).toHaveLength(2);
  expect(found('rådhuset leder')).toEqual([]);
});

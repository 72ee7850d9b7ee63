import fc from 'fast-check';
import type { Entry, Plan } from '../../shared/plan/plan.ts';
import { sortEntries } from '../../shared/plan/sort.ts';
import { type Edtf, formatEdtf, shiftWhen, whenOf } from '../../shared/time/index.ts';

/** What somebody did to the entry that `at` counts to. */
export interface Deed {
  readonly at: number;
  readonly what: 'add' | 'move' | 'unset' | 'cancel' | 'place' | 'title' | 'remove';
  readonly days: number;
}

export const deeds = (least: number, most: number): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.record({
      at: fc.nat({ max: 10_000 }),
      what: fc.constantFrom<Deed['what'][]>(
        'add',
        'move',
        'move',
        'move',
        'unset',
        'cancel',
        'place',
        'title',
        'remove',
      ),
      days: fc.integer({ min: -120, max: 120 }),
    }),
    { minLength: least, maxLength: most },
  );

const later = (when: Edtf, days: number): Edtf => formatEdtf(shiftWhen(whenOf(when), days));

/** A plan after some deeds, as if it had been edited for a while. */
export function changedPlan(plan: Plan, done: readonly Deed[]): Plan {
  let entries: readonly Entry[] = plan.entries;
  done.forEach(({ at, what, days }, index) => {
    const entry = entries[at % Math.max(entries.length, 1)];
    if (!entry) return;
    const put = (fields: Partial<Entry>) => {
      entries = entries.map((one) => (one.id === entry.id ? { ...one, ...fields } : one));
    };
    const moved = later(entry.when, days);
    if (what === 'add') entries = [...entries, { ...entry, id: `new${index}`, when: moved }];
    if (what === 'move') put({ when: moved, formerWhen: entry.when, status: 'moved' });
    if (what === 'unset') put({ when: 'XXXX-XX-XX' as Edtf });
    if (what === 'cancel') put({ status: 'cancelled' });
    if (what === 'place') put({ place: 'Formannskapssalen', time: '09:00/11:30' });
    if (what === 'title') put({ title: `${entry.title} og oppfølging` });
    if (what === 'remove') entries = entries.filter(({ id }) => id !== entry.id);
  });
  return { ...plan, entries: sortEntries(entries) };
}

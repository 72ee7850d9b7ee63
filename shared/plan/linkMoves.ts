import { boundsOf, type Edtf, formatEdtf, shiftWhen, weekday, whenOf } from '../time/index.ts';
import type { Edit } from './edit.ts';
import { breaksLead, linkDistance } from './linkDistance.ts';
import type { Entry, Link } from './plan.ts';

/** A way to keep a link's distance: one of its entries on another date. */
export interface LinkMove {
  readonly entry: Entry;
  readonly when: Edtf;
  readonly edits: readonly Edit[];
}

/** Farther than this nobody wants a date moved by a click. */
const FARTHEST = 800;
const FRIDAY = 5;

/** The nearest date that keeps the distance and, where it is one day, is no weekend; `null` where there is none. */
function nearest(entry: Entry, step: 1 | -1, keeps: (when: Edtf) => boolean): Edtf | null {
  const when = whenOf(entry.when);
  for (let days = 1; days <= FARTHEST; days += 1) {
    const shifted = shiftWhen(when, days * step);
    const edtf = formatEdtf(shifted);
    const day = shifted.kind === 'day' ? boundsOf(shifted)?.start : undefined;
    if (edtf !== entry.when && (day === undefined || weekday(day) <= FRIDAY) && keeps(edtf)) return edtf;
  }
  return null;
}

/** How the distance of a broken link can be kept: the later entry later, or the earlier one earlier. */
export function linkMoves(link: Link, from: Entry, to: Entry): readonly LinkMove[] {
  const keeps = (earlier: Edtf, later: Edtf) => {
    const distance = linkDistance(link, { when: earlier }, { when: later });
    return distance !== null && !breaksLead(link, distance);
  };
  const moved = (entry: Entry, when: Edtf | null): LinkMove[] => {
    if (when === null) return [];
    const fields = { when, ...(entry.whenText === '' ? {} : { whenText: '' }) };
    return [{ entry, when, edits: [{ type: 'set', kind: 'entry', id: entry.id, fields }] }];
  };
  return [
    ...moved(
      to,
      nearest(to, 1, (when) => keeps(from.when, when)),
    ),
    ...moved(
      from,
      nearest(from, -1, (when) => keeps(when, to.when)),
    ),
  ];
}

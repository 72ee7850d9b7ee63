import type { Entry, Lane, Plan } from '../../plan/plan.ts';

/** Words in the names of bodies that are elected, in the languages of plans. */
const ELECTED =
  /kommunesty|bysty|heradssty|herredssty|formannskap|formandskab|fylkesting|fylkesutval|kommunalbestyrelse|byråd|regionsråd|politi(sk|cal)|hovedutvalg|hovudutval|(helse|omsorg|oppvekst|kultur|plan|miljø|teknisk|økonomi|finans|kontroll)\p{L}*utval|udvalg|council|committee/iu;

const isElected = (lane: Lane): boolean => lane.kind === 'body' && ELECTED.test(`${lane.name} ${lane.shortName}`);

/**
 * Which entries are key dates: milestones, deadlines, and meetings of elected bodies, as far as the body's name tells
 * that it is one. What is cancelled or dropped is none.
 */
export function keyDates({ lanes }: Plan): (entry: Entry) => boolean {
  const elected = new Set(lanes.filter(isElected).map(({ id }) => id));
  return (entry) => {
    if (entry.status === 'cancelled' || entry.status === 'dropped') return false;
    if (entry.kind === 'milestone' || entry.kind === 'deadline') return true;
    return entry.kind === 'meeting' && entry.lanes.some((lane) => elected.has(lane));
  };
}

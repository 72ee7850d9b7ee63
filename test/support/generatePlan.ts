import { addDays, type IsoDate } from '../../shared/time/index.ts';
import type { PlanSketch } from './plans.ts';

/** Numbers that look random and are the same each time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = (
  'budsjett økonomiplan tertialrapport årsmelding høring innspill samarbeidsavtale fagråd ledermøte helseutvalg ' +
  'virksomhetsplan oppfølging vedtak retningslinjer arbeidsmiljøutvalg kommunestyre formannskap valg beredskap ' +
  'kompetanseplan personvern internkontroll rullering strategi samling opplæring til og for med av behandling'
).split(' ');

const KINDS = ['meeting', 'meeting', 'meeting', 'deadline', 'deadline', 'milestone', 'period', 'activity'] as const;
const LANES = ['AU', 'Forhandlingsutvalget', 'ASU', 'Fagråd', 'Kommunestyret', 'Rapportering', 'Ledermøter'];

/** A plan of a given size, alike for a given seed: dates over one year, titles of 5 to `longest` characters. */
export function generatePlan(entries: number, seed = 1, longest = 80): PlanSketch {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const title = () => {
    const length = 5 + Math.floor(random() * (longest - 5));
    let text = pick(WORDS);
    while (text.length < length) text += ` ${pick(WORDS)}`;
    return (text.charAt(0).toUpperCase() + text.slice(1)).slice(0, Math.max(length, 5)).trim();
  };
  const first = '2024-01-01' as IsoDate;
  const when = (kind: (typeof KINDS)[number]) => {
    const day = Math.floor(random() * 360);
    const start = addDays(first, day);
    if (kind === 'period') return `${start}/${addDays(first, Math.min(365, day + 10 + Math.floor(random() * 60)))}`;
    const chance = random();
    if (chance < 0.04) return start.slice(0, 7);
    if (chance < 0.07) return `${start.slice(0, 7)}-XX`;
    if (chance < 0.08) return 'XXXX-XX-XX';
    return chance < 0.1 ? `${start}?` : start;
  };
  return {
    plan: { planId: `generated-${entries}-${seed}`, title: 'Årsplan 2024', organisation: 'Eksempel kommune' },
    lanes: LANES.map((name, index) => ({ id: `lane${index}`, name, order: String.fromCharCode(65 + index) })),
    entries: Array.from({ length: entries }, (_, index) => {
      const kind = pick(KINDS);
      return {
        id: `e${index}`,
        kind,
        title: title(),
        when: when(kind),
        lanes: [`lane${Math.floor(random() * LANES.length)}`],
        ...(kind === 'meeting' ? { time: '09:00/11:30' } : {}),
      };
    }),
  };
}

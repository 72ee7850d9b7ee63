import { arc } from 'd3';
import './yearRing.css';

const INNER = 9;
const OUTER = 22;
const GAP = 0.05;
const MONTH = (2 * Math.PI) / 12;

const draw = arc<number>()
  .innerRadius(INNER)
  .outerRadius((share) => INNER + 2.5 + (OUTER - INNER - 2.5) * share)
  .startAngle((_share, month: number) => month * MONTH)
  .endAngle((_share, month: number) => (month + 1) * MONTH)
  .padAngle(GAP)
  .cornerRadius(0.8);

export interface YearRingProps {
  /** Entries in each calendar month, January first. */
  readonly months: readonly number[];
  /** Edge length, px. */
  readonly size: number;
}

/** A plan's year at a glance: the fuller the month, the further it grows. An ornament; the words stand beside it. */
export function YearRing({ months, size }: YearRingProps) {
  const most = Math.max(1, ...months);
  return (
    <svg className="year-ring" width={size} height={size} viewBox="-24 -24 48 48" aria-hidden="true">
      {months.map((count, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
        <path key={month} d={draw(count / most, month) ?? ''} data-empty={count === 0 || undefined} />
      ))}
    </svg>
  );
}

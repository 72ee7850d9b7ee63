import type { Entry, Plan } from '../../plan/plan.ts';
import { isUncertain, isUnset, type When, whenOf } from '../../time/index.ts';
import { CHANGE_TYPES } from '../changes.ts';
import { laneStyles } from '../laneStyle.ts';
import type { SceneOptions } from '../options.ts';
import { INK } from '../theme.ts';
import { CALM } from '../themes.ts';
import { type Block, type Box, type FurnitureOptions, stack } from './block.ts';
import { type LegendItem, legendGrid } from './legendGrid.ts';
import {
  CHANGE_WIDTH,
  changeSymbol,
  hearingSymbol,
  laneSymbol,
  linkSymbol,
  monthSymbol,
  movedSymbol,
  periodSymbol,
  pointSymbol,
  scenarioSymbol,
  uncertainSymbol,
  unsetSymbol,
} from './legendSymbols.ts';

export interface LegendOptions
  extends FurnitureOptions,
    Partial<Pick<SceneOptions, 'lanes' | 'scenarios' | 'legend' | 'notes'>> {
  /** Name the lanes too: yes, unless the view itself names them. */
  readonly nameLanes?: boolean;
  /** Explain arrows for links: only where the view draws them. */
  readonly links?: boolean;
}

/** Between the signs of changes and the others, mm. */
const GAP = 2.6;

const FIELD_KINDS: ReadonlySet<When['kind']> = new Set(['month', 'week', 'season', 'year']);

/** Whether an arrow leads to it from where it was: drawn for whatever has a former date where those are asked for. */
const hasMoved = ({ formerWhen, when, status }: Entry, former: boolean | undefined): boolean =>
  formerWhen !== '' && ((former === true && formerWhen !== when) || status === 'moved' || status === 'postponed');

/** What signs mean, for the signs that occur in the entries shown and no others. */
export function legend(plan: Plan, box: Box, options: LegendOptions): Block {
  const { translate } = options;
  const shownLanes = options.lanes ? new Set(options.lanes) : null;
  const shownScenarios = options.scenarios ? new Set(options.scenarios) : null;
  const entries = plan.entries.filter(
    (entry) =>
      (!shownLanes || entry.lanes.length === 0 || entry.lanes.some((lane) => shownLanes.has(lane))) &&
      (!shownScenarios || entry.scenario === null || shownScenarios.has(entry.scenario)),
  );
  const whens = new Map(entries.map((entry) => [entry, whenOf(entry.when)]));
  const some = (test: (entry: Entry, when: When) => boolean) => {
    for (const [entry, when] of whens) if (test(entry, when)) return true;
    return false;
  };
  const spans = (when: When) => when.kind === 'interval';

  const candidates: readonly (LegendItem | false)[] = [
    some((entry) => entry.kind === 'meeting') && { symbol: pointSymbol('meeting'), text: translate('legend.meeting') },
    some((entry) => entry.kind === 'deadline') && {
      symbol: pointSymbol('deadline'),
      text: translate('legend.deadline'),
    },
    some((entry) => entry.kind === 'milestone') && {
      symbol: pointSymbol('milestone'),
      text: translate('legend.milestone'),
    },
    some((entry, when) => entry.kind === 'activity' && !spans(when)) && {
      symbol: pointSymbol('activity'),
      text: translate('legend.activity'),
    },
    some((entry, when) => spans(when) && entry.periodType !== 'hearing') && {
      symbol: periodSymbol,
      text: translate('legend.period'),
    },
    some((entry) => entry.periodType === 'hearing') && { symbol: hearingSymbol, text: translate('legend.hearing') },
    some((_, when) => FIELD_KINDS.has(when.kind)) && { symbol: monthSymbol, text: translate('legend.month') },
    some((_, when) => isUnset(when)) && { symbol: unsetSymbol, text: translate('legend.unset') },
    some((_, when) => isUncertain(when)) && { symbol: uncertainSymbol, text: translate('legend.uncertain') },
    some((entry) => entry.status === 'tentative') && {
      symbol: pointSymbol('meeting', 'tentative'),
      text: translate('legend.tentative'),
    },
    some((entry) => entry.status === 'postponed') && {
      symbol: pointSymbol('meeting', 'postponed'),
      text: translate('legend.postponed'),
    },
    some((entry) => entry.status === 'cancelled' || entry.status === 'dropped') && {
      symbol: pointSymbol('meeting', 'cancelled'),
      text: translate('legend.cancelled'),
    },
    !options.changes &&
      options.former !== false &&
      some((entry) => hasMoved(entry, options.former)) && {
        symbol: movedSymbol,
        text: translate('legend.moved'),
      },
    ...plan.scenarios
      .filter((scenario) => some((entry) => entry.scenario === scenario.id))
      .map((scenario) => ({ symbol: scenarioSymbol, text: translate('legend.scenario', { name: scenario.name }) })),
    options.links === true && plan.links.length > 0 && { symbol: linkSymbol, text: translate('legend.link') },
  ];
  const styles = laneStyles(plan.lanes, options.theme ?? CALM);
  const lanes = plan.lanes.flatMap((lane): LegendItem[] => {
    const style = styles.get(lane.id);
    const occurs = some((entry) => entry.lanes.includes(lane.id)) && (shownLanes?.has(lane.id) ?? true);
    return style && occurs ? [{ symbol: laneSymbol(style), text: lane.name || lane.shortName }] : [];
  });
  const known = candidates.filter((item) => item !== false);
  const groups = options.nameLanes === false ? [known] : [lanes, known];
  const grid = (at: Box) => legendGrid(translate('legend'), groups, at, INK, options);
  const { changes } = options;
  if (!changes) return grid(box);
  const found = new Set(entries.map(({ id }) => changes.marks.get(id)?.type));
  const signs = CHANGE_TYPES.filter((type) => found.has(type)).map((type) => ({
    symbol: changeSymbol(type),
    text: translate(`legend.change.${type}`),
  }));
  return stack(box, GAP, [
    (at) => legendGrid(translate('legend.changes'), [signs], at, INK, options, CHANGE_WIDTH),
    grid,
  ]);
}

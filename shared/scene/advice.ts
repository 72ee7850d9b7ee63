import type { Plan } from '../plan/plan.ts';
import type { PaperSize, PosterLayout, PosterView, SceneOptions } from './options.ts';
import { layoutPoster, PAPER_SIZES, type PosterOptions } from './poster.ts';
import type { Pages } from './scene.ts';
import { shown } from './wheel/shown.ts';

/** A way to print a plan on which every entry has its name. */
export type Alternative =
  /** As it is, on larger paper. */
  | { readonly kind: 'paper'; readonly paper: PaperSize }
  /** In another layout, on so many sheets. */
  | { readonly kind: 'layout'; readonly layout: PosterLayout; readonly pages: number }
  /** As it is, with some of the lanes on each of so many sheets: their ids. */
  | { readonly kind: 'lanes'; readonly sheets: readonly (readonly string[])[] };

/** What sheets could not name, and the ways that name all, those nearest to what was asked for first. */
export interface PosterAdvice {
  /** Ids of entries that stand there as a sign alone. */
  readonly unnamed: readonly string[];
  readonly alternatives: readonly Alternative[];
}

/** Layouts with more room for words, by view. */
const ROOMIER: Readonly<Partial<Record<PosterView, readonly PosterLayout[]>>> = {
  wheel: ['list', 'quarters', 'tertials'],
};
/** Most sheets that lanes are divided over. */
const MOST_SHEETS = 4;

/** Ids of the entries asked for that no text on the sheets names; a sign in or beside a mark does not. */
export function unnamedOn(pages: Pages): string[] {
  const named = new Set(
    pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.type === 'path' || mark.role === 'entry' ? [] : [mark.entry])),
    ),
  );
  return [...new Set(pages.flatMap(({ list }) => list.map(({ entry }) => entry)))].filter((id) => !named.has(id));
}

/** The lanes in their order, in so many groups with about as many entries each. */
function laneGroups(plan: Plan, options: PosterOptions, count: number): string[][] {
  const lanes = options.lanes ?? plan.lanes.map(({ id }) => id);
  const sizes = new Map(lanes.map((id) => [id, 0]));
  for (const entry of plan.entries) {
    const home = entry.lanes.find((id) => sizes.has(id));
    if (home !== undefined) sizes.set(home, (sizes.get(home) ?? 0) + 1);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const groups = Array.from({ length: count }, (): string[] => []);
  let before = 0;
  for (const id of lanes) {
    const size = sizes.get(id) ?? 0;
    groups[Math.min(count - 1, Math.floor(((before + size / 2) / Math.max(total, 1)) * count))]?.push(id);
    before += size;
  }
  return groups.filter((group) => group.length > 0);
}

/** Fewest sheets with some of the lanes each, on which all are named. */
function byLanes(plan: Plan, options: PosterOptions): Alternative[] {
  const isLoose = shown(plan, options).entries.some(({ lanes }) => lanes.length === 0);
  for (let count = 2; count <= MOST_SHEETS && !isLoose; count++) {
    const sheets = laneGroups(plan, options, count);
    if (sheets.length < count) break;
    const holds = sheets.every((lanes) => unnamedOn(layoutPoster(plan, { ...options, lanes })).length === 0);
    if (holds) return [{ kind: 'lanes', sheets }];
  }
  return [];
}

/**
 * What can be done where a sheet has no room for every name: the smallest larger paper, the layouts over several
 * sheets and the fewest sheets of fewer lanes on which all are named; each has been laid out to be sure. `null` where
 * every entry is named.
 */
export function adviseOn(plan: Plan, options: PosterOptions, pages: Pages): PosterAdvice | null {
  const unnamed = unnamedOn(pages);
  if (unnamed.length === 0) return null;
  const papers = Object.keys(PAPER_SIZES) as PaperSize[];
  const larger = papers
    .slice(papers.indexOf(options.paper) + 1)
    .find((paper) => unnamedOn(layoutPoster(plan, { ...options, paper })).length === 0);
  const layouts = (ROOMIER[options.view] ?? []).flatMap((layout): Alternative[] => {
    if (layout === options.layout) return [];
    const other = layoutPoster(plan, { ...options, layout });
    return unnamedOn(other).length === 0 ? [{ kind: 'layout', layout, pages: other.length }] : [];
  });
  return {
    unnamed,
    alternatives: [
      ...(larger === undefined ? [] : [{ kind: 'paper', paper: larger } as const]),
      ...layouts,
      ...byLanes(plan, options),
    ],
  };
}

/** The advice as one sentence: «Alle får navn på A2, på 2 ark med liste eller …»; empty where there is none to give. */
export function adviceWords(
  { alternatives }: PosterAdvice,
  { translate, locale }: Pick<SceneOptions, 'translate' | 'locale'>,
): string {
  const ways = alternatives.flatMap((way): string[] => {
    if (way.kind === 'paper') return [translate('advice.paper', { paper: way.paper })];
    if (way.kind === 'lanes') return [translate('advice.lanes', { count: way.sheets.length })];
    const { layout, pages: count } = way;
    if (layout === 'list' || layout === 'quarters' || layout === 'tertials') {
      return [translate(`advice.${layout}`, { count })];
    }
    return [];
  });
  if (ways.length === 0) return '';
  return translate('advice', { ways: new Intl.ListFormat(locale, { type: 'disjunction' }).format(ways) });
}

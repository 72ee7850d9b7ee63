import type { ViewStore } from '../state/viewStore.ts';

const STEP = 1.25;
/** Least and greatest zoom, pixels a millimetre. */
const RANGE = [0.8, 16] as const;

/** The zoom one step in or out from `scale`. */
export const steppedZoom = (scale: number, by: 'in' | 'out'): number =>
  Math.min(RANGE[1], Math.max(RANGE[0], by === 'in' ? scale * STEP : scale / STEP));

/** Zooms the view in sight; `shown` is the scale it has now. */
export function zoomBy(store: ViewStore, by: 'in' | 'out' | 'fit'): void {
  store.setState(({ view, zoom, shownScale }) => {
    if (view === 'table') return {};
    return { zoom: { ...zoom, [view]: by === 'fit' ? 'fit' : steppedZoom(shownScale, by) } };
  });
}

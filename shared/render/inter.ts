import metrics from '../../resources/fonts/inter-metrics.json' with { type: 'json' };
import { createMeasurer, type FontMetrics } from '../text/measure.ts';

/** Widths of the two Inter files that are drawn: renderers lay text out with the table that layouts measured it with. */
export const inter = createMeasurer(metrics as unknown as FontMetrics);

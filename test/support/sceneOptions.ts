import { readFileSync } from 'node:fs';
import type { SceneOptions } from '../../shared/scene/options.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { createMeasurer, type FontMetrics } from '../../shared/text/measure.ts';

const resource = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${name}`, import.meta.url), 'utf8'));

/** The measurer of the shipped font. */
export const measurer = createMeasurer(resource('fonts/inter-metrics.json') as FontMetrics);

/** An A3 poster in landscape. */
export const a3: SceneOptions = {
  width: 420,
  height: 297,
  furniture: 'poster',
  locale: 'nb',
  measurer,
  translate: sceneWords('nb'),
};

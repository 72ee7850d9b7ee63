import { describe, expect, it } from 'vitest';
import { adviceWords, adviseOn, unnamedOn } from '../../../shared/scene/advice.ts';
import { layoutPoster, type PosterOptions } from '../../../shared/scene/poster.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { planOf } from '../../support/plans.ts';
import { measurer } from '../../support/sceneOptions.ts';

const options: PosterOptions = {
  view: 'wheel',
  paper: 'A3',
  orientation: 'landscape',
  locale: 'nb',
  measurer,
  translate: sceneWords('nb'),
};

describe('advice on a poster', () => {
  it('is not given where every entry is named', () => {
    const plan = planOf(generatePlan(40));
    expect(adviseOn(plan, options, layoutPoster(plan, options))).toBeNull();
  });

  it('says what has no name, and offers ways on which all have', () => {
    const plan = planOf(generatePlan(300, 2, 120));
    const pages = layoutPoster(plan, options);
    const advice = adviseOn(plan, options, pages);
    expect(advice?.unnamed.length).toBeGreaterThan(0);
    const notes = pages[0].marks.flatMap((mark) =>
      mark.type === 'text' && mark.role === 'furniture' ? mark.text : [],
    );
    expect(notes.join(' ')).toContain(`${advice?.unnamed.length} oppføringer står bare som tegn`);

    const kinds = advice?.alternatives.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['paper', 'layout', 'lanes']));
    for (const way of advice?.alternatives ?? []) {
      const sheets = way.kind === 'lanes' ? way.sheets.map((lanes) => ({ lanes })) : [way];
      const all = sheets.flatMap((more) => layoutPoster(plan, { ...options, ...more }));
      const [first, ...others] = all;
      if (!first) throw new Error('no sheets');
      expect(unnamedOn([first, ...others])).toEqual([]);
      expect(new Set(all.flatMap(({ list }) => list.map(({ entry }) => entry))).size).toBe(300);
    }
    expect(advice && adviceWords(advice, { translate: sceneWords('nb'), locale: 'nb' })).toMatch(
      /^Alle får navn på A\d, på \d ark med liste .* eller på \d ark med noen av banene på hvert\.$/,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { scenePdf } from '../../../electron/poster/pdf.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout, type PosterView } from '../../../shared/scene/options.ts';
import { posterPlan } from '../../../shared/scene/poster.ts';
import { whenOf } from '../../../shared/time/index.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { type MeasuredPdf, measurePdf, outsideOf, overlapsOf } from '../../support/pdfBoxes.ts';
import { examplePlans, planOf } from '../../support/plans.ts';
import { pagesOf } from '../../support/posterPages.ts';

interface Case {
  readonly name: string;
  readonly plan: Plan;
  readonly view: PosterView;
  readonly layout: PosterLayout;
}

const first = (view: PosterView): PosterLayout => POSTER_LAYOUTS[view][0];
const examples = examplePlans();
const generated = [25, 150].map((entries) => ({
  name: `${entries} entries`,
  plan: planOf(generatePlan(entries, entries, 120)),
}));
const CASES: readonly Case[] = [
  // Every plan in each view's first layout, and one plan in all the others.
  ...[...examples, ...generated].flatMap(({ name, plan }) =>
    (['wheel', 'timeline'] as const).map((view) => ({ name, plan, view, layout: first(view) })),
  ),
  ...examples
    .filter(({ name }) => name.startsWith('milepaelsplan'))
    .flatMap(({ name, plan }) =>
      POSTER_VIEWS.flatMap((view) =>
        POSTER_LAYOUTS[view]
          .filter((layout) => !['callouts', 'lanes'].includes(layout))
          .map((layout) => ({ name, plan, view, layout })),
      ),
    ),
];

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** Entries whose title and day are not drawn together as an item of the tags: its own one, where a page has them all. */
function untold(plan: Plan, { items, pages }: MeasuredPdf): readonly string[] {
  return plan.entries.flatMap(({ title, when }, index) => {
    const point = whenOf(when);
    const day = new RegExp(point.kind === 'day' ? `(?<!\\d)${point.day}(?!\\d)` : '');
    const told = (said = '') => letters(said).includes(letters(title)) && day.test(said);
    const isTold = pages.length === 1 ? told(items[index]) : items.some(told);
    return isTold ? [] : [`${when} ${title}: ${pages.length === 1 ? items[index] : '–'}`];
  });
}

describe.each(CASES)('the PDF of $name as $view, $layout', ({ plan, view, layout }) => {
  test('holds every title with its day, whole, upright, apart, on the page and in 7 points at least', async () => {
    const pages = pagesOf(plan, view, layout);
    const pdf = await measurePdf(await scenePdf(pages, { created: '2024-01-15T08:00:00.000Z' }));
    expect(pdf.pages).toHaveLength(pages.length);
    const boxes = pdf.pages.flatMap((page) => page.boxes);
    expect({
      untold: untold(posterPlan(plan, layout), pdf),
      overlapping: pdf.pages.flatMap(overlapsOf),
      outside: pdf.pages.flatMap(outsideOf),
      upsideDown: boxes.filter(({ turned }) => Math.abs(turned) > 91).map(({ text }) => text),
      small: boxes.filter(({ size }) => size < 6.999).map(({ text, size }) => [text, size]),
    }).toEqual({ untold: [], overlapping: [], outside: [], upsideDown: [], small: [] });

    const months = [...new Set(pages[0].list.flatMap(({ under }) => under ?? []))];
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(months));
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../../shared/scene/logo/readLogo.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS } from '../../../../shared/scene/options.ts';
import { type PosterOptions, posterPlan } from '../../../../shared/scene/poster.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { PT } from '../../../../shared/scene/theme.ts';
import { pngOf } from '../../../support/logos.ts';
import { type PlanSketch, planOf } from '../../../support/plans.ts';
import { bare, FLAWLESS, pagesOf, reportPages } from '../../../support/posterPages.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const FOOTNOTES = numbers(40).map((number) => ({
  id: `f${number}`,
  kind: 'footnote' as const,
  title: '',
  text: `Merknad nummer ${number}: fristen gjelder innspill til saksfremlegget, og flyttes når utvalget møtes på nytt.`,
  order: String(number).padStart(2, '0'),
}));
const ABBREVIATIONS = numbers(30).map((number) => ({
  id: `a${number}`,
  kind: 'abbreviation' as const,
  title: `FK${number}`,
  text: `Forkortelse ${number} for et samarbeidsorgan med et ganske langt navn`,
  order: `b${String(number).padStart(2, '0')}`,
}));

/** All that stands around a view, and much of each. */
const CROWDED: PlanSketch = {
  plan: {
    title:
      'Milepælsplan for helsefellesskapet med alle samarbeidsutvalg, fagråd, arbeidsgrupper og ledermøter i hele perioden',
    subtitle: 'Budsjett, rapportering og høringer',
    organisation: 'Sekretariatet for helsefellesskapet',
    edition: 'Vedtatt 15.01',
  },
  lanes: numbers(20).map((number) => ({
    id: `l${number}`,
    name: `Samarbeidsutvalg ${number}`,
    order: String(number).padStart(2, '0'),
  })),
  entries: numbers(60).map((number) => ({
    id: `e${number}`,
    kind: number % 3 === 0 ? 'deadline' : 'meeting',
    title: `Møte om sak ${number} i utvalget`,
    when: `2024-${String((number % 12) + 1).padStart(2, '0')}-${String(((number * 7) % 27) + 1).padStart(2, '0')}`,
    lanes: [`l${(number % 20) + 1}`],
    footnotes: number <= 40 ? [`f${number}`] : [],
  })),
  notes: [...FOOTNOTES, ...ABBREVIATIONS],
};

const logo = readLogo(pngOf({ width: 120, height: 40 }));
if (!logo.ok) throw new Error('no logo');
const AROUND: Partial<PosterOptions> = {
  logo: { ...logo.value, side: 'right' },
  link: 'https://www.eksempel.kommune.no/helsefellesskapet/arsplan',
};

const LAYOUTS = POSTER_VIEWS.flatMap((view) => POSTER_LAYOUTS[view].map((layout) => ({ view, layout })));
const textsOf = ({ marks }: Scene) => marks.flatMap((mark) => ('text' in mark ? [mark.text] : []));
const wordsOf = (page: Scene) => bare(textsOf(page).join(''));
const NAME = 'Merknader og forkortelser';

describe('notes that would take the room of the view', () => {
  const plan = planOf(CROWDED);

  it.each(
    LAYOUTS.flatMap((one, index) => [
      { ...one, paper: 'A3' as const, orientation: index % 2 === 0 ? ('landscape' as const) : ('portrait' as const) },
      { ...one, paper: 'A4' as const, orientation: index % 2 === 0 ? ('portrait' as const) : ('landscape' as const) },
    ]),
  )('stand on sheets after it: $view $layout on $paper $orientation', ({ view, layout, paper, orientation }) => {
    const pages = pagesOf(plan, view, layout, { ...AROUND, paper, orientation });
    const report = reportPages(pages, posterPlan(plan, layout));
    expect(report).toMatchObject(FLAWLESS);
    if (paper === 'A3') expect(report.smallestTextMm).toBeGreaterThanOrEqual(7 * PT - 1e-6);
    const words = pages.map(wordsOf).join(' ');
    for (const { text } of CROWDED.notes ?? []) expect(words).toContain(bare(text ?? ''));
    const first = pages.findIndex(({ name }) => name === NAME);
    expect(first).toBeGreaterThan(0);
    for (const [index, page] of pages.entries()) {
      expect(page.name === NAME).toBe(index >= first);
      expect(textsOf(page)).toContain(`Side ${index + 1} av ${pages.length}`);
      expect(textsOf(page).includes(`${NAME}: side ${first + 1}`)).toBe(index < first);
      expect(wordsOf(page)).toContain(bare('Vedtatt 15.01'));
      expect(wordsOf(page)).toContain(bare(plan.info.title));
    }
  });

  it('have one numbering on all sheets', () => {
    const pages = pagesOf(plan, 'wheel', 'quarters', AROUND);
    const label = (id: string) =>
      pages.map((page) =>
        page.marks.flatMap((mark) => ('text' in mark && mark.entry === id ? [mark.text] : [])).join(' '),
      );
    for (const number of [1, 17, 40]) {
      expect(label(`e${number}`).filter((text) => text !== '')).not.toEqual([]);
      expect(label(`e${number}`).join(' ')).toContain(`${number})`);
    }
  });

  it('go on over as many sheets as they take', () => {
    const many = planOf({
      ...CROWDED,
      notes: numbers(400).map((number) => ({
        ...(FOOTNOTES[0] ?? { id: '' }),
        id: `n${number}`,
        text: `Merknad ${number}. ${'Den er lang og må leses av dem det gjelder. '.repeat(number % 7)}`,
        order: String(number).padStart(3, '0'),
      })),
    });
    const pages = pagesOf(many, 'meetings', 'table', { paper: 'A4', orientation: 'portrait' });
    expect(pages.filter(({ name }) => name === 'Merknader').length).toBeGreaterThan(2);
    expect(reportPages(pages, many)).toMatchObject(FLAWLESS);
    const words = pages.map(wordsOf).join(' ');
    for (const { text } of many.notes) expect(words).toContain(bare(text));
  });

  it('have the signs with them where those too are too many', () => {
    const long = 'for samarbeid om kvalitet, kompetanse og rekruttering i kommunene og sykehusene i hele fylket';
    const lanes = numbers(40).map((number) => ({
      id: `l${number}`,
      name: `Utvalg ${number} ${long}`,
      order: String(number).padStart(2, '0'),
    }));
    const entries = lanes.map(({ id }, index) => ({ ...CROWDED.entries?.[index], id: `e${index}`, lanes: [id] }));
    const wordy = planOf({ ...CROWDED, lanes, entries });
    const pages = pagesOf(wordy, 'wheel', 'list', { paper: 'A4' });
    const { overlapping, outside } = reportPages(pages, wordy);
    expect({ overlapping, outside }).toEqual({ overlapping: [], outside: 0 });
    const apart = pages.filter(({ name }) => name === NAME).map(wordsOf);
    for (const { name } of lanes) expect(apart.join(' ')).toContain(bare(name));
    for (const { text } of wordy.notes) expect(apart.join(' ')).toContain(bare(text));
  });

  it('are nowhere when the settings have none', () => {
    const pages = pagesOf(plan, 'wheel', 'callouts', { ...AROUND, notes: false });
    expect(pages).toHaveLength(1);
    expect(textsOf(pages[0] ?? ({ marks: [] } as unknown as Scene)).join(' ')).not.toContain('Merknad nummer');
  });

  it('stay on the sheet where it has room', () => {
    const few = planOf({ ...CROWDED, notes: [...FOOTNOTES.slice(0, 3), ...ABBREVIATIONS.slice(0, 3)] });
    for (const { view, layout } of LAYOUTS) {
      expect(pagesOf(few, view, layout).map(({ name }) => name)).not.toContain(NAME);
    }
  });
});

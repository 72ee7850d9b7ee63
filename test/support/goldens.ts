/** Golden pictures: what is drawn of the examples, as text that shows a change as a change of lines. */
import { createHash } from 'node:crypto';
import type { Plan } from '../../shared/plan/plan.ts';
import { markBounds } from '../../shared/scene/markBounds.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout, type PosterView } from '../../shared/scene/options.ts';
import type { Mark, Scene } from '../../shared/scene/scene.ts';
import { examplePlans } from './plans.ts';
import { pagesOf } from './posterPages.ts';
import { measurer } from './sceneOptions.ts';

export interface Golden {
  /** Name of its file in test/fixtures/golden. */
  readonly name: string;
  readonly plan: Plan;
  readonly view: PosterView;
  readonly layout: PosterLayout;
}

/** The example that is drawn in every layout; the others are in each view's first. */
const THOROUGH = 'milepaelsplan-2024';

/** Every golden picture there is: a new layout brings its own. */
export const GOLDENS: readonly Golden[] = examplePlans().flatMap(({ name: file, plan }) => {
  const name = file.replace('.json', '');
  return POSTER_VIEWS.flatMap((view) => {
    const layouts: readonly PosterLayout[] = POSTER_LAYOUTS[view];
    const drawn = name === THOROUGH ? layouts : layouts.slice(0, view === 'wheel' || view === 'timeline' ? 1 : 0);
    return drawn.map((layout) => ({ name: `${name}.${view}-${layout}.txt`, plan, view, layout }));
  });
});

/** Tenths of a millimetre: what moves less is not seen to have moved. */
const tenths = (value: number) => String(Math.round(value * 10) / 10 || 0);

function line(mark: Mark): string {
  const box = markBounds(mark, measurer);
  const place = box ? [box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0].map(tenths).join(' ') : 'nothing';
  const whose = mark.entry === undefined ? mark.role : `${mark.role} ${mark.entry}`;
  if (mark.type === 'path') {
    const paint = [mark.fill, mark.pattern?.kind, mark.stroke?.colour].filter(Boolean).join(' ');
    return `${whose} · ${place} · ${paint}`;
  }
  if (mark.type === 'image') return `${whose} · ${place} · ${mark.mediaType} «${mark.label}»`;
  const { size, weight } = mark.style;
  const turned = mark.type === 'arcText' ? ' arc' : mark.rotate ? ` turned ${tenths(mark.rotate)}` : '';
  return `${whose} · ${place} · ${tenths((size * 72) / 25.4)} ${weight}${turned}${mark.strike ? ' struck' : ''} «${mark.text}»`;
}

/** Marks that are one line together: there are many, and what has moved among them is seen by looking. */
const isMany = ({ role, type }: Mark) =>
  role === 'axis' || role === 'leader' || (role === 'furniture' && type === 'path');

function pageLines(scene: Scene): string[] {
  const many = new Map<string, string[]>();
  const single: string[] = [];
  for (const mark of scene.marks) {
    if (!isMany(mark)) single.push(line(mark));
    else many.set(`${mark.role} ${mark.type}`, [...(many.get(`${mark.role} ${mark.type}`) ?? []), line(mark)]);
  }
  const together = [...many].map(([what, lines]) => {
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
    return `${what} · ${lines.length} · ${digest}`;
  });
  return [...together, ...single];
}

/** A golden picture as it is drawn now, A3 in landscape. */
export function goldenText({ plan, view, layout }: Golden): string {
  const pages = pagesOf(plan, view, layout);
  const lines = pages.flatMap((page, index) => [
    `page ${index + 1} of ${pages.length} · ${tenths(page.width)} ${tenths(page.height)}`,
    ...pageLines(page),
  ]);
  return `${lines.join('\n')}\n`;
}

export const goldenFolder = new URL('../fixtures/golden/', import.meta.url);

import { describe, expect, it } from 'vitest';
import { loadPosterFonts } from '../../../electron/poster/fonts.ts';
import { scenePdf } from '../../../electron/poster/pdf.ts';
import { scenePng } from '../../../electron/poster/png.ts';
import { sceneToSvg } from '../../../shared/render/svg.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { readPdf } from '../../support/pdfText.ts';
import { planOf } from '../../support/plans.ts';
import { a3 } from '../../support/sceneOptions.ts';

const plan = planOf({
  lanes: [{ id: 'au', name: 'AU' }],
  entries: [
    {
      id: 'm',
      title: 'Møtet',
      when: '2024-03-19',
      formerWhen: '2024-03-12',
      status: 'moved',
      kind: 'meeting',
      lanes: ['au'],
    },
    { id: 'c', title: 'Samlingen', when: '2024-08-27', formerWhen: '2024-08-20', status: 'cancelled', lanes: ['au'] },
  ],
});

const draw = (view: 'wheel' | 'timeline', former?: boolean) => {
  const [page] = layoutPoster(plan, {
    view,
    paper: 'A4',
    orientation: 'landscape',
    measurer: a3.measurer,
    translate: a3.translate,
    ...(former === undefined ? {} : { former }),
  });
  return page;
};

/** A scene with only the texts that say the date a meeting had. */
const onlyFormer = (scene: Scene, strike: boolean): Scene => ({
  ...scene,
  marks: scene.marks.flatMap((mark) =>
    mark.type === 'text' && mark.strike && mark.text === '12.\u00a0mars' ? [{ ...mark, strike }] : [],
  ),
});

const struckOf = (scene: Scene) =>
  scene.marks.flatMap((mark) => (mark.type === 'text' && mark.strike ? [mark.text] : []));

describe.each(['wheel', 'timeline'] as const)('former dates on a %s', (view) => {
  it('are struck through where they are wanted', () => {
    const scene = draw(view, true);
    expect(struckOf(scene)).toContain('12.\u00a0mars');
    expect(struckOf(scene)).toContain('20.\u00a0aug.');
    expect(struckOf(scene)).not.toContain('19. mars');
  });

  it('leave no trace where they are not, but the word for what became of it', () => {
    const scene = draw(view, false);
    const words = scene.marks.flatMap((mark) => ('text' in mark ? [mark.text] : [])).join(' ');
    expect(words).not.toMatch(/12\.\smars/u);
    expect(scene.list.find(({ entry }) => entry === 'm')?.text).toContain('flyttet');
    expect(scene.marks.length).toBeLessThan(draw(view, true).marks.length);
  });

  it('have their line in PDF, SVG and PNG alike', async () => {
    const [struck, plain] = [true, false].map((strike) => onlyFormer(draw(view, true), strike));
    if (!struck || !plain) throw new Error('nothing drawn');
    expect(struck.marks).toHaveLength(1);

    const created = '2024-01-15T08:00:00.000Z';
    const strokes = (page: string) => page.match(/\bS\n/g)?.length ?? 0;
    const [pdf, bare] = await Promise.all(
      [struck, plain].map(async (scene) => readPdf(await scenePdf([scene], { created }))),
    );
    expect(pdf?.shown.join('')).toContain('mars');
    expect(strokes(pdf?.page ?? '')).toBe(strokes(bare?.page ?? '') + 1);

    expect(sceneToSvg(struck).match(/<line\b/g)).toHaveLength(1);
    expect(sceneToSvg(plain)).not.toContain('<line');

    const fonts = await loadPosterFonts();
    const [png, without] = await Promise.all([struck, plain].map((scene) => scenePng(scene, 100, fonts)));
    expect(Buffer.compare(Buffer.from(png ?? []), Buffer.from(without ?? []))).not.toBe(0);
  });
});

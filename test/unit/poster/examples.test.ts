import { describe, expect, test } from 'vitest';
import { drawPoster } from '../../../electron/cli/drawPoster.ts';
import messages from '../../../resources/locales/nb/scene.json' with { type: 'json' };
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { inter } from '../../../shared/render/inter.ts';
import { decodeScene } from '../../../shared/scene/decodeScene.ts';
import { layoutPoster } from '../../../shared/scene/poster.ts';
import { posterOptions } from '../../../shared/scene/posterSettings.ts';
import { readPdf } from '../../support/pdfText.ts';
import { examplePlans } from '../../support/plans.ts';

const CASES = examplePlans().flatMap(({ name, plan }) =>
  (['wheel', 'timeline', 'matrix', 'meetings'] as const).map((view) => ({ name, plan, view })),
);

/** Letters and figures alone: lines are broken and hyphenated where the layout needs it. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(CASES)('$name as a $view', ({ plan, view }) => {
  test('prints every entry by its title, as text that can be found', async () => {
    const options = posterOptions(plan, { view, paper: 'A3', orientation: 'landscape' });
    const form = { options, format: 'pdf', dpi: 300, language: 'nb' } as const;
    const drawn = await drawPoster(plan, { ...form, created: '2024-01-15T08:00:00.000Z' });
    if (!drawn.ok) throw new Error(drawn.error.key);
    const words = letters(drawn.value.files.flatMap((file) => readPdf(file).shown).join(''));
    const absent = plan.entries.map(({ title }) => title).filter((title) => !words.includes(letters(title)));
    expect(absent).toEqual([]);
  });

  test('is a Scene that the other side of the bridge accepts as it is', () => {
    const translate = createTranslate(messages, 'nb');
    const form = { view, paper: 'A3', orientation: 'portrait', locale: 'nb', measurer: inter } as const;
    const [scene] = layoutPoster(plan, { ...form, translate });
    expect(decodeScene(JSON.parse(JSON.stringify(scene)))).toEqual({ ok: true, value: scene });
  });
});

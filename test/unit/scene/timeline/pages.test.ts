import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { planOf } from '../../../support/plans.ts';
import { pagesOf } from '../../../support/posterPages.ts';

const textsOf = ({ marks }: Scene) =>
  marks.flatMap((mark) => ('text' in mark ? [mark.text.replaceAll('\u00a0', ' ')] : []));
const linksOn = ({ marks }: Scene) => marks.filter(({ role }) => role === 'link').length;

describe('links of the timeline over several sheets', () => {
  const plan = planOf({
    lanes: [{ id: 'l', name: 'Rapportering' }],
    entries: [
      { id: 'a', kind: 'deadline', title: 'Frist avdeling', when: '2024-02-05', lanes: ['l'] },
      { id: 'b', kind: 'deadline', title: 'Frist direktør', when: '2024-02-15', lanes: ['l'] },
      { id: 'c', kind: 'meeting', title: 'Behandling', when: '2024-05-14', lanes: ['l'] },
    ],
    links: [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'bc', from: 'b', to: 'c' },
    ],
  });

  it('say where they go on where the other entry is on another sheet, and are lines where it is not', () => {
    const [first, second] = pagesOf(plan, 'timeline', 'quarters');
    if (!first || !second) throw new Error('two quarters have entries');
    expect(linksOn(first)).toBeGreaterThan(0);
    expect(linksOn(second)).toBe(0);
    expect(textsOf(first)).toContain('→ 14. mai Behandling');
    expect(textsOf(second)).toContain('← 15. feb. Frist direktør');
    expect(first.list.find(({ entry }) => entry === 'b')?.text).toContain('må komme før 14. mai: Behandling');
  });

  it('say nothing of it where all is on one sheet', () => {
    const words = pagesOf(plan, 'timeline', 'lanes').flatMap(textsOf);
    expect(words.join(' ')).not.toMatch(/[→←]/u);
  });
});

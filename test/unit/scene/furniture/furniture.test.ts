import { describe, expect, it } from 'vitest';
import {
  abbreviations,
  type Block,
  footer,
  footnoteNumbers,
  footnoteSuffix,
  footnotes,
  legend,
  periodName,
  titleBlock,
} from '../../../../shared/scene/furniture/index.ts';
import { reportScene } from '../../../../shared/scene/report.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { PT } from '../../../../shared/scene/theme.ts';
import { sceneWords } from '../../../../shared/scene/words.ts';
import { entryOf, planOf } from '../../../support/plans.ts';
import { a3, measurer } from '../../../support/sceneOptions.ts';

const words = (block: Block) => block.marks.flatMap((mark) => ('text' in mark ? [mark.text] : []));
const box = { x: 10, y: 10, width: 400, height: 277 };

/** Judges a block as a sheet of its own, with its own size as the sheet's. */
function judge(block: Block, x = 10, y = 10) {
  const scene: Scene = {
    width: x + block.width,
    height: y + block.height,
    background: '#ffffff',
    title: '',
    language: 'nb',
    description: '',
    marks: block.marks,
    list: [],
  };
  return reportScene(scene, [], measurer);
}

const plan = planOf({
  plan: {
    title: 'Milepælsplan 2024',
    subtitle: 'Revidering av samarbeidsavtale',
    organisation: 'Helsefellesskapet',
    edition: 'Oppdatert 13. mars',
    from: '2024-01',
    to: '2025-03',
  },
  lanes: [
    { id: 'au', name: 'AU', order: 'A' },
    { id: 'asu', name: 'ASU', order: 'B' },
    { id: 'tom', name: 'Ubrukt', order: 'C' },
  ],
  entries: [
    { id: 'a', kind: 'meeting', title: 'Møte', when: '2024-01-17', lanes: ['au'], footnotes: ['n2', 'n1'] },
    { id: 'b', kind: 'period', periodType: 'hearing', title: 'Høring', when: '2024-02-01/2024-03-10', lanes: ['asu'] },
    { id: 'c', kind: 'deadline', title: 'Frist', when: '2024-04-XX', lanes: ['asu'], scenario: 'alt' },
  ],
  scenarios: [
    { id: 'alt', name: 'Alt. 2', order: 'A' },
    { id: 'alt3', name: 'Alt. 3', order: 'B' },
  ],
  notes: [
    { id: 'n0', kind: 'footnote', text: 'Gjelder hele planen.', order: 'A' },
    { id: 'n1', kind: 'footnote', title: 'Alt. 2', text: 'Avhenger av nasjonal plan.', order: 'B' },
    { id: 'n2', kind: 'footnote', text: 'Kan bli flyttet.', order: 'C' },
    { id: 'f1', kind: 'abbreviation', title: 'AU', text: 'Arbeidsutvalget', order: 'D' },
    { id: 'f2', kind: 'abbreviation', title: 'ASU', text: 'Administrativt samarbeidsutvalg', order: 'E' },
    { id: 't', kind: 'text', title: 'Ikke her', text: 'Prosa', order: 'F' },
  ],
});

describe('titleBlock', () => {
  it('sets title and subtitle left, whose and which period right, on one baseline', () => {
    const block = titleBlock(plan, box, a3);
    expect(words(block)).toEqual([
      'Milepælsplan 2024',
      'Revidering av samarbeidsavtale',
      'Helsefellesskapet',
      'januar 2024–mars 2025',
      'Oppdatert 13. mars',
    ]);
    const [title, , organisation] = block.marks.filter((mark) => mark.type === 'text');
    expect(title?.heading).toBe(1);
    expect(title?.style.size).toBeGreaterThan(21 * PT);
    expect(organisation?.y).toBeCloseTo(title?.y ?? 0, 6);
    expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
  });

  it('stacks everything in a narrow box', () => {
    const block = titleBlock(plan, { ...box, width: 80 }, a3);
    expect(block.marks.every((mark) => mark.type === 'text' && mark.anchor === 'start')).toBe(true);
    expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
  });

  it('sets a long title smaller, then in lines, and never cuts it', () => {
    const title = 'Årsplan for revidering av samarbeidsavtalen mellom kommunene og helseforetaket '.repeat(4).trim();
    for (const width of [60, 150, 400]) {
      const block = titleBlock(planOf({ plan: { title } }), { ...box, width }, a3);
      const set = words(block).join(' ').replaceAll('- ', '');
      expect(set.startsWith(title)).toBe(true);
      expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
    }
  });

  it('takes no room for what is not there', () => {
    const empty = planOf({ plan: { title: '', from: '2024-01', to: '2024-12' } });
    expect(words(titleBlock(empty, box, a3))).toEqual(['januar–desember 2024']);
  });
});

describe('periodName', () => {
  it.each([
    ['2024-01', '2024-12', 'januar–desember 2024'],
    ['2024-01', '2025-03', 'januar 2024–mars 2025'],
    ['2024-05', '2024-05', 'mai 2024'],
  ])('names %s to %s', (from, to, name) => {
    expect(periodName(plan, a3, from, to)).toBe(name);
  });
});

describe('legend', () => {
  it('explains the signs, lanes and courses that occur, and no others', () => {
    expect(words(legend(plan, box, a3))).toEqual([
      'Tegnforklaring',
      'AU',
      'ASU',
      'Møte',
      'Frist',
      'Høring',
      'Dato ikke satt',
      'Alt. 2 (alternativt forløp)',
    ]);
  });

  it('leaves out what the view does not show', () => {
    const shown = words(legend(plan, box, { ...a3, lanes: ['au'], scenarios: [], nameLanes: false }));
    expect(shown).toEqual(['Tegnforklaring', 'Møte']);
  });

  it('stands in columns where a row is too wide, within its box', () => {
    for (const width of [45, 90, 160, 400]) {
      const block = legend(plan, { ...box, width }, a3);
      expect(block.width).toBeLessThanOrEqual(width + 1e-9);
      expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
    }
  });

  it('speaks the language it is asked for', () => {
    const danish = { ...a3, locale: 'da' as const, translate: sceneWords('da') };
    expect(words(legend(plan, box, danish))).toContain('Møde');
  });

  it('takes no room when there is nothing to explain', () => {
    expect(legend(planOf({}), box, a3)).toEqual({ marks: [], width: 0, height: 0 });
  });
});

describe('footnotes', () => {
  it('numbers those that entries refer to, in their own order', () => {
    const numbers = footnoteNumbers(plan);
    expect([...numbers]).toEqual([
      ['n1', 1],
      ['n2', 2],
    ]);
    expect(footnoteSuffix(entryOf(plan, 'a'), numbers)).toBe('\u00a01)\u00a02)');
    expect(footnoteSuffix(entryOf(plan, 'b'), numbers)).toBe('');
  });

  it('sets the numbered ones first, then what concerns the whole plan', () => {
    expect(words(footnotes(plan, box, a3))).toEqual([
      'Merknader',
      '1)',
      'Alt. 2',
      'Avhenger av nasjonal plan.',
      '2)',
      'Kan bli flyttet.',
      'Gjelder hele planen.',
    ]);
  });
});

describe('abbreviations', () => {
  it('sets each with what it stands for', () => {
    expect(words(abbreviations(plan, box, a3)).join(' ')).toBe(
      'Forkortelser AU Arbeidsutvalget ASU Administrativt samarbeidsutvalg',
    );
  });
});

describe('footer', () => {
  it('holds legend, footnotes and abbreviations within its box, whatever the width', () => {
    for (const width of [60, 120, 190, 277, 400]) {
      const block = footer(plan, { ...box, width }, a3);
      const set = words(block).join(' ').replaceAll('- ', '');
      for (const word of ['Tegnforklaring', 'Merknader', 'Forkortelser', 'Kan bli flyttet.'])
        expect(set).toContain(word);
      expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
    }
  });

  it('flows many notes into even columns', () => {
    const notes = Array.from({ length: 30 }, (_, index) => ({
      id: `n${index}`,
      kind: 'abbreviation' as const,
      title: `F${index}`,
      text: 'Felles forkortelse '.repeat(1 + (index % 4)),
      order: String(index).padStart(2, '0'),
    }));
    const block = abbreviations(planOf({ notes }), { ...box, width: 240 }, a3);
    expect(judge(block)).toMatchObject({ overlaps: 0, outside: 0 });
    expect(block.height).toBeLessThan(90);
  });
});

import { describe, expect, test } from 'vitest';
import { FIGURE, type StructureNode, structureOf } from '../../../electron/poster/pdfStructure.ts';
import { inter } from '../../../shared/render/inter.ts';
import { arcMark, pathMark, sceneOf, textMark } from '../../support/scenes.ts';

const outline = (node: StructureNode): unknown =>
  node.children.length === 0 ? node.tag : { [node.tag]: node.children.map(outline) };

const style = { size: 4, weight: 400 } as const;

describe('structureOf', () => {
  test('reads title, figure, entries by date under their headings, then the notes', () => {
    const scene = sceneOf(
      [
        pathMark('M0,0L1,1', { entry: 'b' }),
        pathMark('M0,0L1,1', { role: 'leader', entry: 'b' }),
        arcMark('januar'),
        textMark('Merknader', { role: 'furniture', heading: 2, y: 130 }),
        textMark('1) Se vedtak', { role: 'furniture', y: 140 }),
        textMark('Februar', { heading: 3, y: 60 }),
        textMark('7. februar', { entry: 'b', y: 65 }),
        textMark('Januar', { heading: 3, y: 20 }),
        textMark('3. januar', { entry: 'a', y: 25 }),
        textMark('Møte', { entry: 'a', x: 60, y: 25 }),
        textMark('Årshjul', { role: 'furniture', heading: 1 }),
      ],
      { list: ['a', 'b', 'c'].map((entry) => ({ entry, text: `Om ${entry}` })), description: 'Et årshjul' },
    );
    const { root, keys } = structureOf(scene);
    const item = { LI: ['LBody'] };
    expect(outline(root)).toEqual({
      Document: ['H1', 'Figure', 'H3', { L: [item] }, 'H3', { L: [item, item] }, 'H2', 'P'],
    });
    expect(root.children[1]).toMatchObject({ key: FIGURE, alt: 'Et årshjul' });
    expect(keys.slice(0, 3)).toEqual([FIGURE, null, FIGURE]);
    expect(keys[8]).toBe(keys[9]);
    const bodies = root.children
      .filter(({ tag }) => tag === 'L')
      .flatMap(({ children }) => children.map((li) => li.children[0]));
    expect(bodies.map((body) => body?.actual)).toEqual(['Om a', 'Om b', 'Om c']);
  });

  test('takes lines that follow each other as one paragraph, and not the next item of a list', () => {
    const term = textMark('AU', { role: 'furniture', x: 10, y: 100, style: { ...style, weight: 600 } });
    const after = 10 + inter.width('AU', term.style) + 1;
    const scene = sceneOf([
      term,
      textMark('Arbeidsutvalget til', { role: 'furniture', x: after, y: 100 }),
      textMark('Forhandlingsutvalget', { role: 'furniture', x: 10, y: 105 }),
      textMark('FU', { role: 'furniture', x: 10, y: 112 }),
      textMark('Langt unna', { role: 'furniture', x: 100, y: 112 }),
    ]);
    const { keys } = structureOf(scene);
    expect(keys[0]).not.toBeNull();
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
    expect(new Set(keys.slice(2))).toHaveProperty('size', 3);
  });

  test('gives every mark of content a tag, and every element of the tree its place once', () => {
    const scene = sceneOf([textMark('Løs tekst', { entry: 'unlisted' }), textMark('13', { role: 'axis' })]);
    const { keys, tags } = structureOf(scene);
    for (const key of keys) expect(key === null || tags.has(key)).toBe(true);
    expect(keys[1]).toBe(FIGURE);
  });
});

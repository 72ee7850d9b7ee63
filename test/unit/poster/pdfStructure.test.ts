import { describe, expect, test } from 'vitest';
import { type StructureNode, structureOf } from '../../../electron/poster/pdfStructure.ts';
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
      {
        list: (['Januar 2024', 'Februar 2024', 'Dato ikke satt'] as const).map((under, index) => {
          const entry = 'abc'.charAt(index);
          return { entry, text: `Om ${entry}`, under };
        }),
        description: 'Et årshjul',
      },
    );
    const {
      root,
      keys: [keys = []],
    } = structureOf([scene]);
    const item = { LI: ['LBody'] };
    expect(outline(root)).toEqual({
      Document: ['H1', 'Figure', 'H2', { L: [item] }, 'H2', { L: [item] }, 'H2', { L: [item] }, 'H2', 'P'],
    });
    expect(root.children[1]).toMatchObject({ key: 'figure:0', alt: 'Et årshjul' });
    expect(keys.slice(0, 3)).toEqual(['figure:0', null, 'figure:0']);
    expect(keys[8]).toBe(keys[9]);
    expect([keys[5], keys[7]]).toEqual(['under:Februar 2024', 'under:Januar 2024']);
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
    const [keys = []] = structureOf([scene]).keys;
    expect(keys[0]).not.toBeNull();
    expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
    expect(new Set(keys.slice(2))).toHaveProperty('size', 3);
  });

  test('gives every mark of content a tag, and every element of the tree its place once', () => {
    const scene = sceneOf([textMark('Løs tekst', { entry: 'unlisted' }), textMark('13', { role: 'axis' })]);
    const {
      keys: [keys = []],
      tags,
    } = structureOf([scene]);
    for (const key of keys) expect(key === null || tags.has(key)).toBe(true);
    expect(keys[1]).toBe('figure:0');
  });

  test('reads the list of all pages once, by date under the months, and what pages repeat on the first', () => {
    const page = (entries: readonly (readonly [string, string, string])[]) =>
      sceneOf(
        [
          textMark('Årshjul', { role: 'furniture', heading: 1 }),
          ...entries.flatMap(([entry, , under], index) => [
            textMark(under, { heading: 2, y: 40 * (index + 1) }),
            textMark(`Om ${entry}`, { entry, y: 40 * (index + 1) + 10 }),
          ]),
        ],
        { list: entries.map(([entry, day, under]) => ({ entry, text: `Om ${entry}`, day, under })) },
      );
    const { root, keys } = structureOf([
      page([
        ['a', '2024-01-03', 'Januar 2024'],
        ['c', '2024-02-07', 'Februar 2024'],
      ]),
      page([
        ['b', '2024-01-09', 'Januar 2024'],
        ['a', '2024-01-03', 'Januar 2024'],
      ]),
    ]);
    expect(outline(root)).toEqual({
      Document: [
        'H1',
        'Figure',
        'Figure',
        'H2',
        { L: [{ LI: ['LBody'] }, { LI: ['LBody'] }] },
        'H2',
        { L: [{ LI: ['LBody'] }] },
      ],
    });
    expect(root.children.flatMap(({ actual }) => actual ?? [])).toEqual(['Januar 2024', 'Februar 2024']);
    expect(keys[1]?.[0]).toBeNull();
    expect(keys[0]?.[1]).toBe(keys[1]?.[1]);
    expect(keys[0]?.[2]).toBe(keys[1]?.[4]);
  });
});

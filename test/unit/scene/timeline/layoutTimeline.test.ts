import { describe, expect, it } from 'vitest';
import { decodeScene } from '../../../../shared/scene/decodeScene.ts';
import type { SceneOptions } from '../../../../shared/scene/options.ts';
import { reportScene } from '../../../../shared/scene/report.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { layoutTimeline } from '../../../../shared/scene/timeline/index.ts';
import type { IsoDate } from '../../../../shared/time/index.ts';
import { generatePlan } from '../../../support/generatePlan.ts';
import { type PlanSketch, planOf } from '../../../support/plans.ts';
import { a3 } from '../../../support/sceneOptions.ts';

const lanes = [
  { id: 'au', name: 'AU', order: 'A' },
  { id: 'asu', name: 'ASU', order: 'B' },
];

const layout = (sketch: PlanSketch, options: Partial<SceneOptions> = {}) =>
  layoutTimeline(planOf({ lanes, ...sketch }), { ...a3, ...options });

const labelOf = (scene: Scene, entry: string) =>
  scene.marks
    .flatMap((mark) => (mark.type === 'text' && mark.role === 'label' && mark.entry === entry ? [mark.text] : []))
    .join(' ');

const marksOf = (scene: Scene, entry: string) =>
  scene.marks.flatMap((mark) => (mark.type === 'path' && mark.role === 'entry' && mark.entry === entry ? [mark] : []));

const texts = (scene: Scene) => scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

describe('layoutTimeline', () => {
  it('places a day in the middle of its day, in its lane', () => {
    const scene = layout({
      entries: [{ id: 'e', kind: 'meeting', title: 'Møte', when: '2024-07-01', lanes: ['asu'] }],
    });
    const { geometry } = scene;
    if (geometry?.kind !== 'timeline') throw new Error('no geometry');
    const [mark] = marksOf(scene, 'e');
    const x = geometry.x0 + ((182 + 0.5) / geometry.days) * (geometry.x1 - geometry.x0);
    const [left = 0] = (mark?.d.match(/-?\d+\.?\d*/g) ?? []).map(Number);
    expect(mark?.lane).toBe('asu');
    expect(left).toBeLessThan(x);
    expect(x - left).toBeLessThan(2);
    const band = geometry.bands.find((one) => one.lane === 'asu');
    const y = Number(/,(-?\d+\.?\d*)/.exec(mark?.d ?? '')?.[1]);
    expect(y > (band?.from ?? 0) && y < (band?.to ?? 0)).toBe(true);
  });

  it('sets date, title, time and place beside the mark', () => {
    const entry = { id: 'e', kind: 'meeting' as const, title: 'Oppstart', when: '2024-04-17', lanes: ['au'] };
    const scene = layout({
      entries: [{ ...entry, time: '13:00/15:00', place: 'Rådhuset', topics: ['Økonomi', 'Oppstart'] }],
    });
    expect(labelOf(scene, 'e')).toBe('17. apr. Oppstart kl. 13–15\u00a0· Rådhuset Økonomi');
    expect(scene.list).toEqual([{ entry: 'e', text: '17. april 2024: Oppstart (Møte, AU, kl. 13–15 · Rådhuset)' }]);
    expect(marksOf(scene, 'e')[0]?.label).toBe('17. april 2024: Oppstart (Møte, AU, kl. 13–15 · Rådhuset)');
  });

  it('hatches hearings, and draws what is not set hollow and dashed', () => {
    const scene = layout({
      entries: [
        {
          id: 'h',
          kind: 'period',
          periodType: 'hearing',
          title: 'Høring',
          when: '2024-06-20/2024-09-10',
          lanes: ['au'],
        },
        { id: 'u', kind: 'meeting', title: 'Møte', when: '2024-12-XX', lanes: ['au'] },
        { id: 'q', kind: 'meeting', title: 'Møte', when: '2024-10-31?', lanes: ['au'] },
        { id: 'm', kind: 'activity', title: 'Ferie', when: '2024-07', lanes: ['asu'] },
      ],
    });
    expect(marksOf(scene, 'h')[0]?.pattern?.kind).toBe('hatch');
    expect(marksOf(scene, 'u')[0]).toMatchObject({ fill: '#ffffff' });
    expect(marksOf(scene, 'u')[0]?.stroke?.dash).toBeDefined();
    expect(marksOf(scene, 'q')).toHaveLength(2);
    expect(marksOf(scene, 'm')[0]?.stroke).toBeUndefined();
  });

  it('gives a scenario its own rows under its lane, dashed, with its name beside', () => {
    const scene = layout({
      scenarios: [{ id: 'alt', name: 'Alt. 2', order: 'A' }],
      entries: [
        { id: 'a', kind: 'meeting', title: 'Møte', when: '2024-04-17', lanes: ['au'] },
        { id: 'b', kind: 'meeting', title: 'Nytt møte', when: '2024-04-17', lanes: ['au'], scenario: 'alt' },
      ],
    });
    const column = scene.marks.flatMap((mark) =>
      mark.type === 'text' && mark.role === 'axis' && mark.x < 20 ? [mark] : [],
    );
    expect(column.map((mark) => mark.text)).toEqual(['AU', 'Alt. 2', 'ASU', 'Uke']);
    const [base, course] = ['a', 'b'].map((id) => marksOf(scene, id)[0]);
    expect(course?.stroke?.dash).toBeDefined();
    expect(base?.stroke?.dash).toBeUndefined();
    expect(course?.fill).not.toBe(base?.fill);
    expect(scene.geometry?.bands).toHaveLength(2);
  });

  it('lists what has no date, and what lies outside the period, in columns of their own', () => {
    const scene = layout({
      entries: [
        { id: 'u', title: 'Nasjonal plan', when: 'XXXX-XX-XX', lanes: ['au'] },
        { id: 'b', title: 'Forarbeid', when: '2023-11-20', lanes: ['au'] },
        { id: 'a', title: 'Evaluering', when: '2025-02', lanes: ['asu'] },
      ],
    });
    expect(texts(scene)).toContain('Dato ikke satt');
    expect(texts(scene).join(' ')).toContain('Før januar 2024');
    expect(texts(scene).join(' ')).toContain('Etter desember 2024');
    expect(labelOf(scene, 'b')).toBe('20. nov. 2023 Forarbeid');
    expect(labelOf(scene, 'u')).toBe('Nasjonal plan');
    const { geometry } = scene;
    if (geometry?.kind !== 'timeline' || !geometry.unset) throw new Error('no column');
    const [left = 0] = (marksOf(scene, 'u')[0]?.d.match(/-?\d+\.?\d*/g) ?? []).map(Number);
    expect(geometry.unset.x0).toBeGreaterThan(geometry.x1);
    expect(left > geometry.unset.x0 && left < geometry.unset.x1).toBe(true);
    expect(layout({}).geometry).not.toHaveProperty('unset');
  });

  it('shows where a moved entry was, and strikes what is cancelled', () => {
    const scene = layout({
      entries: [
        {
          id: 'm',
          kind: 'meeting',
          title: 'Møte',
          when: '2024-06-03',
          formerWhen: '2024-05-22',
          status: 'moved',
          lanes: ['au'],
        },
        { id: 'c', kind: 'meeting', title: 'Avlyst møte', when: '2024-08-22', status: 'cancelled', lanes: ['au'] },
      ],
    });
    expect(scene.marks.filter((mark) => mark.role === 'leader' && mark.entry === 'm')).toHaveLength(3);
    const struck = scene.marks.filter((mark) => mark.type === 'text' && mark.strike === true);
    expect(struck.every((mark) => mark.entry === 'c')).toBe(true);
    expect(struck.length).toBeGreaterThan(0);
    expect(reportScene(scene, ['m', 'c'])).toMatchObject({ drawn: 2, overlaps: 0 });
  });

  it('draws links as arrows between entries that are shown', () => {
    const entries = [
      { id: 'a', title: 'Utkast', when: '2024-02-01', lanes: ['au'] },
      { id: 'b', title: 'Vedtak', when: '2024-05-01', lanes: ['asu'] },
    ];
    const links = [
      { id: 'l', from: 'a', to: 'b' },
      { id: 'x', from: 'a', to: 'borte' },
      { id: 'y', from: 'a', to: 'a' },
    ];
    expect(layout({ entries, links }).marks.filter((mark) => mark.role === 'link')).toHaveLength(2);
  });

  it('marks today within the period, without crossing a label', () => {
    const entries = [{ id: 'a', title: 'Et møte med lang tittel', when: '2024-05-10', lanes: ['au'] }];
    const today = (day: string) =>
      layout({ entries }, { today: day as IsoDate }).marks.filter((mark) => mark.role === 'overlay');
    expect(today('2024-05-15')).toHaveLength(3);
    expect(today('2025-05-15')).toHaveLength(0);
    const [line] = today('2024-05-15');
    expect(line?.type === 'path' ? line.d.match(/M/g) : []).toHaveLength(2);
  });

  it('draws lanes in the order asked for, and only those', () => {
    const scene = layout({}, { lanes: ['asu', 'au', 'borte'] });
    expect(scene.geometry?.bands.map((band) => band.lane)).toEqual(['asu', 'au']);
  });

  it('fills the sheet from title to legend, however little there is to show', () => {
    for (const count of [0, 1, 8, 40]) {
      const scene = layoutTimeline(planOf(generatePlan(count)), a3);
      expect(scene.geometry?.bands.at(-1)?.to).toBeGreaterThan(265);
      expect(scene.height).toBe(297);
    }
  });

  it('grows on screen where a poster would set smaller type, and has no title there', () => {
    const plan = planOf(generatePlan(150));
    const screen = layoutTimeline(plan, { ...a3, furniture: 'screen', width: 300, height: 150 });
    expect(screen.height).toBeGreaterThan(200);
    expect(screen.marks.some((mark) => mark.role === 'furniture')).toBe(false);
    expect(
      reportScene(
        screen,
        plan.entries.map((entry) => entry.id),
      ),
    ).toMatchObject({ missing: [], overlapping: [], outside: 0 });
  });

  it('says so in the size of its type when a sheet cannot hold its words', () => {
    const plan = planOf(generatePlan(400));
    const scene = layoutTimeline(plan, { ...a3, width: 297, height: 210 });
    const report = reportScene(
      scene,
      plan.entries.map((entry) => entry.id),
    );
    expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], outside: 0 });
    expect(report.smallestTextMm).toBeLessThan(2.4);
    expect([scene.width, scene.height]).toEqual([297, 210]);
  });

  it('holds a plan without lanes, titles or entries', () => {
    expect(() => layoutTimeline(planOf({}), a3)).not.toThrow();
    const scene = layoutTimeline(planOf({ entries: [{ id: 'e', when: '2024-02-29' }] }), a3);
    expect(labelOf(scene, 'e')).toBe('29. feb. Uten tittel');
    expect(texts(scene)).toContain('Felles');
  });

  it('holds titles of a thousand characters, of one endless word, and of other scripts', () => {
    const titles = ['budsjett og økonomi '.repeat(50).trim(), 'a'.repeat(1000), '会議 встреча 🎉'];
    const entries = titles.map((title, index) => ({ id: `e${index}`, title, when: '2024-12-30', lanes: ['au'] }));
    const scene = layout({ entries });
    const report = reportScene(scene, ['e0', 'e1', 'e2']);
    expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], outside: 0 });
  });

  it('is a Scene that survives the bridge, the same each time', () => {
    const sketch = generatePlan(30);
    const scene = layoutTimeline(planOf(sketch), a3);
    const decoded = decodeScene(JSON.parse(JSON.stringify(scene)));
    expect(decoded.ok).toBe(true);
    expect(layoutTimeline(planOf(sketch), a3)).toEqual(scene);
  });
});

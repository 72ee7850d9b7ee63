import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportScene } from '../../../shared/scene/report.ts';
import { layoutWheel } from '../../../shared/scene/wheel/index.ts';
import { addDays, isoDate } from '../../../shared/time/index.ts';
import { generatePlan } from '../../support/generatePlan.ts';
import { crossings } from '../../support/leaders.ts';
import { planOf } from '../../support/plans.ts';
import { a3 } from '../../support/sceneOptions.ts';

const WORDS =
  'møte frist høring budsjett tertialrapportering virksomhetsplan i av og samarbeidsutvalget ny årsmelding'.split(' ');
const first = isoDate('2024-01-01');
if (!first) throw new Error('no such day');

const title = fc
  .tuple(fc.integer({ min: 5, max: 120 }), fc.array(fc.constantFrom(...WORDS), { minLength: 30, maxLength: 30 }))
  .map(([length, words]) => words.join(' ').slice(0, length).trim());

const when = fc
  .tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 19 }))
  .map(([offset, length, form]) => {
    const day = addDays(first, offset);
    const end = addDays(first, offset + length);
    if (form < 12) return day;
    if (form < 15) return `${day}/${end}`;
    return (
      [
        day.slice(0, 7),
        `${day.slice(0, 7)}-XX`,
        `${day}?`,
        'XXXX-XX-XX',
        `2024-W${String(1 + (offset % 52)).padStart(2, '0')}`,
      ][form - 15] ?? day
    );
  });

const entry = fc.record({
  kind: fc.constantFrom('meeting', 'deadline', 'milestone', 'period', 'activity'),
  title,
  when,
  lane: fc.nat({ max: 9 }),
  time: fc.constantFrom('', '09:00/11:30'),
  status: fc.constantFrom('planned', 'planned', 'planned', 'tentative', 'cancelled'),
});

const plan = fc.tuple(fc.integer({ min: 25, max: 150 }), fc.integer({ min: 1, max: 8 })).chain(([size, lanes]) =>
  fc.array(entry, { minLength: size, maxLength: size }).map((entries) =>
    planOf({
      lanes: Array.from({ length: lanes }, (_, index) => ({
        id: `l${index}`,
        name: `Utvalg ${'for samarbeid '.repeat(index % 3)}${index}`.trim(),
        order: String.fromCharCode(65 + index),
      })),
      entries: entries.map(({ lane, ...fields }, index) => ({
        id: `e${index}`,
        ...fields,
        lanes: [`l${lane % lanes}`],
      })),
    }),
  ),
);

describe('the wheel of any plan of 25 to 150 entries', () => {
  for (const [name, sheet] of [
    ['landscape', { ...a3 }],
    ['portrait', { ...a3, width: 297, height: 420 }],
  ] as const) {
    it(`is readable on A3 ${name}`, () => {
      const law = fc.property(plan, (generated) => {
        const scene = layoutWheel(generated, sheet);
        const report = reportScene(
          scene,
          generated.entries.map(({ id }) => id),
        );
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(2.469);
        const named = new Set(scene.marks.flatMap((mark) => (mark.role === 'label' ? [mark.entry] : [])));
        expect(generated.entries.filter(({ id }) => !named.has(id))).toEqual([]);
        expect(crossings(scene)).toBe(0);
      });
      fc.assert(law, { numRuns: 30, endOnFailure: true });
      // Once a leader began where another passes, a ten-thousandth of a millimetre beyond it.
      fc.assert(law, { seed: 1290629739, path: '28', numRuns: 1 });
    });
  }
});

describe('the wheel of a plan of 200 to 400 entries', () => {
  for (const [name, sheet] of [
    ['landscape', { ...a3 }],
    ['portrait', { ...a3, width: 297, height: 420 }],
  ] as const) {
    it(`stays readable on A3 ${name}, and says how many names it has no room for`, () => {
      const crowd = fc.record({
        entries: fc.constantFrom(200, 250, 300, 400),
        seed: fc.nat({ max: 1000 }),
        longest: fc.constantFrom(30, 60, 120),
      });
      const law = fc.property(crowd, ({ entries, seed, longest }) => {
        const generated = planOf(generatePlan(entries, seed, longest));
        const scene = layoutWheel(generated, sheet);
        const ids = generated.entries.map(({ id }) => id);
        const report = reportScene(scene, ids);
        expect(report).toMatchObject({ missing: [], truncated: 0, overlapping: [], upsideDown: 0, outside: 0 });
        expect(report.smallestTextMm).toBeGreaterThanOrEqual(2.469);
        const texts = scene.marks.flatMap((mark) => (!('text' in mark) ? [] : [mark]));
        // A day's number beside a mark is a key, not a name.
        const named = new Set(texts.filter(({ role }) => role === 'label').map((mark) => mark.entry));
        const unnamed = ids.filter((id) => !named.has(id)).length;
        const note = texts.map(({ text }) => text).join(' ');
        expect(/(\d+) oppføring(?:er)? står bare som tegn/.exec(note)?.[1] ?? '0').toBe(String(unnamed));
      });
      fc.assert(law, { numRuns: 8, endOnFailure: true });
      // Once what had its name in its arc was counted as unnamed.
      fc.assert(law, { examples: [[{ entries: 250, seed: 3, longest: 120 }]], numRuns: 1 });
    });
  }
});

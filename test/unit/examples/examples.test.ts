import { describe, expect, test } from 'vitest';
import { toDocument } from '../../../shared/plan/document.ts';
import type { Entry, Plan } from '../../../shared/plan/plan.ts';
import { LINE_LIMIT } from '../../../shared/plan/records/fields.ts';
import { boundsOf, parseEdtf } from '../../../shared/time/index.ts';
import { exampleDocuments, examplePlans, planOf } from '../../support/plans.ts';

const plans = new Map(examplePlans().map(({ name, plan }) => [name, plan]));
const named = (name: string): Plan => plans.get(name) ?? planOf({});

/** Who may be named in an example: roles and bodies, never persons. */
const ROLES = new Set([
  'afdelingsleder, Plan og Byg',
  'arbejdsmarkedschef',
  'Beredskabsgruppen',
  'controller',
  'digitaliseringschef',
  'digitaliseringskonsulent',
  'direktør',
  'driftsleder',
  'fagrådgiver',
  'familiechef',
  'fasilitator',
  'HR-chef',
  'HR-konsulent',
  'HR-medarbejder',
  'HR-projektleder',
  'HR-udviklingskonsulent',
  'klimakonsulent',
  'klimakoordinator',
  'kommunalsjef',
  'kultur- og fritidschef',
  'ledelseskonsulent',
  'prosessleder',
  'prosessveileder',
  'rådmann',
  'sekretariatsleder',
  'skole- og dagtilbudschef',
  'SSP-koordinator',
  'strategikonsulent',
  'sundhedschef',
  'sundhedskonsulent',
  'sundhedskoordinator',
  'udviklingschef',
  'velfærdsdirektør',
  'økonomichef',
  'Avdelingsledere',
  'Enhetsledere',
  'Kommunalsjefer',
  'Direktør',
  'Kommunedirektør',
  'Fagrådene',
  'Kommunen',
  'Kommunestyret',
  'Leder for omstillingsarbeidet',
  'Omstillingsstyret',
]);

function daysOf(entry: Entry): { start: string; end: string } | null {
  const when = parseEdtf(entry.when);
  return when.ok ? boundsOf(when.value) : null;
}

/** References of a plan that lead nowhere, as `record.field → id`. */
function loose(plan: Plan): string[] {
  const ids = {
    lane: new Set(plan.lanes.map(({ id }) => id)),
    entry: new Set(plan.entries.map(({ id }) => id)),
    series: new Set(plan.series.map(({ id }) => id)),
    scenario: new Set(plan.scenarios.map(({ id }) => id)),
    note: new Set(plan.notes.map(({ id }) => id)),
  };
  const found: string[] = [];
  const need = (from: string, kind: keyof typeof ids, targets: readonly (string | null)[]) => {
    for (const target of targets) if (target !== null && !ids[kind].has(target)) found.push(`${from} → ${target}`);
  };
  for (const entry of plan.entries) {
    need(`${entry.id}.lanes`, 'lane', entry.lanes);
    need(`${entry.id}.series`, 'series', [entry.series]);
    need(`${entry.id}.scenario`, 'scenario', [entry.scenario]);
    need(`${entry.id}.parent`, 'entry', [entry.parent]);
    need(`${entry.id}.footnotes`, 'note', entry.footnotes);
  }
  for (const link of plan.links) {
    need(`${link.id}.from`, 'entry', [link.from ?? '(none)']);
    need(`${link.id}.to`, 'entry', [link.to ?? '(none)']);
  }
  for (const scenario of plan.scenarios) need(`${scenario.id}.trigger`, 'entry', [scenario.trigger]);
  for (const item of plan.agenda) need(item.id, 'entry', [item.meeting, item.movedFrom]);
  for (const note of plan.notes) need(note.id, 'note', [note.parent]);
  return found;
}

test('there are five examples', () => {
  expect([...plans.keys()]).toEqual([
    'aarshjul-2024.json',
    'arsplan-koncernledelse-2025.json',
    'handlingsplan.json',
    'milepaelsplan-2024.json',
    'omstillingsprosess-2021.json',
  ]);
});

describe.each(examplePlans())('$name', ({ name, plan }) => {
  const records = [
    ...plan.lanes,
    ...plan.entries,
    ...plan.series,
    ...plan.links,
    ...plan.scenarios,
    ...plan.agenda,
    ...plan.notes,
  ];

  test('is read without a problem, and nothing in it is unknown', () => {
    expect(plan.problems).toEqual([]);
    expect([plan.info, ...records].filter((record) => Object.keys(record.extra).length > 0)).toEqual([]);
  });

  test('is written back as it stands, but for the order of entries', () => {
    const original = exampleDocuments().find((document) => document.name === name)?.json;
    const byId = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    const sorted = (json: unknown) =>
      Object.entries(Object(json)).map(([key, value]) => [key, Array.isArray(value) ? [...value].sort(byId) : value]);
    const keyed = (json: unknown): unknown =>
      JSON.parse(
        JSON.stringify(json, (_key, value: unknown) =>
          value !== null && typeof value === 'object' && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
            : value,
        ),
      );
    expect(sorted(keyed(toDocument(plan)))).toEqual(sorted(keyed(original)));
  });

  test('has no loose reference', () => expect(loose(plan)).toEqual([]));

  test('gives every entry a title, a lane and a date in the plan, just before it or none', () => {
    // Koncernledelsen's year begins with what Direktionen treats in the December before.
    const earliest = plan.info.from === '2025-01' ? '2024-12' : plan.info.from;
    for (const entry of plan.entries) {
      expect(entry.title.length, entry.id).toBeGreaterThan(0);
      expect(entry.title.length, entry.id).toBeLessThanOrEqual(110);
      expect(entry.lanes.length, entry.id).toBeGreaterThan(0);
      const days = daysOf(entry);
      if (days) expect(days.start.slice(0, 7) >= earliest && days.end.slice(0, 7) <= plan.info.to).toBe(true);
      else expect(entry.whenText, entry.id).not.toBe('');
    }
  });

  test('has no title or line near the limit', () => {
    for (const item of plan.agenda) expect(item.title.length, item.id).toBeLessThanOrEqual(110);
    for (const note of plan.notes) expect(note.title.length + note.text.length, note.id).toBeGreaterThan(0);
    expect(LINE_LIMIT).toBeGreaterThan(110);
  });

  test('has links that go forward in time', () => {
    for (const link of plan.links) {
      const from = plan.entries.find(({ id }) => id === link.from);
      const to = plan.entries.find(({ id }) => id === link.to);
      const [before, after] = [from && daysOf(from), to && daysOf(to)];
      if (before && after) expect(before.start <= after.end, link.id).toBe(true);
    }
  });

  test('gives each list its own order', () => {
    for (const list of [plan.lanes, plan.series, plan.scenarios, plan.agenda, plan.notes]) {
      expect(new Set(list.map(({ order }) => order)).size).toBe(list.length);
    }
  });

  test('names roles, never persons', () => {
    const people = [...plan.agenda.flatMap((item) => item.presenters), ...plan.entries.flatMap((e) => e.responsible)];
    expect(people.filter((person) => !ROLES.has(person))).toEqual([]);
  });
});

describe('the year wheel', () => {
  const plan = named('aarshjul-2024.json');

  test('has six cascades of four steps, from avd.leder to direktør', () => {
    const cascades = plan.series.filter(({ kind }) => kind === 'cascade');
    expect(cascades).toHaveLength(6);
    for (const cascade of cascades) {
      const steps = plan.entries.filter(({ series }) => series === cascade.id);
      expect(steps.map(({ step }) => step)).toEqual(['avd.leder', 'enhetsleder', 'kommunalsjef', 'direktør']);
    }
  });

  test('keeps dates that are not set in the words they came in', () => {
    const unset = plan.entries.filter(({ whenText }) => whenText !== '').map(({ when, whenText }) => [when, whenText]);
    expect(unset).toEqual([
      ['2024-04-XX', 'xx.xx'],
      ['2024-09-XX', 'xx.xx'],
      ['2024-10-31?', '31.10?'],
      ['2024-11-XX', 'xx.xx'],
      ['2024-11-XX', 'xx.xx'],
      ['2024-12-XX', 'xx.xx'],
    ]);
  });

  test('has its three footnotes, each on the entries it explains', () => {
    const footnotes = plan.notes.filter(({ kind }) => kind === 'footnote');
    const uses = footnotes.map(({ id }) => plan.entries.filter((entry) => entry.footnotes.includes(id)).length);
    expect(uses).toEqual([2, 7, 2]);
  });
});

describe('the milestone plan', () => {
  const plan = named('milepaelsplan-2024.json');

  test('has an alternative course that hangs on a date not set', () => {
    const [scenario] = plan.scenarios;
    const trigger = plan.entries.find(({ id }) => id === scenario?.trigger);
    expect(trigger?.when).toBe('XXXX-XX-XX');
    expect(plan.entries.filter((entry) => entry.scenario === scenario?.id).map(({ when }) => when)).toEqual([
      '2024-09-26/2024-11-10',
      '2024-11-10',
      '2024-12-XX',
    ]);
  });

  test('keeps the clock times of all AU and Forhandlingsutvalget meetings that have a day', () => {
    const timed = plan.entries.filter(({ lanes }) => lanes.includes('au') || lanes.includes('forhandlingsutvalget'));
    expect(timed.filter(({ time }) => time === '').map(({ id }) => id)).toEqual(['alt2-forhandlingsutvalget-2024-12']);
  });
});

describe('the management plan', () => {
  const plan = named('arsplan-koncernledelse-2025.json');

  test('holds the planned items of each meeting within its frame', () => {
    const frame = plan.lanes.find(({ id }) => id === 'koncernledelsen')?.frameMinutes ?? 0;
    expect(frame).toBe(180);
    for (const meeting of plan.entries) {
      const items = plan.agenda.filter((item) => item.meeting === meeting.id);
      expect(items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)).toBeLessThanOrEqual(frame);
    }
  });

  test('says why where a meeting or item was moved, postponed, cancelled or dropped', () => {
    const changed = ['moved', 'postponed', 'cancelled', 'dropped'];
    const silent = [...plan.entries, ...plan.agenda].filter(
      ({ status, reason }) => changed.includes(status) && reason === '',
    );
    expect(silent).toEqual([]);
    expect(new Set(plan.agenda.map(({ status }) => status))).toEqual(
      new Set(['planned', 'confirmed', 'awaiting', 'moved', 'postponed', 'dropped']),
    );
  });

  test('has seventeen dates of the Koncernledelse, every one with an item but the cancelled', () => {
    const meetings = plan.entries.filter(({ lanes }) => lanes.includes('koncernledelsen'));
    expect(meetings).toHaveLength(17);
    const empty = meetings.filter(({ id }) => !plan.agenda.some((item) => item.meeting === id));
    expect(empty.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('treats items elsewhere first on a day before the meeting', () => {
    for (const item of plan.agenda) {
      const meeting = plan.entries.find(({ id }) => id === item.meeting);
      if (meeting && item.beforeWhen !== '') expect(item.beforeWhen < meeting.when, item.id).toBe(true);
    }
  });
});

describe('the process', () => {
  const plan = named('omstillingsprosess-2021.json');

  test('has measures that sum to what the document says', () => {
    const measures = plan.notes.filter(({ kind }) => kind === 'measure');
    const sum = measures.reduce((total, { amount }) => total + (amount ?? 0), 0);
    expect(measures.at(0)?.title).toBe('OM 1');
    expect(measures.at(-1)?.title).toBe('OM 9 og OM 10');
    expect(sum).toBeCloseTo(plan.notes.find(({ id }) => id === 'tiltak-sum')?.amount ?? 0, 9);
    expect(sum).toBeCloseTo(12.2, 9);
  });

  test('has a programme without gaps', () => {
    const times = plan.agenda.map(({ time }) => time.split('/'));
    for (const [index, [start]] of times.entries()) {
      if (index > 0) expect(times[index - 1]?.[1]).toBe(start);
    }
    expect(plan.agenda).toHaveLength(13);
  });
});

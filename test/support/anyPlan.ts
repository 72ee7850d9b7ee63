import fc from 'fast-check';
import * as v from 'valibot';
import type { Plan } from '../../shared/plan/plan.ts';
import { AGENDA_KINDS, AGENDA_STATUSES } from '../../shared/plan/records/agendaItem.ts';
import { ENTRY_KINDS, ENTRY_STATUSES } from '../../shared/plan/records/entry.ts';
import { line, prose } from '../../shared/plan/records/fields.ts';
import { formatEdtf } from '../../shared/time/index.ts';
import { whens } from '../property/time/whens.ts';
import { planOf } from './plans.ts';

/** Beginnings and contents that tables, spreadsheets and calendars give a meaning of their own. */
const awkward = fc.constantFrom(
  ...[
    '=1+1',
    '+47',
    '-',
    '@SUM(A1)',
    "'=1",
    "''",
    '"',
    ';',
    ',',
    '\\',
    '\\n',
    ' a',
    'a  b ',
    '1/2',
    '2024',
    '17.04.2024',
  ],
  ...[
    'TRUE',
    '1e5',
    '_x0041_',
    'æøå',
    '‑–—',
    '\u00a0\u00ad\u200b',
    '😀',
    'e\u0301',
    '\ud800',
    '<b>&amp;',
    'uke 34',
    'valueOf',
    '__proto__',
    '＝1',
  ],
);

const lines = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((text) => v.is(line, text));

const proses = fc
  .array(fc.oneof(lines, fc.constantFrom('\n', '\t', '\n\n')), { maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => v.is(prose, text));

const digits = (number: number) => String(number).padStart(2, '0');
const clocks = fc.tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(600))).map(([hour, minute, length]) => {
  const start = `${digits(hour)}:${digits(minute)}`;
  const end = Math.min(hour * 60 + minute + (length ?? 0), 24 * 60);
  return length === null ? start : `${start}/${digits(Math.floor(end / 60))}:${digits(end % 60)}`;
});
const laneIds = ['a', 'b', 'c'];

const entries = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  status: fc.constantFrom(...ENTRY_STATUSES),
  title: lines,
  when: whens.map((when): string => formatEdtf(when)),
  whenText: lines,
  time: fc.oneof(fc.constant(''), clocks),
  place: lines,
  lanes: fc.subarray([...laneIds, 'gone']),
  reason: lines,
  responsible: fc.array(lines, { maxLength: 3 }),
  topics: fc.array(lines, { maxLength: 3 }),
  notes: proses,
});

const items = fc.record({
  meeting: fc.constantFrom(null, 'e0', 'e1', 'gone'),
  title: lines,
  kind: fc.constantFrom(...AGENDA_KINDS),
  status: fc.constantFrom(...AGENDA_STATUSES),
  time: fc.oneof(fc.constant(''), clocks),
  minutes: fc.option(fc.nat(600)),
  presenters: fc.array(lines, { maxLength: 2 }),
  purpose: proses,
});

const LEFT_LINE = { document: 'a.docx', when: '', time: '', lane: '', status: 'planned', place: '', responsible: [] };

/** Plans with all that may stand in one, in all languages. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    locale: fc.constantFrom('nb' as const, 'nn' as const, 'da' as const, 'en' as const),
    title: lines,
    names: fc.tuple(lines, lines, lines),
    entries: fc.array(entries, { maxLength: 6 }),
    items: fc.array(items, { maxLength: 3 }),
    // JSON has no negative zero.
    note: fc.record({
      title: lines,
      text: proses,
      amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((amount) => amount + 0)),
    }),
    label: lines,
  })
  .map(({ locale, title, names, entries, items, note, label }) =>
    planOf({
      plan: { planId: 'any', locale, title },
      lanes: laneIds.map((id, index) => ({ id, name: names[index] ?? '' })),
      entries: entries.map((entry, index) => ({ id: `e${index}`, ...entry })),
      agenda: items.map((item, index) => ({ id: `i${index}`, ...item })),
      notes: [{ id: 'n', ...note }],
      links: [{ id: 'l', from: 'e0', to: 'e1', label }],
      series: [{ id: 's', title: label }],
      scenarios: [{ id: 'alt', name: label }],
      posters: [{ id: 'poster', theme: 'grey', link: label }],
      pins: [{ id: 'p', entry: 'e0', view: 'wheel', layout: 'callouts', at: { x: 0.25, y: 0.5 } }],
      leftOut: [{ id: 'out', line: { ...LEFT_LINE, title, text: label } }],
    }),
  );

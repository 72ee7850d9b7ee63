import { describe, expect, it } from 'vitest';
import {
  addRow,
  changeRow,
  confirmRow,
  type Draft,
  draftOf,
  joinRows,
  setYear,
  splitInTwo,
  takeRow,
} from '../../../../renderer/importing/state/draft.ts';
import { yearsLater } from '../../../../renderer/importing/state/otherYear.ts';
import { createReviewStore, step, stepAgain, stepBack } from '../../../../renderer/importing/state/reviewStore.ts';
import { doubtsOf, isOpen } from '../../../../renderer/importing/state/rows.ts';
import type { ReadEntry } from '../../../../shared/importing/reading.ts';
import type { Edtf } from '../../../../shared/time/index.ts';
import { readEntries, readEntry } from '../../../support/readEntries.ts';

type Sketch = NonNullable<Parameters<typeof readEntry>[0]>;

const draft = (...entries: readonly ReadEntry[]): Draft =>
  draftOf({ title: '', year: 2025, entries, notes: [] }, 'Plan');
const told = ({ rows }: Draft) => rows.map(({ entry }) => `${entry.when} ${entry.title}`.trim());
const edtf = (text: string) => text as Edtf;

describe('a row', () => {
  it('is uncertain without a date or a title, by its confidence and by its doubts, but not for the year alone', () => {
    expect(doubtsOf(readEntry({ when: '', title: '' }))).toEqual(['noDate', 'noTitle']);
    expect(doubtsOf(readEntry({ when: '2025-01-01', doubts: ['yearGuessed'] }))).toEqual([]);
    const rows = draft(
      ...readEntries(
        { when: '2025-01-01', confidence: 0.5 },
        { when: '2025-01-01', doubts: ['columnGuessed'] },
        { when: '2025-01-01' },
      ),
    ).rows;
    expect(rows.map(({ wasUncertain }) => wasUncertain)).toEqual([true, true, false]);
  });

  it('is settled when it is changed, confirmed or left out', () => {
    const start = draft(readEntry({ when: '', doubts: ['noDate'] }));
    const open = ({ rows }: Draft) => rows.map(isOpen);
    expect(open(start)).toEqual([true]);
    expect(open(changeRow(start, 'e1', { when: edtf('2025-02-01') }))).toEqual([false]);
    expect(changeRow(start, 'e1', { when: edtf('2025-02-01') }).rows[0]?.entry.doubts).toEqual([]);
    expect(open(confirmRow(start, 'e1'))).toEqual([false]);
    expect(open(takeRow(start, 'e1', false))).toEqual([false]);
    expect(takeRow(takeRow(start, 'e1', false), 'e1', true)).toEqual(start);
  });
});

describe('joining', () => {
  const join = (one: Sketch, other: Sketch) => told(joinRows(draft(...readEntries(one, other)), 'e1', 'e2'));

  it('puts words together that a line break has parted, and takes what only one of them has', () => {
    expect(join({ title: 'Frist for', when: '2025-03-01' }, { title: 'innspill' })).toEqual([
      '2025-03-01 Frist for innspill',
    ]);
    expect(join({ title: 'Høring' }, { title: 'Høring', when: '2025-03' })).toEqual(['2025-03 Høring']);
    expect(join({ title: 'Møte' }, { title: 'Fagdag' })).toEqual(['Møte – Fagdag']);
  });

  it('makes one stretch of two days, whichever comes first', () => {
    expect(join({ when: '2025-03-02' }, { when: '2025-03-01' })).toEqual(['2025-03-01/2025-03-02 Møte']);
    expect(join({ when: '2025-03-02' }, { when: '2025-04' })).toEqual(['2025-03-02 Møte']);
    expect(join({ when: 'XXXX-XX-XX' }, { when: '2025-04' })).toEqual(['2025-04 Møte']);
  });

  it('remembers both lines', () => {
    const [row] = joinRows(draft(...readEntries({ title: 'a' }, { title: 'b' })), 'e1', 'e2').rows;
    expect(row?.reads.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(row?.entry.sources.length).toBe(2);
  });
});

it('splitting gives each day of a stretch its row, and a title its halves', () => {
  const split = (sketch: Sketch) => told(splitInTwo(draft(readEntry(sketch)), 'e1', 'x'));
  expect(split({ when: '2025-01-22/2025-01-23' })).toEqual(['2025-01-22 Møte', '2025-01-23 Møte']);
  expect(split({ title: 'Årsmelding og regnskap', when: '2025-03' })).toEqual([
    '2025-03 Årsmelding',
    '2025-03 Regnskap',
  ]);
  expect(split({ title: 'Møte', when: '2025-01/..' })).toEqual(['2025-01/.. Møte', '2025-01/.. Møte']);
});

it('a line that was read as none comes in where it stands in the document', () => {
  const [a, b] = readEntries(
    { title: 'a', sources: [{ line: 3, text: 'a' }] },
    { title: 'b', sources: [{ line: 9, text: 'b' }] },
  );
  if (!a || !b) throw new Error('none');
  const added = readEntry({ id: 'x', title: 'x', sources: [{ line: 5, text: 'x' }] });
  expect(told(addRow(draft(a, b), added))).toEqual(['a', 'x', 'b']);
});

describe('another year', () => {
  it('moves just the dates whose year the document does not tell', () => {
    const entries = readEntries(
      { when: '2025-02-12', doubts: ['yearGuessed'] },
      { when: '2024-05-01' },
      { when: '', doubts: ['yearGuessed'] },
    );
    const moved = setYear(draft(...entries), 2031);
    expect(told(moved)).toEqual(['2031-02-12 Møte', '2024-05-01 Møte', 'Møte']);
    expect(told(setYear(moved, 2025))).toEqual(told(draft(...entries)));
  });

  it.each([
    ['2024-01-22/2024-02-01', '2025-01-22/2025-02-01'],
    ['2024-W34', '2025-W34'],
    ['2024-04-XX', '2025-04-XX'],
    ['2024-03-01~', '2025-03-01~'],
    ['2024-33', '2025-33'],
    ['2024', '2025'],
    ['2024-12/2025-01', '2025-12/2026-01'],
    ['XXXX-XX-XX', 'XXXX-XX-XX'],
    ['2024-02-29', 'XXXX-XX-XX'],
  ])('reads %s as %s', (before, after) => {
    expect(yearsLater(edtf(before), 1)).toBe(after);
  });
});

it('each step of the review can be taken back and made again', () => {
  const store = createReviewStore(draft(...readEntries({ title: 'a' }, { title: 'b' })));
  step(store, (now) => joinRows(now, 'e1', 'e2'));
  step(store, (now) => takeRow(now, 'e1', false));
  const after = store.getState().draft;
  stepBack(store);
  stepBack(store);
  stepBack(store);
  expect(told(store.getState().draft)).toEqual(['a', 'b']);
  stepAgain(store);
  stepAgain(store);
  expect(store.getState().draft).toBe(after);
});

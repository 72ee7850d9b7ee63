import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../../../renderer/editor/when/readWhen.ts';

const year2024 = { from: '2024-01', to: '2024-12' };
const schoolYear = { from: '2024-08', to: '2025-07' };

const read = (text: string, context: Parameters<typeof readWhen>[1] = year2024) => {
  const reading = readWhen(text, context);
  return reading.kind === 'read' ? reading.when : reading;
};

describe('readWhen', () => {
  it.each([
    ['17.04', '2024-04-17'],
    ['17.4.', '2024-04-17'],
    ['17.4.2024', '2024-04-17'],
    ['17/4-24', '2024-04-17'],
    ['01.03.25', '2025-03-01'],
    ['3. mars', '2024-03-03'],
    ['3 marts', '2024-03-03'],
    ['tirsdag 4. juni', '2024-06-04'],
    ['den 4. juni 2024', '2024-06-04'],
    ['2024-04-17', '2024-04-17'],
    ['29.02', '2024-02-29'],
  ])('reads the day «%s»', (text, when) => expect(read(text)).toBe(when));

  it.each([
    ['22.-23.01', '2024-01-22/2024-01-23'],
    ['22.–23. januar', '2024-01-22/2024-01-23'],
    ['9.-10.april', '2024-04-09/2024-04-10'],
    ['20.06-10.09', '2024-06-20/2024-09-10'],
    ['18. april til 19. juni', '2024-04-18/2024-06-19'],
    ['17.04.2024-19.06.2024', '2024-04-17/2024-06-19'],
    ['mai–juni', '2024-05/2024-06'],
    ['uke 24-25', '2024-W24/2024-W25'],
    ['20.12-05.01', '2024-12-20/2025-01-05'],
    ['2024-01-22/2024-01-23', '2024-01-22/2024-01-23'],
  ])('reads the span «%s»', (text, when) => expect(read(text)).toBe(when));

  it.each([
    ['april', '2024-04'],
    ['apr. 2025', '2025-04'],
    ['uke 34', '2024-W34'],
    ['uge 7', '2024-W07'],
    ['2. tertial', '2024-38'],
    ['sommeren', '2024-22'],
    ['xx.04', '2024-04-XX'],
    ['xx. april', '2024-04-XX'],
    ['xx.12.24', '2024-12-XX'],
    ['april (dato ikke satt)', '2024-04-XX'],
    ['31.10?', '2024-10-31?'],
    ['ca. 1. mars', '2024-03-01~'],
  ])('reads «%s» no finer than it is', (text, when) => expect(read(text)).toBe(when));

  it.each(['xx.xx', 'XX.XX.XX', 'snart', '31.04', '30.02', '1204', 'uke 54', '99.99', 'etter ferien'])(
    'guesses nothing from «%s» and keeps the words',
    (text) => expect(read(text)).toMatchObject({ kind: 'unread', words: text }),
  );

  it('tells a day that does not exist from words that are no date', () => {
    expect(read('31.04')).toMatchObject({ kind: 'unread', impossible: true });
    expect(read('snart')).toMatchObject({ kind: 'unread', impossible: false });
  });

  it('takes the clock time beside a date along', () => {
    expect(readWhen('17.04 kl. 9-11', year2024)).toEqual({ kind: 'read', when: '2024-04-17', time: '09:00/11:00' });
  });

  it('says that nothing was written where nothing was', () => {
    expect(read('  ')).toEqual({ kind: 'none' });
    expect(read('XXXX-XX-XX')).toEqual({ kind: 'none' });
  });

  it('puts a day without a year into the year of the plan that has the month', () => {
    expect(read('17.09', schoolYear)).toBe('2024-09-17');
    expect(read('17.02', schoolYear)).toBe('2025-02-17');
    expect(read('uke 40', schoolYear)).toBe('2024-W40');
    expect(read('uke 5', schoolYear)).toBe('2025-W05');
  });

  it('keeps the year of a date that stands outside the plan', () => {
    expect(read('15.03', { ...year2024, near: '2025-03-01' })).toBe('2025-03-15');
    expect(read('15.03', { ...year2024, near: '2024-06-01' })).toBe('2024-03-15');
  });
});

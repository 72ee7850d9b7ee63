import { describe, expect, it } from 'vitest';
import { readMonth } from '../../../../../renderer/editor/when/readMonth.ts';
import { readTime } from '../../../../../renderer/editor/when/readTime.ts';

describe('readTime', () => {
  it.each([
    ['9-11', '09:00/11:00'],
    ['09–11', '09:00/11:00'],
    ['kl. 13', '13:00'],
    ['08.30–12.00', '08:30/12:00'],
    ['08:30/12', '08:30/12:00'],
    ['kl 13 til kl 15', '13:00/15:00'],
    ['0900', '09:00'],
    ['', ''],
  ])('reads «%s»', (text, time) => expect(readTime(text)).toBe(time));

  it.each(['25', '9-8', 'etter lunsj', '12.75', '9-'])('takes «%s» for no time', (text) =>
    expect(readTime(text)).toBeNull(),
  );
});

describe('readMonth', () => {
  const plan = { from: '2024-01', to: '2024-12' };
  it.each([
    ['januar 2025', '2025-01'],
    ['01.2025', '2025-01'],
    ['2025-01', '2025-01'],
    ['mars', '2024-03'],
  ])('reads «%s»', (text, month) => expect(readMonth(text, plan)).toBe(month));

  it.each(['13.2025', '17.04', 'våren', ''])('takes «%s» for no month', (text) =>
    expect(readMonth(text, plan)).toBeNull(),
  );
});

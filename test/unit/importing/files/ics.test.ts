import { describe, expect, test } from 'vitest';
import { readIcs } from '../../../../shared/importing/sources/ics.ts';

const calendar = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//',
    'X-WR-CALNAME:Møteplan 2025',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.trim().split(/\n\s*/), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

function read(text: string, year?: number) {
  const result = readIcs(text, year);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const whens = (text: string, year?: number) =>
  read(text, year).reading.entries.map(({ when, time }) => `${when} ${time}`.trim());

describe('a calendar event', () => {
  test('without a clock ends before the day it names', () => {
    const text = calendar(
      'UID:a\nDTSTART;VALUE=DATE:20250122\nDTEND;VALUE=DATE:20250123\nSUMMARY:Frist',
      'UID:b\nDTSTART;VALUE=DATE:20250122\nDTEND;VALUE=DATE:20250125\nSUMMARY:Høring',
      'UID:c\nDTSTART;VALUE=DATE:20250122\nSUMMARY:Uten slutt',
    );
    expect(whens(text)).toEqual(['2025-01-22', '2025-01-22/2025-01-24', '2025-01-22']);
    expect(read(text).reading.entries.map(({ kind }) => kind)).toEqual(['activity', 'period', 'activity']);
  });

  test('that ends with the day, ends at 24:00 of it', () => {
    const text = calendar(
      'UID:a\nDTSTART:20250122T212900\nDTEND:20250123T000000\nSUMMARY:Budsjettmøte',
      'UID:b\nDTSTART:20250122T000000\nDTEND:20250123T000000\nSUMMARY:Hele døgnet',
    );
    expect(whens(text)).toEqual(['2025-01-22 21:29/24:00', '2025-01-22 00:00/24:00']);
  });

  test('keeps its clock where it names no zone, and is told as the clock at home shows it where it does', () => {
    const text = calendar(
      'UID:a\nDTSTART:20250701T090000\nDTEND:20250701T113000\nSUMMARY:Flytende',
      'UID:b\nDTSTART;TZID=America/New_York:20250701T090000\nDURATION:PT1H\nSUMMARY:Sone',
      'UID:g\nDTSTART;TZID=Europe/Copenhagen:20250701T090000\nDURATION:PT1H\nSUMMARY:Samme sone',
      'UID:h\nDTSTART;TZID=W. Europe Standard Time:20250701T090000\nDURATION:PT1H\nSUMMARY:Outlook',
      'UID:i\nDTSTART;TZID=GMT Standard Time:20250701T090000\nDURATION:PT1H\nSUMMARY:Outlook i London',
      'UID:c\nDTSTART:20250701T070000Z\nDTEND:20250701T080000Z\nSUMMARY:Sommer',
      'UID:d\nDTSTART:20250115T233000Z\nDTEND:20250116T003000Z\nSUMMARY:Vinter',
      'UID:e\nDTSTART:20250701T090000\nSUMMARY:Uten slutt',
      'UID:f\nDTSTART:20250701T200000\nDTEND:20250702T000000\nSUMMARY:Til midnatt',
    );
    expect(whens(text)).toEqual([
      '2025-07-01 09:00/11:30',
      '2025-07-01 15:00/16:00',
      '2025-07-01 09:00/10:00',
      '2025-07-01 09:00/10:00',
      '2025-07-01 10:00/11:00',
      '2025-07-01 09:00/10:00',
      '2025-01-16 00:30/01:30',
      '2025-07-01 09:00',
      expect.stringMatching(/^2025-07-01 20:00/),
    ]);
  });

  test('of Årring itself comes back as the week or the month it was; any other is the days it says', () => {
    const span = (uid: string, from: string, to: string) =>
      `UID:${uid}\nDTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\nSUMMARY:Frist`;
    const text = calendar(
      span('a.p@aarring', '20240201', '20240301'),
      span('b.p@aarring', '20240819', '20240826'),
      span('c.p@aarring', '20241230', '20250106'),
      span('d@outlook', '20240201', '20240301'),
    );
    expect(whens(text)).toEqual(['2024-02', '2024-W34', '2025-W01', '2024-02-01/2024-02-29']);
  });

  test('brings its name, place, category, status and UID', () => {
    const { reading } = read(
      calendar(
        `UID:m-1@kommune
        DTSTART:20250304T090000
        DTEND:20250304T120000
        SUMMARY:Møte\\, ekstra
        LOCATION:Rådhuset
        CATEGORIES:Formannskap,Politikk
        DESCRIPTION:Regnskap\\nBudsjett
        STATUS:CANCELLED`,
      ),
    );
    expect(reading.title).toBe('Møteplan 2025');
    expect(reading.year).toBe(2025);
    expect(reading.entries[0]).toMatchObject({
      id: 'm-1@kommune',
      title: 'Møte, ekstra',
      place: 'Rådhuset',
      lane: 'Formannskap',
      topics: ['Regnskap', 'Budsjett'],
      status: 'cancelled',
      kind: 'meeting',
      sources: [{ line: 5 }],
    });
  });
});

describe('what repeats', () => {
  test('is written out, without the times that were taken out, and with those that were moved', () => {
    const text = calendar(
      `UID:s
      DTSTART:20250106T090000
      DTEND:20250106T100000
      RRULE:FREQ=WEEKLY;COUNT=4
      EXDATE:20250113T090000
      SUMMARY:Ledermøte`,
      `UID:s
      RECURRENCE-ID:20250120T090000
      DTSTART:20250121T130000
      DTEND:20250121T140000
      SUMMARY:Ledermøte\\, flyttet`,
    );
    const { entries } = read(text).reading;
    expect(entries.map(({ when, time }) => `${when} ${time}`)).toEqual([
      '2025-01-06 09:00/10:00',
      '2025-01-27 09:00/10:00',
      '2025-01-21 13:00/14:00',
    ]);
    expect(new Set(entries.map(({ series }) => series))).toEqual(new Set(['s']));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  });

  test('in another zone keeps its clock there over the year, and its exceptions are found', () => {
    const text = calendar(
      `UID:s
      DTSTART;TZID=America/New_York:20250303T080000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=4
      EXDATE;TZID=America/New_York:20250310T080000
      SUMMARY:Møte`,
      `UID:s
      RECURRENCE-ID:20250317T120000Z
      DTSTART:20250318T120000Z
      SUMMARY:Møte\\, flyttet`,
    );
    // New York changes its clocks three weeks before Oslo does.
    expect(whens(text)).toEqual(['2025-03-03 14:00/15:00', '2025-03-24 13:00/14:00', '2025-03-18 13:00']);
  });

  test('without end is written out for two years, from the year that was asked for, and said', () => {
    const text = calendar('UID:s\nDTSTART;VALUE=DATE:20150101\nRRULE:FREQ=MONTHLY\nSUMMARY:Frist');
    const { reading, remarks } = read(text, 2025);
    expect(reading.entries).toHaveLength(24);
    expect(reading.entries[0]?.when).toBe('2025-01-01');
    expect(remarks).toEqual([{ code: 'recurrence', detail: 'Frist' }]);
  });

  test.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=NEVER',
  ])('is bounded: %s', (rule) => {
    const text = calendar(
      `UID:s\nDTSTART:20250101T090000\nRRULE:${rule}\nSUMMARY:Evig`,
      'UID:t\nDTSTART:20250101T090000\nSUMMARY:Møte',
    );
    const { entries } = read(text).reading;
    expect(entries.length).toBeLessThanOrEqual(1001);
    expect(entries.map(({ title }) => title)).toContain('Møte');
  });
});

describe('a calendar that is', () => {
  test('large is read to a bound, what is about the year first', () => {
    const events = Array.from({ length: 12_000 }, (_, at) => {
      const year = at < 4_000 ? 2010 : at < 10_000 ? 2024 : 2025;
      return `UID:u${at}\nDTSTART:${year}0101T090000\nSUMMARY:Møte ${at}`;
    });
    const { reading, remarks } = read(calendar(...events), 2025);
    expect(reading.entries).toHaveLength(10_000);
    expect(reading.entries.at(-1)?.title).toBe('Møte 11999');
    expect(reading.entries.filter(({ when }) => when.startsWith('2010'))).toHaveLength(2_000);
    expect(remarks).toEqual([{ code: 'cut', detail: '10000' }]);
  }, 60_000);

  test('full of endless repetition is bounded as a whole', () => {
    const daily = (at: number) => `UID:u${at}\nDTSTART:20250101T090000\nRRULE:FREQ=DAILY\nSUMMARY:Møte ${at}`;
    const { reading, remarks } = read(calendar(...Array.from({ length: 400 }, (_, at) => daily(at))));
    expect(reading.entries.length).toBeLessThanOrEqual(10_000);
    expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(['cut', 'recurrence']));
  }, 60_000);

  test('damaged in one event is read but for that, and says so', () => {
    const { reading, remarks } = read(
      calendar('UID:a\nDTSTART:tomorrow\nSUMMARY:Skadd', 'UID:b\nDTSTART:20250101T090000\nSUMMARY:Møte'),
    );
    expect(reading.entries.map(({ title }) => title)).toEqual(['Møte']);
    expect(remarks).toEqual([{ code: 'eventsUnread', detail: '1' }]);
  });

  test('empty, or none, is refused', () => {
    expect(readIcs(calendar())).toEqual({ ok: false, error: { code: 'empty' } });
    expect(readIcs('Formannskap')).toEqual({ ok: false, error: { code: 'unknownKind' } });
    expect(readIcs(calendar('SUMMARY:Uten dato'))).toEqual({ ok: false, error: { code: 'damaged' } });
  });
});

/** How iCalendar writes its lines (RFC 5545, section 3.1). */

/** Holds the EDTF of an event that is of a week, a month or a longer part of the year. */
export const WHEN_PROPERTY = 'X-AARRING-WHEN';

/** Holds, as JSON of the form `IcsOwn` (icsOwn.ts), what a calendar has no property for. */
export const ENTRY_PROPERTY = 'X-AARRING-ENTRY';

/** An entry's UID, the same in each export; another plan's entry has another. */
export const uidOf = (entry: string, planId: string): string => `${entry}.${planId}@aarring`;

/** A value of type TEXT; control characters have no place in it. */
export const icsText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '');

const OCTETS = 75;

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, cut between letters; each but the first begins with a space. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** Norway and Denmark keep the same time: that of Central Europe, with summer time as the EU has had it since 1996. */
export const timeZone = (zone: string): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** What a head of a mail is found in: lines as the source has them, or made ready. */
interface HeaderLine {
  readonly text: string;
}

const FIELD =
  /^(fra|frå|från|from|sendt|sent|skickat|dato|date|datum|til|till|to|kopi|kopia|cc|bcc|emne|ämne|subject|vedlegg|bilag|bilagor|vedhæftede filer|attachments|viktighet|vigtighed|prioritet|importance|svar til|reply-to)\s?:\s*(.*)$/iu;
const SENDER: ReadonlySet<string> = new Set(['fra', 'frå', 'från', 'from']);
const SENT: ReadonlySet<string> = new Set(['sendt', 'sent', 'skickat']);
/** What some programs write for it, and so does who writes an invitation. */
const DATE: ReadonlySet<string> = new Set(['dato', 'date', 'datum']);
const RECEIVER: ReadonlySet<string> = new Set(['til', 'till', 'to']);
const SUBJECT: ReadonlySet<string> = new Set(['emne', 'ämne', 'subject']);
/** A list of addresses that goes on on the next line. */
const ADDRESSES = /@[^\s@]+\.\p{L}{2}|;$/u;
const MOST_LINES = 20;

interface Header {
  /** Index after its last line. */
  readonly end: number;
  /** Index of its line about what the mail is of, or -1. */
  readonly subject: number;
}

const fieldOf = (text: string): { readonly name: string; readonly value: string } | null => {
  const found = text.length < 400 && text.includes(':') ? FIELD.exec(text) : null;
  return found ? { name: found[1]?.toLowerCase() ?? '', value: found[2] ?? '' } : null;
};

const isSomeone = (value: string) => value.includes('@') || (/\p{L}{2}/u.test(value) && !/\d/u.test(value));

/** The head of a mail that begins on a line; null where none does. */
function headerAt(lines: readonly HeaderLine[], start: number): Header | null {
  const first = fieldOf(lines[start]?.text.trim() ?? '');
  if (!first) return null;
  const fields = new Map<string, string>();
  let [end, subject, hasAddress] = [start, -1, false];
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text === '') continue;
    const field = fieldOf(text);
    if (!field && !ADDRESSES.test(text)) break;
    if (field && fields.has(field.name)) break;
    hasAddress ||= text.includes('@');
    if (field) fields.set(field.name, field.value);
    if (field && SUBJECT.has(field.name)) subject = at;
    end = at + 1;
  }
  const has = (names: ReadonlySet<string>) => [...fields.keys()].some((name) => names.has(name));
  // `Fra: 3. mars`, `Til: 5. mars` are a span, and `Dato: 3. mars`, `Fra: kl. 10`, `Emne: Budsjett` a meeting.
  const isOfPeople = [...fields].some(([name, value]) => SENDER.has(name) && isSomeone(value));
  const isSent = has(SENT) || (has(DATE) && hasAddress);
  return isOfPeople && isSent && (has(RECEIVER) || has(SUBJECT)) ? { end, subject } : null;
}

/** What a mail is of, from its line that says so. */
export const subjectOf = ({ text }: HeaderLine): string =>
  (fieldOf(text.trim())?.value ?? text).replace(/^(?:(?:sv|vs|vb|re|fw|fwd|ang)\s?:\s*)+/iu, '');

/** Lines without the heads of mails, and the lines of these apart, those about what a mail is of once more. */
export interface Mails<Line> {
  readonly rest: readonly Line[];
  readonly heads: readonly Line[];
  readonly subjects: readonly Line[];
}

/**
 * Parts the heads of mails (`Fra: …`, `Sendt: …`, `Til: …`, `Emne: …`) from what these say: the day on which one was
 * sent is no date of a plan.
 */
export function mailsIn<Line extends HeaderLine>(lines: readonly Line[]): Mails<Line> {
  const rest: Line[] = [];
  const heads: Line[] = [];
  const subjects: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, at);
    const end = header?.end ?? at + 1;
    for (const line of lines.slice(at, end)) (header ? heads : rest).push(line);
    const subject = lines[header?.subject ?? -1];
    if (subject) subjects.push(subject);
    at = end;
  }
  return { rest, heads, subjects };
}

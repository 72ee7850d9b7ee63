/** Names of political and administrative bodies, and of the roles in a line of command. */

const BODY_ENDINGS =
  'utvalget|utvalg|utvala|utvalet|utval|udvalget|udvalg|styret|styre|rådet|råd|nemnda|nemnd|nemnden|nævnet|nævn|komiteen|komité|komite|' +
  'kommunalbestyrelsen|kommunalbestyrelse|bestyrelsen|bestyrelse|formannskapet|formannskap|formannskapen|fylkestinget|fylkesting|' +
  'fullmäktige|kommunstyrelsen|nämnden|nämnd|utskottet|utskott|arbetsutskott|' +
  'direktionen|direktion|ledergruppen|ledergruppa|ledergruppe|leiargruppa|leiargruppe|koncernledelsen|koncernledelse|chefgruppen|chefgruppe|representantskapet|representantskap';
const KNOWN_SHORT =
  'AU|ASU|FSK|FS|KST|KS|FU|PSU|AMU|SU|MU|ØK|KB|KCL|HMU|HU|PLU|HOU|SMU|FSU|BUL|KOU|TMU|UKO|OK|HMED|MED|LMU|FT|FUT';
const NO_BODY = new Set(
  'samråd uråd forråd tilråd overstyre lovgivningsråd innstyre område områdene styre råd tilsyn'.split(' '),
);

const BODY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[\\p{L}-]*(?:${BODY_ENDINGS})(?=s?(?:møtet?|mødet?)?(?![\\p{L}\\p{N}])))`,
  'iu',
);
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${KNOWN_SHORT})(?![\\p{L}\\p{N}/])`, 'u');
const COMPOUND = /^(?:utvalg|utval|udvalg|hovedutvalg|hovudutval|komité|komite|råd)(?:et)?\s+(?:for)\s+.{3,60}$/iu;
/** Words that a body's name begins with (`Økonomi- og`, `Utvalg for`). */
const BEFORE = /((?:\p{Lu}[\p{L}-]*-?\s+(?:og|,)\s+|\p{Lu}[\p{L}]+-\s+(?:og\s+)?)+)$/u;
const AFTER = /^\s+for\s+[\p{L}-]+(?:(?:,\s+[\p{L}-]+)*\s+og\s+[\p{L}-]+)?/u;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The body that a text names, as it names it; empty where it names none. */
export function bodyIn(text: string): string {
  const short = SHORT.exec(text);
  const long = BODY.exec(text);
  const isLong = long !== null && !NO_BODY.has(long[0].toLowerCase());
  if (!isLong) return short?.[0] ?? '';
  if (short && short.index < long.index) return short[0];
  const before = BEFORE.exec(text.slice(0, long.index))?.[0] ?? '';
  const isFor = /(?:utvalg|utval|udvalg)$/iu.test(long[0]);
  const after = isFor ? (AFTER.exec(text.slice(long.index + long[0].length))?.[0] ?? '') : '';
  return capital(`${before}${long[0]}${after}`.trim());
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const withoutMeeting = (text: string) => text.replace(/s?(?:møte|møtet|møde|mødet|møter|møder)$/u, '').trim();

/** Whether a text is the name of a body and nothing more. */
export function isBody(text: string): boolean {
  if (text.length > 80) return false;
  if (COMPOUND.test(text.trim())) return true;
  const body = bodyIn(text);
  return body !== '' && (wordsOf(text) === wordsOf(body) || withoutMeeting(wordsOf(text)) === wordsOf(body));
}

const ROLE_ENDINGS =
  'leder|ledere|leiar|leiarar|leder|sjef|sjefer|sjefar|chef|chefer|direktør|direktører|direktørar|rådmann|rådmannen|' +
  'kommunedir|rektor|rektorer|styrer|styrere|styrarar|stab|staben|controller|controllere|ansvarlig|ansvarlige|rådgiver|rådgivere|borgmester|ordfører|ordførar|' +
  'direksjon|direktion|direktionen|leiing|ledelse|ledelsen|enhet|enheter|eining|einingar|avdeling|avdelinger|sektor|virksomhet|virksomheter|nivå';
const ROLE = new RegExp(`(?:[\\p{L}]+\\.)?[\\p{L}-]*(?:${ROLE_ENDINGS})(?:e[nt]|ne)?(?: ?\\d)?(?![\\p{L}])`, 'iu');
const ROLE_AT_END = new RegExp(`(?<![\\p{L}.])${ROLE.source}$`, 'iu');

/** The role a text ends with: `Perioderapportering frist for avd.leder`. */
export const roleAtEnd = (text: string): string => ROLE_AT_END.exec(text.slice(-60).trim())?.[0] ?? '';
/** Whether a text is the name of a role and no more. */
export const isRole = (text: string): boolean =>
  text !== '' && text.length <= 60 && roleAtEnd(text).length >= text.trim().length;

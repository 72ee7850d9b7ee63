import type { Chain } from './chain.ts';
import { DEADLINE_ENDINGS, FROM_WORDS, isPartLink } from './lexicon.ts';
import { isMark, isNear, isWord, type Reader } from './point.ts';
import { GAP, tokenAt } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Papers that are named by their date (`mail af 25.02`, `lov 24. juni 2011 nr. 30`). */
const PAPERS = set(
  'mail mailen epost post brev brevet notat notatet referat referatet ref protokoll protokollen protokol protokollen vedtak vedtaket beslutning lov lova loven forskrift forskriften rundskriv',
);
/** What has been done to the document, or where a thing was before: the date tells of that. */
const DONE = set(
  'oppdatert opdateret oppdateret ajourført revidert revideret vedtatt vedtaget vedtatte vedteken godkjent godkendt publisert publiceret utarbeidet utskrevet utskrift ' +
    'endret ændret datert dateret signert besluttet opprettet oprettet hentet versjon version updated printed rev revisjon opr udskudt rev revisjon opprinnelig oprindeligt',
);
const OF_WORDS = set('av af fra frå den d datert dateret');
const ARTICLE_WORDS = set('dato den d');
/** Past tense: it was decided then. */
const DECIDED = set('vedtog vedtok godkendte godkjente besluttede fastsatte behandlede');
const BY_WORDS = set('av af i på');
const MILESTONES = set('milepæl milepæler milepel milepelar milstolpe');
/** `M1`, `BP2`: the number of a milestone. */
const CODES = set('m mp bp ms');
const PLACE_WORDS = set('i på av af in by');
/** What is reported on: `behandling av 2. tertial`, `regnskap 1. kvartal`, `rapport for mars`. */
const REPORTS = [
  'rapport',
  'rapportering',
  'rapporten',
  'regnskap',
  'regnskapet',
  'rekneskap',
  'økonomimelding',
  'oppfølging',
  'opfølgning',
  'budsjettkontroll',
  'budgetkontrol',
  'status',
  'resultat',
  'resultater',
  'avvik',
  'analyse',
];
const SUBJECT_LINKS = set('av af for til om etter efter');

const PERIODS: ReadonlySet<string> = new Set(['season', 'month']);

const wordAt = (reader: Reader, index: number) => {
  const token = tokenAt(reader.tokens, index);
  return token.kind === 'word' ? token.text : '';
};

/** One word back, over a mark between. */
const back = (reader: Reader, index: number) =>
  [':', '.', ','].some((mark) => isMark(reader, index, mark)) ? index - 1 : index;

const MOVED = set('flyttet flyttes flytta flyttast utsatt utsettes utsett udsat udsættes udsætte udskudt');
const MOST_WORDS_FROM = 6;

/** `flyttet fra KCL-møde den 20.02`: the day it was to be. */
function isMovedFrom(reader: Reader, index: number): boolean {
  for (let at = index - 1; at >= index - MOST_WORDS_FROM; at -= 1) {
    const isBreak = wordAt(reader, at) === '' && !isMark(reader, at, '-');
    if (isBreak || tokenAt(reader.tokens, at + 1).gap > GAP.line) return false;
    if (isWord(reader, at, FROM_WORDS)) return isWord(reader, at - 1, MOVED);
  }
  return false;
}

/** `flyttet fra 20.02 til 12.03`: no range, but the day it was to be and the one it is now. */
export function movedTo(reader: Reader, chain: Chain): { from: Chain; to: Chain } | null {
  const [item] = chain.items;
  if (!item?.end || !item.joint || chain.items.length > 1 || !isMovedFrom(reader, chain.prefix.next)) return null;
  const { from, to } = item.joint;
  if (tokenAt(reader.tokens, from).kind !== 'word') return null;
  return {
    from: { ...chain, items: [{ start: item.start, first: item.first, next: from }], time: '', next: from },
    to: { ...chain, items: [{ start: item.end, first: to, next: item.next }], first: to },
  };
}

const MOST_TOKENS_DECIDED = 9;

/** `vedtatt av kommunestyret i sak 64/17 20. desember 2017`: who decided it, and where that is written. */
function isDecidedBy(reader: Reader, index: number): boolean {
  let isCase = false;
  for (let at = index - 1; at >= index - MOST_TOKENS_DECIDED; at -= 1) {
    const { kind, text, isCapital } = tokenAt(reader.tokens, at);
    if (kind === 'edge' || text === ';' || (text === '.' && isCapital)) return false;
    if (text === 'sak' || text === 'sag') isCase = true;
    if (kind === 'word' && DECIDED.has(text)) return index - at <= MOST_WORDS_FROM;
    if (kind === 'word' && DONE.has(text)) return isCase && isWord(reader, at + 1, BY_WORDS);
  }
  return false;
}

/** `Milepæl: Prosjektplan godkjent 21.02`: what is to be done by then. */
function isMilestone(reader: Reader, index: number): boolean {
  for (let at = index - 1; at >= index - MOST_TOKENS_DECIDED; at -= 1) {
    const { kind, text } = tokenAt(reader.tokens, at);
    if (kind === 'edge' || tokenAt(reader.tokens, at + 1).gap > GAP.line) return false;
    const isCode = CODES.has(text) && tokenAt(reader.tokens, at + 1).kind === 'number';
    if (MILESTONES.has(text) || isCode) return true;
  }
  return false;
}

function isPaperOrDone(reader: Reader, index: number): boolean {
  if (isMilestone(reader, index)) return false;
  if (isDecidedBy(reader, index)) return true;
  let at = back(reader, index - 1);
  if (isWord(reader, at, ARTICLE_WORDS)) at = back(reader, at - 1);
  const isOf = isWord(reader, at, OF_WORDS);
  if (isOf && isWord(reader, at, DONE)) return true;
  if (isOf) at = back(reader, at - 1);
  if (tokenAt(reader.tokens, at + 1).gap > GAP.line) return false;
  if (isWord(reader, at, PAPERS)) return isOf;
  if (isWord(reader, at, DONE)) return true;
  // `vedtatt i kommunestyret 15.12`, `besluttet på KCL den 6. maj`
  return isWord(reader, at - 1, PLACE_WORDS) && isWord(reader, at - 2, DONE) && isNear(reader, at);
}

function isReportedOn(reader: Reader, chain: Chain): boolean {
  const [item] = chain.items;
  if (!item || chain.prefix.isDeadline || !PERIODS.has(item.start.kind)) return false;
  const before = wordAt(reader, chain.first - 1);
  const isReport = (word: string) => REPORTS.some((report) => word.endsWith(report));
  if (isReport(before)) return true;
  if (!SUBJECT_LINKS.has(before)) return false;
  const subject = wordAt(reader, chain.first - 2);
  if (isReport(subject)) return true;
  const isWithin = isPartLink(before) && (subject === 'løpet' || subject === 'løbet' || subject.startsWith('utgang'));
  return item.start.kind === 'season' && !isWithin;
}

/**
 * Whether a date is only spoken of: that of a letter, of the document, of a law, the one a meeting was moved from, or
 * the period a report is about. It is a date, but not when the thing in this place happens.
 */
export function isMention(reader: Reader, chain: Chain): boolean {
  const isLaw = wordAt(reader, chain.next) === 'nr' && chain.items[0]?.start.kind === 'day';
  return (
    isLaw || isMovedFrom(reader, chain.prefix.next) || isPaperOrDone(reader, chain.first) || isReportedOn(reader, chain)
  );
}

const MOST_WORDS_BACK = 6;
const isDeadlineWord = (word: string) => DEADLINE_ENDINGS.some((ending) => word.endsWith(ending));

/** Whether `frist` or `deadline` stands close before a date in its sentence, or right behind it. */
export function isDeadline(reader: Reader, chain: Chain): boolean {
  if (chain.prefix.isDeadline) return true;
  const at = chain.next + 1;
  const isMarked = [':', '-', ',', '('].some((mark) => isMark(reader, chain.next, mark));
  if (isMarked && tokenAt(reader.tokens, at).gap < GAP.line && isDeadlineWord(wordAt(reader, at))) return true;
  for (let index = chain.first - 1; index >= chain.first - MOST_WORDS_BACK; index -= 1) {
    const token = tokenAt(reader.tokens, index);
    const isEnd =
      token.kind === 'edge' || token.kind === 'number' || tokenAt(reader.tokens, index + 1).gap >= GAP.blank;
    if (isEnd) return false;
    if (token.kind === 'word' && isDeadlineWord(token.text)) return true;
    const isSentenceEnd = token.text === '.' && tokenAt(reader.tokens, index + 1).isCapital;
    if (isSentenceEnd || token.text === ';') return false;
  }
  return false;
}

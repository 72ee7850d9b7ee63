/** Words of the calendar in Bokmål, Nynorsk, Danish, Swedish and English, in lower case. */

const MONTHS: readonly string[] = [
  'januar january januari jan',
  'februar february februari febr feb',
  'mars marts march mar mrs mrz',
  'april apr',
  'mai maj may',
  'juni june jun',
  'juli july jul',
  'august augusti aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'desember december des dec',
];

/** Month words that are also something else (a name, Christmas, a verb): alone they are no month. */
const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['jan', 'mar', 'mrs', 'mrz', 'jun', 'jul', 'may', 'march', 'des']);

const WEEKDAYS: readonly string[] = [
  'mandag mandager mandage måndag måndagar monday mon man mån ma må',
  'tirsdag tirsdager tirsdage tysdag tysdagar tisdag tuesday tue tues tirs tir tis tys ti ty',
  'onsdag onsdager onsdage onsdagar wednesday wed ons on',
  'torsdag torsdager torsdage torsdagar thursday thu thur thurs tors tor to',
  'fredag fredager fredage fredagar friday fri fre fr',
  'lørdag lørdager lørdage laurdag laurdagar lördag saturday sat lør lau lör lø la',
  'søndag søndager søndage søndagar sundag söndag sunday sun søn sön sø',
];

const words = (lists: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [word, first + index] as const)));

const MONTH_OF = words(MONTHS, 1);
const WEEKDAY_OF = words(WEEKDAYS, 1);

/** Seasons by name, as EDTF codes. Without a year `vår` is also «our», so that it takes one to be a season. */
const SEASON_OF = words(
  [
    'vår våren forår foråret spring våret forsommer',
    'sommer sommeren sommar sommaren summer',
    'høst høsten haust hausten efterår efteråret höst hösten autumn fall',
    'vinter vinteren vintern winter',
  ],
  21,
);

/** First EDTF code of the numbered parts of a year, and how many there are. */
const YEAR_PARTS: ReadonlyMap<string, { readonly first: number; readonly count: number }> = new Map(
  (
    [
      ['kvartal kvartalet kvt kv quarter q', 33, 4],
      ['tertial tertialet tertiale tertialer', 37, 3],
      ['halvår halvåret', 40, 2],
    ] as const
  ).flatMap(([list, first, count]) => list.split(' ').map((word) => [word, { first, count }] as const)),
);

/** `Q1`, `K2`, `T3`: letters that make a part of the year with a number close behind them. */
const YEAR_PART_LETTERS: ReadonlyMap<string, { readonly first: number; readonly count: number }> = new Map([
  ['q', { first: 33, count: 4 }],
  ['k', { first: 33, count: 4 }],
  ['t', { first: 37, count: 3 }],
  ['h', { first: 40, count: 2 }],
]);

const ORDINALS = words(
  ['første fyrste första first', 'andre anden annet andet second', 'tredje third', 'fjerde fjärde fourth'],
  1,
);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const WEEK_WORDS = set('uke uker uka uken ukene veke veker veka vekene uge uger ugen ugerne week weeks vecka veckor');
const WEEK_LETTERS = set('u w');

/** Which end of a month `primo` and its like mean. */
const MONTH_PARTS: ReadonlyMap<string, 'early' | 'middle' | 'late' | 'end'> = new Map(
  (
    [
      ['primo tidlig tidleg tidligt start starten begynnelsen byrjinga begyndelsen tidig early', 'early'],
      ['medio midt midten midtveis mid', 'middle'],
      ['ultimo sent seint slutten slutningen slutning slutet late', 'late'],
      ['utgangen udgangen utgången', 'end'],
    ] as const
  ).flatMap(([list, part]) => list.split(' ').map((word) => [word, part] as const)),
);

/** Parts of a month that are words of everyday as well, and take `av`, `i` or nothing before the month. */
export const monthPart = (word: string) => MONTH_PARTS.get(word);
export const isPartLink = (word: string) =>
  word === 'av' || word === 'af' || word === 'i' || word === 'of' || word === 'in';

export const LAST_WORDS = set('siste sidste sista');
export const ABOUT_WORDS = set('ca cirka circa omkring rundt omtrent kring around about approximately omkr');
export const DEADLINE_PREFIXES = set('senest seinast seinest senast innen inden innan by');
export const DEADLINE_ENDINGS: readonly string[] = ['frist', 'fristen', 'frister', 'fristar', 'deadline', 'deadlines'];
export const FROM_WORDS = set('fra frå från from fom');
export const UNTIL_WORDS = set('til till tom until through to');
export const BETWEEN_WORDS = set('mellom mellem mellan between');
export const AND_WORDS = set('og och and samt eller or');
export const ARTICLES = set('den d the');
export const CLOCK_WORDS = set('kl klokka klokken klokkan');

/** What is not set, and the word that says so. */
export const DATE_WORDS = set('dato datoen dag dagen day date tid tidspunkt tidspunktet datum');
export const NOT_WORDS = set('ikke ikkje inte not');

/** One letter off: a letter too few, too many, another one, or two that changed places. */
function isOneTypoFrom(word: string, name: string): boolean {
  const difference = word.length - name.length;
  if (Math.abs(difference) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === name[at]) at += 1;
  const isSame = (wordFrom: number, nameFrom: number) => word.slice(wordFrom) === name.slice(nameFrom);
  if (difference === 1) return isSame(at + 1, at);
  if (difference === -1) return isSame(at, at + 1);
  const isSwapped = word[at] === name[at + 1] && word[at + 1] === name[at];
  return isSame(at + 1, at + 1) || (isSwapped && isSame(at + 2, at + 2));
}

const LONG_NAMES = [...MONTH_OF].filter(([name]) => name.length >= 7);
const LONGEST_NAME = 9;

function misspelledMonth(word: string): number | undefined {
  if (word.length < 6 || word.length > LONGEST_NAME + 1) return undefined;
  return LONG_NAMES.find(([name]) => name[0] === word[0] && isOneTypoFrom(word, name))?.[1];
}

/** The month (1–12) a word names, also with one letter wrong in a long name. */
export const monthOf = (word: string): number | undefined => MONTH_OF.get(word) ?? misspelledMonth(word);

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jan febr feb mar mrs mrz apr jun jul aug sept sep okt oct nov des dec'.split(' '),
);

/** Whether a month's word is shortened, so that a dot behind it is its own. */
export const isMonthAbbreviation = (word: string) => ABBREVIATIONS.has(word);

/** Whether a month's word alone says nothing. */
export const isDoubtfulMonth = (word: string) => DOUBTFUL_MONTHS.has(word);

export const weekdayOf = (word: string): number | undefined => WEEKDAY_OF.get(word);
export const seasonOf = (word: string): number | undefined => SEASON_OF.get(word);
export const yearPartOf = (word: string) => YEAR_PARTS.get(word);
export const yearPartLetter = (word: string) => YEAR_PART_LETTERS.get(word);
export const ordinalOf = (word: string): number | undefined => ORDINALS.get(word);
export const isWeekWord = (word: string) => WEEK_WORDS.has(word);
export const isWeekLetter = (word: string) => WEEK_LETTERS.has(word);

/** `x`, `xx`, `XXXX`: a figure that is not known yet. */
export const isUnknownFigure = (word: string) => word === 'x' || word === 'xx' || word === 'xxxx';

/** Whether a word broken over two lines may be put together to this one. */
export const isKnownWord = (word: string): boolean =>
  word.length > 3 &&
  (MONTH_OF.has(word) || WEEKDAY_OF.has(word) || SEASON_OF.has(word) || YEAR_PARTS.has(word) || WEEK_WORDS.has(word));

/** Whether a date may begin with a word, so that a hyphen before it makes no compound (`oktober–uke 10`). */
export const isDateWord = (word: string): boolean =>
  monthOf(word) !== undefined ||
  MONTH_PARTS.has(word) ||
  WEEKDAY_OF.has(word) ||
  SEASON_OF.has(word) ||
  WEEK_WORDS.has(word) ||
  YEAR_PARTS.has(word) ||
  ABOUT_WORDS.has(word) ||
  ORDINALS.has(word);

/** Words between two dates or parts of words, so that a hyphen before them ends a line but breaks no word. */
export const isJoiningWord = (word: string): boolean => AND_WORDS.has(word) || UNTIL_WORDS.has(word) || word === 'i';

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...MONTH_OF.keys(),
  ...WEEKDAY_OF.keys(),
  ...SEASON_OF.keys(),
  ...YEAR_PART_LETTERS.keys(),
  ...ORDINALS.keys(),
  ...LAST_WORDS,
  ...MONTH_PARTS.keys(),
  ...WEEK_WORDS,
  ...WEEK_LETTERS,
  ...ABOUT_WORDS,
  ...DEADLINE_PREFIXES,
  ...FROM_WORDS,
  ...UNTIL_WORDS,
  ...BETWEEN_WORDS,
  ...ARTICLES,
  ...CLOCK_WORDS,
  ...DATE_WORDS,
  ...NOT_WORDS,
  ...'x xx xxxx v c f om en ein a tbd tba tbc'.split(' '),
]);

/** Whether a date or clock time may begin with a word: all others are passed over at once. */
export const mayBegin = (word: string): boolean => BEGINNINGS.has(word) || misspelledMonth(word) !== undefined;

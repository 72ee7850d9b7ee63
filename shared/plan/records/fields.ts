import * as v from 'valibot';

/** Longest single-line text (title, place, name), characters. */
export const LINE_LIMIT = 1_000;
/** Longest prose (notes), characters. */
export const PROSE_LIMIT = 100_000;
/** Most items in a list field (lanes of an entry, presenters of an item). */
export const LIST_LIMIT = 200;

/** C0 and C1 controls, and the bidi overrides that can make a title read as something it is not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line of text, no control characters. The issue messages are codes of `FieldProblem`. */
export const line = v.pipe(
  v.string('type'),
  v.maxLength(LINE_LIMIT, 'tooLong'),
  v.check((text) => !CONTROL.test(text), 'control'),
);

/** Text with line breaks. */
export const prose = v.pipe(
  v.string('type'),
  v.maxLength(PROSE_LIMIT, 'tooLong'),
  v.check((text) => !CONTROL_BUT_BREAKS.test(text), 'control'),
);

/** Ids are random, or readable in hand-written plans; never a key that JavaScript gives a meaning. */
export const recordId = v.pipe(v.string('type'), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'id'));

export const reference = v.nullable(recordId);

export const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, 'type'), v.maxLength(LIST_LIMIT, 'tooLong'), v.readonly());

export const ids = list(recordId);

/** `YYYY-MM`. */
export const yearMonth = v.pipe(v.string('type'), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'));

/** Key for `compareOrder`; see `order.ts`. */
export const orderKey = v.pipe(v.string('type'), v.regex(/^[0-9A-Za-z]{0,256}$/, 'order'));

export const minutes = v.pipe(
  v.number('type'),
  v.integer('number'),
  v.minValue(0, 'number'),
  v.maxValue(100_000, 'number'),
);

export const amount = v.pipe(v.number('type'), v.finite('number'));

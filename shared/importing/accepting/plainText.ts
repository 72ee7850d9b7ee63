import { LINE_LIMIT, LIST_LIMIT, PROSE_LIMIT } from '../../plan/records/fields.ts';

const CONTROLS = /[\p{Cc}\p{Bidi_Control}\ufeff]+/gu;

/** Words of a document as a field of one line takes them. */
export const plainLine = (text: string): string =>
  text.replaceAll(CONTROLS, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, LINE_LIMIT);

export const plainLines = (texts: readonly string[]): readonly string[] =>
  texts.map(plainLine).filter(Boolean).slice(0, LIST_LIMIT);

/** Words of a document as a field of several lines takes them. */
export const plainProse = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|[\p{Bidi_Control}\ufeff]/gu, ' ').slice(0, PROSE_LIMIT);

/** Words as they are compared: without case, and without what is only how they were set. */
export const folded = (text: string): string =>
  plainLine(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

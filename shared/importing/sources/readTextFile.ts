import { err, ok, type Result } from '../../result.ts';
import type { SourceDocument, SourceError, SourceRemark } from '../source.ts';
import { sourceFromCsv } from './csv.ts';
import { decodeText, guessedEncoding } from './decodeText.ts';
import { sourceFromHtml } from './html.ts';
import { type IcsReading, readIcs } from './ics.ts';
import { sourceFromText } from './text.ts';
import type { TextKind } from './textKind.ts';

/** What a file became: a document that is yet to be understood, or, from a calendar, entries already. */
export type Parsed =
  | { readonly type: 'document'; readonly document: SourceDocument }
  | ({ readonly type: 'calendar' } & IcsReading);

const hasText = ({ blocks }: SourceDocument) =>
  blocks.some((block) => block.type === 'table' || block.text.trim() !== '');

/** A document that was taken apart; `empty` where there is not a word in it. */
export const parsedDocument = (document: SourceDocument): Result<Parsed, SourceError> =>
  hasText(document) ? ok({ type: 'document', document }) : err({ code: 'empty' });

/** Takes a file of text apart. `year` is the one to write a calendar's endless repetitions out for. */
export function readTextFile(
  kind: TextKind,
  bytes: Uint8Array,
  name: string,
  year?: number,
): Result<Parsed, SourceError> {
  if (kind === 'csv') return parsedDocument(sourceFromCsv(bytes, name));
  const { text, encoding } = decodeText(bytes);
  if (kind === 'ics') {
    const calendar = readIcs(text, year);
    return calendar.ok ? ok({ type: 'calendar', ...calendar.value }) : calendar;
  }
  const document = kind === 'html' ? { ...sourceFromHtml(text), name } : sourceFromText(text, name);
  const detail = guessedEncoding({ encoding });
  const guessed: readonly SourceRemark[] = detail === null ? [] : [{ code: 'encoding', detail }];
  return parsedDocument({ ...document, remarks: [...document.remarks, ...guessed] });
}

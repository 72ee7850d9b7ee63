import { err, ok, type Result } from '../../result.ts';
import type { SourceError } from '../source.ts';
import { decodeText, guessedEncoding } from './decodeText.ts';

/** Kinds of document that are text themselves. */
export type TextKind = 'ics' | 'html' | 'csv' | 'text';

const SAMPLE = 64 * 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/g;

const ODD = /[^\s\w.,:;!?()/"'«»–—æøåäöéÆØÅÄÖÉ-]/gu;

/** Bytes that are no Unicode are text where nearly all of them are what texts of these languages are written with. */
const isLikely = (sample: string) => (sample.match(ODD)?.length ?? 0) <= sample.length / 8;

/** Whether it reads as text: no zeros, and hardly any other control character. */
function isText(sample: string): boolean {
  return !sample.includes('\0') && (sample.match(CONTROLS)?.length ?? 0) <= sample.length / 200;
}

/** What a file of text is, told by what it begins with and, where that says nothing, by its name. */
export function textKindOf(bytes: Uint8Array, name: string): Result<TextKind, SourceError> {
  const decoded = decodeText(bytes.subarray(0, SAMPLE));
  const sample = decoded.text;
  if (!isText(sample) || (guessedEncoding(decoded) !== null && !isLikely(sample))) return err({ code: 'unknownKind' });
  const start = sample.trimStart();
  if (/^begin:vcalendar/i.test(start)) return ok('ics');
  if (start.startsWith('{\\rtf')) return err({ code: 'unknownKind', detail: 'rtf' });
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html|<meta\b|<(table|p|div|h[1-6]|ul|ol)\b)/i.test(start)) {
    return ok('html');
  }
  if (start.startsWith('<?xml')) return err({ code: 'unknownKind', detail: 'xml' });
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'csv' || extension === 'tsv') return ok('csv');
  return ok(extension === 'html' || extension === 'htm' ? 'html' : 'text');
}

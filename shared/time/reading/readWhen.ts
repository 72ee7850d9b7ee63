import { err, ok, type Result } from '../../result.ts';
import { formatEdtf, parseEdtf, UNSET } from '../edtf.ts';
import type { Edtf } from '../when.ts';
import { readBareDays } from './bareDays.ts';
import { type Chain, readChain } from './chain.ts';
import { readClock } from './clock.ts';
import { isMark, type ReadContext, type Reader } from './point.ts';
import { resolveItem, shareYears } from './resolve.ts';
import { tokenize } from './tokens.ts';

/** A date typed into a field, with its clock time or an empty one. */
export interface FieldWhen {
  readonly when: Edtf;
  readonly time: string;
}

/** `none`: no date, or words beside one; `several`: more than one; `impossible`: there is no such day. */
export interface FieldWhenError {
  readonly code: 'none' | 'several' | 'impossible';
}

/** Nobody types a longer date; what is pasted by mistake need not be read. */
const LONGEST = 200;

/** `fra 1. april` is an interval with an open end, `til 10. september` one with an open start. */
function withOpenEnd(when: Edtf, { prefix }: Chain): Edtf | null {
  if (!prefix.isFrom && !prefix.isUntil) return when;
  if (when.includes('/') || when === formatEdtf(UNSET)) return prefix.isFrom && when.includes('/') ? when : null;
  const parsed = parseEdtf(prefix.isFrom ? `${when}/..` : `../${when}`);
  return parsed.ok ? formatEdtf(parsed.value) : null;
}

/** Reads from the first token to the last, with a clock time before or behind the date. */
function readWhole(reader: Reader): { chain: Chain; time: string; isWhole: boolean } | null {
  const clock = readClock(reader, 0);
  const at = clock ? (isMark(reader, clock.next, ',') ? clock.next + 1 : clock.next) : 0;
  const chain = readChain(reader, at) ?? readBareDays(reader, at);
  if (!chain || (clock && chain.time !== '')) return null;
  const end = isMark(reader, chain.next, '.') ? chain.next + 1 : chain.next;
  return { chain, time: clock?.value ?? chain.time, isWhole: end === reader.tokens.length };
}

/**
 * Reads one date typed into a field, as people write it in Norwegian and Danish (`17.04`, `22.-23.01`, `uke 34`,
 * `xx.04`, `31.10?`, `1. tertial`, `12. mars kl. 13-15`) or as EDTF. A field holds nothing but the date, so that it may
 * be shorter than in a text: `17-4`, `2024`, `høst`. What cannot be read is never guessed.
 */
export function readWhen(text: string, context: ReadContext): Result<FieldWhen, FieldWhenError> {
  if (text.length > LONGEST) return err({ code: 'none' });
  const edtf = parseEdtf(text);
  if (edtf.ok) return ok({ when: formatEdtf(edtf.value), time: '' });
  if (edtf.error.code !== 'syntax') return err({ code: 'impossible' });
  const whole = readWhole({ tokens: tokenize(text), context, isField: true });
  if (!whole?.isWhole) return err({ code: 'none' });
  const [item, ...more] = shareYears(whole.chain.items);
  if (!item) return err({ code: 'none' });
  if (more.length > 0) return err({ code: 'several' });
  const { when } = resolveItem(item, context);
  if (when === 'impossible') return err({ code: 'impossible' });
  const open = withOpenEnd(when, whole.chain);
  return open === null ? err({ code: 'none' }) : ok({ when: open, time: whole.time });
}

import * as Y from 'yjs';
import type { Characters, ProseAnchor } from '../plan/edit.ts';

/** A stretch of text replaced by another. */
export interface Splice {
  readonly index: number;
  readonly remove: string;
  readonly insert: string;
}

/** A splice that takes another back. */
export interface AnchoredSplice extends Splice {
  readonly anchor: ProseAnchor;
}

/** The one splice that turns `before` into `after`, as short as can be without cutting a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice {
  const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (isLow(before, start) || isLow(after, start)) start = Math.max(0, start - 1);
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (isLow(before, before.length - end) || isLow(after, after.length - end)) end = Math.max(0, end - 1);
  return {
    index: start,
    remove: before.slice(start, before.length - end),
    insert: after.slice(start, after.length - end),
  };
}

/** The runs of characters a text shows, each with its index. */
function* runs(text: Y.Text): Generator<Characters & { readonly index: number }> {
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    yield { client: item.id.client, clock: item.id.clock, length: item.length, index };
    index += item.length;
  }
}

/** The names of the characters from one index to another. */
function charactersAt(text: Y.Text, from: number, to: number): readonly Characters[] {
  const names: Characters[] = [];
  for (const { client, clock, length, index } of runs(text)) {
    const [start, end] = [Math.max(from, index), Math.min(to, index + length)];
    if (start < end) names.push({ client, clock: clock + start - index, length: end - start });
  }
  return names;
}

/** What both ranges have, as a part of the first. */
function overlap(one: Characters, other: Characters): Characters | null {
  const from = Math.max(one.clock, other.clock);
  const to = Math.min(one.clock + one.length, other.clock + other.length);
  return one.client === other.client && from < to ? { client: one.client, clock: from, length: to - from } : null;
}

/** For each text, characters that were put back and the names they then got. */
const RETURNED = new WeakMap<Y.Text, { readonly was: Characters; readonly is: Characters }[]>();

function rememberReturned(text: Y.Text, were: readonly Characters[], is: Characters): void {
  const known = RETURNED.get(text) ?? [];
  RETURNED.set(text, known);
  let { clock } = is;
  for (const was of were) {
    known.push({ was, is: { client: is.client, clock, length: was.length } });
    clock += was.length;
  }
}

/** The names characters go by, old and new: words that were taken out and put back are still the same words. */
function allNames(text: Y.Text, words: Characters): readonly Characters[] {
  const names = [words];
  for (const name of names) {
    for (const { was, is } of RETURNED.get(text) ?? []) {
      const part = overlap(name, was);
      if (part !== null) names.push({ ...is, clock: is.clock + part.clock - was.clock, length: part.length });
    }
  }
  return names;
}

/** Stretches of the named characters that still stand in the text, first to last. */
function standing(text: Y.Text, words: Characters): readonly { from: number; to: number }[] {
  const names = allNames(text, words);
  const stretches: { from: number; to: number }[] = [];
  for (const run of runs(text)) {
    const parts = names.flatMap((name) => overlap(run, name) ?? []).sort((a, b) => a.clock - b.clock);
    for (const { clock, length } of parts) {
      const from = run.index + clock - run.clock;
      const last = stretches.at(-1);
      if (last?.to === from) last.to = from + length;
      else stretches.push({ from, to: from + length });
    }
  }
  return stretches;
}

/**
 * Where to put back what stood as this character: after the nearest one to its left that is still there, or there
 * again. `null` where there never was such a character.
 */
function placeOf(text: Y.Text, { client, clock }: Characters): number | null {
  const left: { readonly chars: Characters; readonly index: number | null }[] = [];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    const isIt = item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length;
    const length = isIt ? clock - item.id.clock : item.length;
    const shown = !item.deleted && item.countable;
    if (length > 0) left.push({ chars: { ...item.id, length }, index: shown ? index : null });
    if (isIt) return left.reduceRight<number | null>((found, run) => found ?? endOf(text, run), null) ?? 0;
    if (shown) index += item.length;
  }
  return null;
}

/** The index after a run of characters: where it stands, else where the last of it that was put back does. */
function endOf(text: Y.Text, run: { readonly chars: Characters; readonly index: number | null }): number | null {
  if (run.index !== null) return run.index + run.chars.length;
  const returned = (RETURNED.get(text) ?? []).flatMap(({ was }) => overlap(run.chars, was) ?? []);
  const last = returned.sort((one, other) => other.clock + other.length - one.clock - one.length);
  for (const part of last) {
    const end = standing(text, part).at(-1)?.to;
    if (end !== undefined) return end;
  }
  return null;
}

/** One stretch replaced; what takes it back names the characters that came and went. */
function replaceAt(text: Y.Text, { index, remove, insert }: Splice): AnchoredSplice {
  const were = charactersAt(text, index, index + remove.length);
  if (remove.length > 0) text.delete(index, remove.length);
  const client = text.doc?.clientID ?? 0;
  const clock = text.doc === null ? 0 : Y.getState(text.doc.store, client);
  if (insert.length > 0) text.insert(index, insert);
  const words = insert.length > 0 ? { client, clock, length: insert.length } : null;
  return { index, remove: insert, insert: remove, anchor: { words, were } };
}

/**
 * Carries out a splice where its text now stands: at its index, else where the text to remove is found nearest; one
 * with an anchor, where the very characters now stand. Returns the splices that take it back, in the order to make
 * them; none where the text is no longer there.
 */
export function applySplice(text: Y.Text, splice: Splice & { readonly anchor?: ProseAnchor }): AnchoredSplice[] {
  const { index, remove, insert, anchor } = splice;
  const now = text.toString();
  if (anchor === undefined) {
    const at = locate(now, index, remove);
    return at === null ? [] : [replaceAt(text, { index: at, remove, insert })];
  }
  const back: AnchoredSplice[] = [];
  for (const { from, to } of anchor.words === null ? [] : standing(text, anchor.words).toReversed()) {
    back.unshift(replaceAt(text, { index: from, remove: now.slice(from, to), insert: '' }));
  }
  if (insert.length > 0) {
    const [first] = anchor.were;
    const at = (first && placeOf(text, first)) ?? Math.min(index, text.length);
    const put = replaceAt(text, { index: at, remove: '', insert });
    if (put.anchor.words !== null) rememberReturned(text, anchor.were, put.anchor.words);
    back.unshift(put);
  }
  return back;
}

function locate(now: string, index: number, remove: string): number | null {
  const wanted = Math.min(index, now.length);
  if (now.startsWith(remove, wanted)) return wanted;
  const after = now.indexOf(remove, wanted);
  const before = now.lastIndexOf(remove, wanted);
  if (after < 0 && before < 0) return null;
  if (after < 0) return before;
  return before < 0 || after - wanted < wanted - before ? after : before;
}

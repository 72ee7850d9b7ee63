import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { SourceDocument, SourceError, SourceRemark } from './source.ts';

const cell = v.object({ line: v.number(), text: v.string() });

/** All of them, told by the type: one that is added there is asked for here. */
const REMARKS: Readonly<Record<SourceRemark['code'], true>> = {
  pageWithoutText: true,
  sheetEmpty: true,
  sheetHidden: true,
  hiddenRows: true,
  cut: true,
  eventsUnread: true,
  recurrence: true,
  encoding: true,
  cell: true,
};
const FAILURES: Readonly<Record<SourceError['code'], true>> = {
  unknownKind: true,
  damaged: true,
  password: true,
  scanned: true,
  garbled: true,
  empty: true,
  tooLarge: true,
  bomb: true,
  tooSlow: true,
  unreadable: true,
};

const oneOf = <Code extends string>(codes: Readonly<Record<Code, true>>) =>
  v.custom<Code>((given) => typeof given === 'string' && Object.hasOwn(codes, given));

const source: v.GenericSchema<unknown, SourceDocument> = v.object({
  name: v.string(),
  blocks: v.array(
    v.variant('type', [
      v.object({ type: v.literal('line'), line: v.number(), text: v.string(), heading: v.nullable(v.number()) }),
      v.object({ type: v.literal('table'), line: v.number(), rows: v.array(v.array(cell)) }),
    ]),
  ),
  remarks: v.array(v.object({ code: oneOf(REMARKS), detail: v.string() })),
});

const failure = v.object({ code: oneOf(FAILURES), detail: v.optional(v.string(), '') });

const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: source }),
  v.object({ ok: v.literal(false), error: failure }),
]);

/** A document that a host took apart, or why it could not; what is neither is `unreadable`. */
export function decodeSource(given: unknown): Result<SourceDocument, SourceError> {
  const read = v.safeParse(answer, given);
  if (!read.success) return err({ code: 'unreadable' });
  return read.output.ok ? ok(read.output.value) : err(read.output.error);
}

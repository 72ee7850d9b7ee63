import * as v from 'valibot';
import type { DecodeProblem, RecordOf } from './plan.ts';
import type { FieldSpec } from './records/define.ts';
import { LINE_LIMIT } from './records/fields.ts';
import { RECORDS, type RecordKind } from './records/index.ts';

/** The fields of a record as they were found, before anything is known of them. */
export type RawFields = ReadonlyMap<string, unknown>;

export interface DecodedRecord<Kind extends RecordKind> {
  readonly record: RecordOf<Kind>;
  readonly problems: readonly DecodeProblem[];
}

/** What can still be shown of a value its schema refused. The document keeps what it has. */
function rescue(spec: FieldSpec, raw: unknown): unknown {
  if (typeof raw !== 'string') return spec.initial;
  const legible = legibleLine(raw);
  const parsed = v.safeParse(spec.schema, legible);
  return parsed.success ? parsed.output : spec.initial;
}

function legibleLine(text: string): string {
  const clean = text.slice(0, LINE_LIMIT + 1).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ');
  return clean.length > LINE_LIMIT ? `${clean.slice(0, LINE_LIMIT - 1)}…` : clean;
}

/**
 * Reads a record field by field: what cannot be read is shown as well as it can be and told as a problem, so
 * that one bad field from a peer never hides a record. A date that cannot be read is not set, its words kept.
 */
export function decodeRecord<Kind extends RecordKind>(kind: Kind, id: string, raw: RawFields): DecodedRecord<Kind> {
  const specs: Readonly<Record<string, FieldSpec>> = RECORDS[kind];
  const problems: DecodeProblem[] = [];
  const fields: Record<string, unknown> = {};
  const extra: [string, unknown][] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const value = raw.get(name);
    if (value === undefined) {
      fields[name] = spec.initial;
      continue;
    }
    const parsed = v.safeParse(spec.schema, value);
    if (parsed.success) {
      fields[name] = parsed.output;
    } else {
      fields[name] = rescue(spec, value);
      problems.push({ kind, record: id, field: name, code: parsed.issues[0].message, found: value });
    }
  }
  // `id` is the record's own name, wherever it stands as JSON, and no field.
  for (const [name, value] of raw) if (!Object.hasOwn(specs, name) && name !== 'id') extra.push([name, value]);

  const words = raw.get('when');
  if (kind === 'entry' && fields['whenText'] === '' && problems.some(({ field }) => field === 'when')) {
    fields['whenText'] = typeof words === 'string' ? legibleLine(words) : '';
  }
  // The loop above has filled every field of the kind's specs with its schema's output or its initial value.
  const record = { ...fields, id, extra: Object.fromEntries(extra) } as RecordOf<Kind>;
  return { record, problems };
}

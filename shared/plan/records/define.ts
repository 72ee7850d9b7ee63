import type * as v from 'valibot';

/** A field of a record: how it is decoded, and what it is where it is missing or cannot be read. */
export interface FieldSpec<Output = unknown> {
  readonly schema: v.GenericSchema<unknown, Output>;
  readonly initial: Output;
  /** Kept as Y.Text, so that two people can write in it at once. */
  readonly prose?: true;
}

export const field = <Schema extends v.GenericSchema>(
  schema: Schema,
  initial: v.InferOutput<Schema>,
): FieldSpec<v.InferOutput<Schema>> => ({ schema: schema as v.GenericSchema<unknown, v.InferOutput<Schema>>, initial });

export const proseField = <Schema extends v.GenericSchema<unknown, string>>(schema: Schema): FieldSpec<string> => ({
  schema,
  initial: '',
  prose: true,
});

export type Fields = Readonly<Record<string, FieldSpec>>;

/** What a record of these fields decodes to. */
export type Decoded<Specs extends Fields> = {
  readonly [Name in keyof Specs]: Specs[Name] extends FieldSpec<infer Output> ? Output : never;
};

/** What every decoded record carries beside its own fields. */
export interface RecordBase {
  readonly id: string;
  /** Fields written by a newer version: kept and written out again, never interpreted. */
  readonly extra: Readonly<Record<string, unknown>>;
}

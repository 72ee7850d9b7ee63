import * as v from 'valibot';
import { type Decoded, field, type RecordBase } from './define.ts';
import { reference } from './fields.ts';

const share = v.pipe(v.number('type'), v.minValue(0, 'number'), v.maxValue(1, 'number'));
const choice = v.pipe(v.string('type'), v.regex(/^[A-Za-z0-9-]{0,40}$/, 'choice'));

/**
 * Where somebody wants an entry's callout to stand on a poster; see `pinId` for the record's id. It is never deleted:
 * a callout that was released has no place.
 */
export const pinFields = {
  entry: field(reference, null),
  view: field(choice, ''),
  layout: field(choice, ''),
  /** Shares of the sheet's width and height, of the edge that faces the wheel and of the first line; one value. */
  at: field(v.nullable(v.object({ x: share, y: share }, 'type')), null),
} as const;

export type Pin = Decoded<typeof pinFields> & RecordBase;

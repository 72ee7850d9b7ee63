import * as v from 'valibot';
import { type Decoded, field, proseField, type RecordBase } from './define.ts';
import { line, minutes, orderKey, prose } from './fields.ts';

export const LANE_KINDS = ['body', 'level', 'theme'] as const;

/** A body, level or theme that entries belong to (AU, ASU, Helseutvalget, nivå 1–2). */
export const laneFields = {
  name: field(line, ''),
  /** Short form for rings and narrow columns; the name where empty. */
  shortName: field(line, ''),
  kind: field(v.picklist(LANE_KINDS, 'choice'), 'body'),
  /** Index into the theme's hues, 0–8; `null` takes the next by order. */
  hue: field(
    v.nullable(v.pipe(v.number('type'), v.integer('number'), v.minValue(0, 'number'), v.maxValue(8, 'number'))),
    null,
  ),
  /** Minutes a meeting of this body has for its items, or `null`. */
  frameMinutes: field(v.nullable(minutes), null),
  order: field(orderKey, ''),
  notes: proseField(prose),
} as const;

export type Lane = Decoded<typeof laneFields> & RecordBase;

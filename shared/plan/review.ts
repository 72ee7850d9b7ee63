import type { FieldChange } from './compare.ts';
import type { RecordKind } from './plan.ts';

export interface RecordRef {
  readonly kind: RecordKind;
  readonly record: string;
}

/** What others did to one record since somebody here last looked: net, first state against last. */
export interface ReviewChange extends RecordRef {
  readonly type: 'added' | 'changed' | 'deleted' | 'restored';
  /** Title or name it goes by now, or went by. */
  readonly title: string;
  readonly fields: readonly FieldChange[];
  /** Roles or names of those who did it, in the order they did. */
  readonly by: readonly string[];
  /** Instant of the last of it, by the writer's clock, ISO 8601 UTC; empty where the journal does not tell. */
  readonly at: string;
}

/** What is to be looked at, in the order it came. */
export type Review = readonly ReviewChange[];

import type { FieldsOf, RecordKind } from './plan.ts';

/** Changes to a plan, as values: what the UI, the importers and undo hand to `shared/crdt`. */
export type Edit = { [Kind in RecordKind]: EditOf<Kind> }[RecordKind];

export type EditOf<Kind extends RecordKind> =
  | { readonly type: 'create'; readonly kind: Kind; readonly id: string; readonly fields: Partial<FieldsOf<Kind>> }
  | { readonly type: 'set'; readonly kind: Kind; readonly id: string; readonly fields: Partial<FieldsOf<Kind>> }
  /** Writes back what a field held, also what this version cannot read and what was contested; undo is made of it. */
  | {
      readonly type: 'giveBack';
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly values: readonly GivenValue[];
    }
  /** Replaces a stretch of a prose field where it now stands; what undo of prose is made of. */
  | {
      readonly type: 'splice';
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly index: number;
      readonly remove: string;
      readonly insert: string;
      /** Present in what takes back another splice: the very characters, wherever they now stand. */
      readonly anchor?: ProseAnchor;
    }
  | { readonly type: 'delete'; readonly kind: Kind; readonly id: string }
  | { readonly type: 'restore'; readonly kind: Kind; readonly id: string };

/** A value of a field, and the writer it is due to. */
export interface GivenValue {
  readonly writer: string;
  readonly value: unknown;
}

/** Names characters of a prose field as the document does: they keep their names however the text around them moves. */
export interface ProseAnchor {
  /** The words to take out: those of them that are still there. `null` where there are none. */
  readonly words: Characters | null;
  /** The characters that the words to put back stood as, first to last. */
  readonly were: readonly Characters[];
}

/** Characters that one client wrote one after another. */
export interface Characters {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** Who edits. */
export interface Author {
  /** Role or name shown in the journal. */
  readonly by: string;
}

/** Why, where the writer says so; kept in the journal. */
export interface Why {
  readonly reason?: string;
  readonly source?: string;
}

/** Why an edit was refused; nothing was changed. */
export type EditError =
  | { readonly code: 'missing'; readonly kind: RecordKind; readonly record: string }
  | { readonly code: 'exists'; readonly kind: RecordKind; readonly record: string }
  | {
      readonly code: 'field';
      readonly kind: RecordKind;
      readonly record: string;
      readonly field: string;
      /** What is wrong with the value: `tooLong`, `control`, `when`, `impossible`, `time`, `choice`, `type`, `unknown`, … */
      readonly problem: string;
    };

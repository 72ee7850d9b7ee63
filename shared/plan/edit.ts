import type { FieldsOf, RecordKind } from './plan.ts';

/** Changes to a plan, as values: what the UI, the importers and undo hand to `shared/crdt`. */
export type Edit = { [Kind in RecordKind]: EditOf<Kind> }[RecordKind];

export type EditOf<Kind extends RecordKind> =
  | { readonly type: 'create'; readonly kind: Kind; readonly id: string; readonly fields: Partial<FieldsOf<Kind>> }
  | { readonly type: 'set'; readonly kind: Kind; readonly id: string; readonly fields: Partial<FieldsOf<Kind>> }
  /** Replaces a stretch of a prose field where it now stands; what undo of prose is made of. */
  | {
      readonly type: 'splice';
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly index: number;
      readonly remove: string;
      readonly insert: string;
    }
  | { readonly type: 'delete'; readonly kind: Kind; readonly id: string }
  | { readonly type: 'restore'; readonly kind: Kind; readonly id: string };

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

/** The fields of a row as they are written in, and what is read of them. */
import type { ReadEntry } from '../../../shared/importing/reading.ts';
import type { EntryKind, EntryStatus } from '../../../shared/plan/plan.ts';
import { formatEdtf, UNSET } from '../../../shared/time/index.ts';
import { readTime } from '../../editor/when/readTime.ts';
import { readWhen, type WhenContext, type WhenReading } from '../../editor/when/readWhen.ts';

export interface RowForm {
  readonly title: string;
  readonly when: string;
  readonly time: string;
  readonly lane: string;
  readonly kind: EntryKind;
  readonly status: EntryStatus;
  readonly place: string;
  readonly responsible: string;
}

const NOT_SET = formatEdtf(UNSET);

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** The date as the form has it: read anew only where its words were changed. */
export const readFormWhen = (form: RowForm, before: RowForm, context: WhenContext): WhenReading | null =>
  form.when === before.when ? null : readWhen(form.when, context);

/** What the form changes of an entry; `null` where a clock time cannot be read. */
export function changeOfForm(
  form: RowForm,
  before: RowForm,
  entry: ReadEntry,
  context: WhenContext,
): Partial<ReadEntry> | null {
  const time = readTime(form.time);
  if (time === null) return null;
  const date = readFormWhen(form, before, context);
  const when: Partial<ReadEntry> =
    date === null
      ? {}
      : date.kind === 'read'
        ? { when: date.when, whenText: '', ...(date.time === '' ? {} : { time: date.time }) }
        : { when: NOT_SET, whenText: date.kind === 'unread' ? date.words : '' };
  const responsible = listOf(form.responsible);
  const fields: Partial<ReadEntry> = {
    ...(tidy(form.title) === entry.title ? {} : { title: tidy(form.title) }),
    ...(form.time === before.time ? {} : { time }),
    ...(tidy(form.lane) === entry.lane ? {} : { lane: tidy(form.lane) }),
    ...(form.kind === entry.kind ? {} : { kind: form.kind }),
    ...(form.status === entry.status ? {} : { status: form.status }),
    ...(tidy(form.place) === entry.place ? {} : { place: tidy(form.place) }),
    ...(form.responsible === before.responsible ? {} : { responsible }),
  };
  return { ...fields, ...when };
}

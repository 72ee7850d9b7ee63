import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ENTRY_KINDS, ENTRY_STATUSES } from '../../../shared/plan/records/entry.ts';
import { useImportText } from '../../app/useText.ts';
import { thisYear } from '../../data/clock.ts';
import { showTime } from '../../editor/inspector/TimeField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { readTime } from '../../editor/when/readTime.ts';
import { editableWhen, showEdtf } from '../../editor/when/showWhen.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { changeRow, confirmRow } from '../state/draft.ts';
import { step } from '../state/reviewStore.ts';
import type { DraftRow } from '../state/rows.ts';
import { useReview, useReviewState } from './ReviewContext.tsx';
import { changeOfForm, type RowForm, readFormWhen } from './rowForm.ts';

/** The fields of the row in hand, written in as people write; nothing changes before it is done. */
export function RowEditor({ row }: { readonly row: DraftRow }) {
  const { store, lanes, plan } = useReview();
  const text = useImportText();
  const { name, locale } = useWords();
  const told = useReviewState(({ draft }) => draft.year);
  const { entry } = row;
  const [before] = useState<RowForm>(() => ({
    title: entry.title,
    when: entry.when === '' ? '' : editableWhen({ when: entry.when, whenText: entry.whenText }, locale),
    time: showTime(entry.time),
    lane: entry.lane,
    kind: entry.kind,
    status: entry.status,
    place: entry.place,
    responsible: entry.responsible.join(', '),
  }));
  const [form, setForm] = useState(before);
  const set = (change: Partial<RowForm>) => setForm((now) => ({ ...now, ...change }));
  // A date without a year is of the document's year, not of the plan's.
  const year = told ?? plan?.info.from.slice(0, 4) ?? thisYear();
  const context = { from: `${year}-01`, to: `${year}-12`, near: entry.when };

  const date = readFormWhen(form, before, context);
  const read = date?.kind === 'read' ? [showEdtf(date.when, locale), date.time && showTime(date.time)] : [];
  const hint = date?.kind === 'none' ? text('field.when.none') : read.filter(Boolean).join(', ');
  const problem =
    date?.kind === 'unread' ? text(date.impossible ? 'field.when.impossible' : 'field.when.unread') : undefined;

  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const close = () => store.setState({ isEditing: false });
  const done = (event: FormEvent) => {
    event.preventDefault();
    const change = changeOfForm(form, before, entry, context);
    if (change === null) return;
    step(store, (draft) =>
      Object.keys(change).length === 0 ? confirmRow(draft, row.id) : changeRow(draft, row.id, change),
    );
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <form ref={place} className="import-row-editor" onSubmit={done} onKeyDown={onKeyDown}>
      <div className="import-row-editor-title">
        <Field label={text('field.title')} value={form.title} onChange={(title) => set({ title })} autoFocus />
      </div>
      <Field
        label={text('field.when')}
        value={form.when}
        onChange={(when) => set({ when })}
        hint={hint}
        error={problem}
      />
      <Field
        label={text('field.time')}
        value={form.time}
        onChange={(time) => set({ time })}
        error={readTime(form.time) === null ? text('field.time.unread') : undefined}
      />
      <SuggestField
        label={text('field.lane')}
        value={form.lane}
        onChange={(lane) => set({ lane })}
        suggestions={lanes}
      />
      <SelectField
        label={text('field.kind')}
        value={form.kind}
        options={ENTRY_KINDS.map((value) => ({ value, label: name(`kind-${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        label={text('field.status')}
        value={form.status}
        options={ENTRY_STATUSES.map((value) => ({ value, label: name(`status-${value}`) }))}
        onChange={(status) => set({ status })}
      />
      <Field label={text('field.place')} value={form.place} onChange={(place) => set({ place })} />
      <div className="import-row-editor-wide">
        <Field
          label={text('field.responsible')}
          value={form.responsible}
          onChange={(responsible) => set({ responsible })}
          hint={text('field.responsible.hint')}
        />
      </div>
      <div className="import-row-editor-foot">
        <Button variant="quiet" onPress={close}>
          {text('action.cancel')}
        </Button>
        <Button type="submit">{text('action.done')}</Button>
      </div>
    </form>
  );
}

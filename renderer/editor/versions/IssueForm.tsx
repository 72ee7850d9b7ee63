import { useMemo, useState } from 'react';
import { dayText } from '../../../shared/exporting/index.ts';
import { questionsOf } from '../../../shared/plan/questions.ts';
import { boundsOf, type IsoDate, whenOf } from '../../../shared/time/index.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Field } from '../../ui/Field.tsx';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readWhen } from '../when/readWhen.ts';

/** The one day these words mean, this year where they name none; `null` where they mean no day, or several. */
function readDay(text: string, today: IsoDate): IsoDate | null {
  const year = today.slice(0, 4);
  const reading = readWhen(text, { from: `${year}-01`, to: `${year}-12` });
  const when = reading.kind === 'read' ? whenOf(reading.when) : null;
  return when?.kind === 'day' ? (boundsOf(when)?.start ?? null) : null;
}

/** `15.01`, as one writes it after «Vedtatt». */
const shortDay = (day: IsoDate) => `${day.slice(8, 10)}.${day.slice(5, 7)}`;

/** Issues the plan as it stands: name, day and a note. */
export function IssueForm({ today, onDone }: { readonly today: IsoDate; readonly onDone: () => void }) {
  const { session, store } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { history: t, locale } = useWords();
  const [name, setName] = useState('');
  const [date, setDate] = useState(() => dayText(today, locale, false));
  const [note, setNote] = useState('');
  const [onPoster, setOnPoster] = useState(false);
  const day = readDay(date, today);
  const questions = useMemo(() => questionsOf(plan).length, [plan]);
  const isReady = name.trim() !== '' && day !== null;

  const issue = () => {
    if (!isReady) return;
    const fields = { edition: name.trim() };
    if (onPoster && !edit([{ type: 'set', kind: 'plan', id: 'plan', fields }]).ok) return;
    const issued = session.issueVersion({ name: name.trim(), date: day, note: note.trim() });
    if (!issued.ok) {
      store.setState({ failure: t('versions.notIssued') });
      return;
    }
    store.setState({ failure: null, announcement: t('versions.issued', { name: issued.value.name }) });
    onDone();
  };
  return (
    <form
      className="issue-form form"
      aria-label={t('versions.new')}
      onSubmit={(event) => {
        event.preventDefault();
        issue();
      }}
    >
      <Field
        label={t('versions.name')}
        value={name}
        onChange={setName}
        placeholder={t('versions.nameHint', { date: shortDay(today) })}
        autoFocus
      />
      <Field
        label={t('versions.date')}
        value={date}
        onChange={setDate}
        hint={day === null ? undefined : dayText(day, locale)}
        error={day === null ? t('versions.dateUnread') : undefined}
      />
      <Field label={t('versions.note')} value={note} onChange={setNote} rows={2} />
      <CheckField isSelected={onPoster} onChange={setOnPoster}>
        {t('versions.edition')}
      </CheckField>
      {questions > 0 && <p className="alarm issue-caution">{t('versions.unsettled', { count: questions })}</p>}
      <div className="button-row">
        <Button type="submit" isDisabled={!isReady}>
          {t('versions.issue')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('versions.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { type FormEvent, useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAppText, useLibraryText } from '../app/useText.ts';
import { goTo, tellProblem } from '../app/view.ts';
import { now, thisYear } from '../data/clock.ts';
import { keepPlan, planFromDocument } from '../data/plans.ts';
import { newId } from '../data/random.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useLocale } from '../ui/LocaleContext.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { MonthField } from './MonthField.tsx';
import { newPlanDocument, periodProblem, STARTS, type Start } from './newPlan.ts';

/** Asks for what a new plan needs, makes it and opens it. */
export function NewPlanDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useLibraryText();
  const app = useAppText();
  const locale = useLocale();
  const form = useId();
  const year = thisYear() + 1;
  const suggestion = text('new.name.suggestion', { year });
  const [title, setTitle] = useState(suggestion);
  const [organisation, setOrganisation] = useState('');
  const [from, setFrom] = useState(`${year}-01`);
  const [to, setTo] = useState(`${year}-12`);
  const [start, setStart] = useState<Start>('municipality');
  const [tried, setTried] = useState(false);

  const period = periodProblem(from, to);
  const named = title.trim() !== '';

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!named || period) return;
    const asked = { title: title.trim(), organisation: organisation.trim(), from, to, start };
    const file = planFromDocument(newPlanDocument(asked, locale, text, newId));
    const kept = file.ok ? await keepPlan(file.value, { filePath: null, kind: 'own' }, { now, newId }) : file;
    onClose();
    if (kept.ok) goTo(kept.value.id);
    else tellProblem({ task: 'open', name: title, error: kept.error });
  };

  return (
    <Dialog
      title={text('new.title')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={app('close')}
      actions={
        <>
          <Button onPress={onClose}>{app('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {text('new.create')}
          </Button>
        </>
      }
    >
      <Form id={form} className="new-plan" onSubmit={(event) => void create(event)}>
        <Field
          label={text('new.name')}
          value={title}
          onChange={setTitle}
          onFocus={({ target }) => {
            // What is only suggested is written over by typing.
            if (title === suggestion && target instanceof HTMLInputElement) target.select();
          }}
          maxLength={200}
          autoFocus
          error={tried && !named ? text('new.name.missing') : undefined}
        />
        <Field label={text('new.organisation')} value={organisation} onChange={setOrganisation} maxLength={200} />
        <fieldset className="new-plan-period" aria-describedby={tried && period ? `${form}-period` : undefined}>
          <legend className="visually-hidden">{text('new.period')}</legend>
          <MonthField label={text('new.from')} value={from} onChange={setFrom} />
          <MonthField label={text('new.to')} value={to} onChange={setTo} />
        </fieldset>
        {tried && period && (
          <p className="ui-error" role="alert" id={`${form}-period`}>
            {text(`new.period.${period}`)}
          </p>
        )}
        <SelectField
          label={text('new.lanes')}
          value={start}
          onChange={setStart}
          options={STARTS.map((value) => ({ value, label: text(`new.lanes.${value}`) }))}
        />
      </Form>
    </Dialog>
  );
}

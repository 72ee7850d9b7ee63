import { LOCALES } from '../../../shared/i18n/translate.ts';
import type { FieldsOf } from '../../../shared/plan/plan.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useEdit, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { readMonth, showMonth } from '../when/readMonth.ts';
import { DraftField } from './DraftField.tsx';

/** The plan's own fields, shown while no entry is selected. */
export function PlanInspector() {
  const { info } = usePlan();
  const edit = useEdit();
  const { t, name, locale } = useWords();
  const set = (fields: Partial<FieldsOf<'plan'>>) => edit([{ type: 'set', kind: 'plan', id: 'plan', fields }]);
  const month = (field: 'from' | 'to') => (
    <DraftField
      label={t(`plan.${field}`)}
      value={showMonth(info[field], locale)}
      whole
      read={(text) => (readMonth(text, info) === null ? { error: t('plan.monthUnread') } : {})}
      onCommit={(text) => {
        const value = readMonth(text, info);
        if (value !== null && value !== info[field]) set({ [field]: value });
      }}
    />
  );
  return (
    <div className="form">
      <p className="quiet">{t('inspector.none')}</p>
      <DraftField label={t('field.title')} value={info.title} onCommit={(title) => set({ title })} />
      <DraftField label={t('plan.subtitle')} value={info.subtitle} onCommit={(subtitle) => set({ subtitle })} />
      <DraftField
        label={t('plan.organisation')}
        value={info.organisation}
        onCommit={(organisation) => set({ organisation })}
      />
      <div className="form-pair">
        {month('from')}
        {month('to')}
      </div>
      <DraftField label={t('plan.edition')} value={info.edition} onCommit={(edition) => set({ edition })} />
      <SelectField
        label={t('plan.locale')}
        value={info.locale}
        options={LOCALES.map((value) => ({ value, label: name(`locale-${value}`) }))}
        onChange={(chosen) => set({ locale: chosen })}
      />
      <DraftField label={t('field.notes')} value={info.notes} rows={4} onCommit={(notes) => set({ notes })} />
    </div>
  );
}

import { monthName } from '../../shared/time/index.ts';
import { useLibraryText } from '../app/useText.ts';
import { Field } from '../ui/Field.tsx';
import { useLocale } from '../ui/LocaleContext.tsx';
import { SelectField } from '../ui/SelectField.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

export interface MonthFieldProps {
  readonly label: string;
  /** `YYYY-MM`; the year is as typed, until it is whole. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A month and its year. */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const text = useLibraryText();
  const locale = useLocale();
  const [year = '', month = '01'] = value.split('-');
  return (
    <fieldset className="month-field" aria-label={label}>
      <SelectField
        label={label}
        value={month}
        options={MONTHS.map((option) => ({ value: option, label: monthName(Number(option), locale) }))}
        onChange={(chosen) => onChange(`${year}-${chosen}`)}
      />
      <Field
        label={text('new.year')}
        value={year}
        inputMode="numeric"
        maxLength={4}
        onChange={(typed) => onChange(`${typed.replace(/\D/g, '')}-${month}`)}
      />
    </fieldset>
  );
}

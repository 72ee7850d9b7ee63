import { useWords } from '../state/words.ts';
import { DraftField } from './DraftField.tsx';

export interface MinutesFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (minutes: number | null) => void;
  readonly placeholder?: string;
}

/** `undefined` for what is no whole number of minutes. */
function readMinutes(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*min\.?$/u, '');
  if (trimmed === '') return null;
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** A number of minutes, or none. */
export function MinutesField({ label, value, onCommit, placeholder = '' }: MinutesFieldProps) {
  const { t } = useWords();
  return (
    <DraftField
      label={label}
      value={value === null ? '' : String(value)}
      whole
      placeholder={placeholder}
      read={(text) => (readMinutes(text) === undefined ? { error: t('field.minutesUnread') } : {})}
      onCommit={(text) => {
        const minutes = readMinutes(text);
        if (minutes !== undefined && minutes !== value) onCommit(minutes);
      }}
    />
  );
}

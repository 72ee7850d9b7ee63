import { DraftField } from './DraftField.tsx';

export interface LinesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onCommit: (lines: readonly string[]) => void;
  readonly placeholder?: string;
  readonly rows?: number;
}

/** A list written as lines: one thing on each. */
export function LinesField({ label, value, onCommit, placeholder = '', rows }: LinesFieldProps) {
  return (
    <DraftField
      label={label}
      value={value.join('\n')}
      rows={rows ?? Math.min(8, Math.max(1, value.length))}
      placeholder={placeholder}
      onCommit={(text) => {
        const lines = text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
        if (lines.join('\n') !== value.join('\n')) onCommit(lines);
      }}
    />
  );
}

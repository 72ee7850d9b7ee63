import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';

export interface TakeBoxProps {
  readonly label: string;
  readonly isTaken: boolean;
  readonly onChange: (isTaken: boolean) => void;
}

/** Whether a row is taken. By keyboard Space does it on the row itself. */
export function TakeBox({ label, isTaken, onChange }: TakeBoxProps) {
  return (
    <Checkbox aria-label={label} isSelected={isTaken} onChange={onChange} className="ui-check" excludeFromTabOrder>
      <span className="ui-check-box">
        <Check size={13} strokeWidth={3} aria-hidden />
      </span>
    </Checkbox>
  );
}

import { changeSign } from '../../../shared/scene/changeSigns.ts';
import type { ChangeType } from '../../../shared/scene/changes.ts';

/** The sign of a change, as it stands in the drawing. */
export function ChangeSign({ type }: { readonly type: ChangeType }) {
  return (
    <svg className="change-sign" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={changeSign(type, 7, 7, 9)} />
    </svg>
  );
}

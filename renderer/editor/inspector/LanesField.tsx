import type { Entry } from '../../../shared/plan/plan.ts';
import { laneStyles } from '../../../shared/scene/laneStyle.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { LaneDot } from '../panels/LanesPanel.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SetEntry } from './EntryInspector.tsx';

/** The lanes an entry belongs to; the first one ticked stays the one that draws it. */
export function LanesField({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const plan = usePlan();
  const { t } = useWords();
  if (plan.lanes.length === 0) return null;
  const styles = laneStyles(plan.lanes);
  return (
    <fieldset className="checks">
      <legend className="ui-label">{t('field.lanes')}</legend>
      {plan.lanes.map(({ id, name }) => (
        <CheckField
          key={id}
          isSelected={entry.lanes.includes(id)}
          onChange={(ticked) =>
            set({ lanes: ticked ? [...entry.lanes, id] : entry.lanes.filter((lane) => lane !== id) })
          }
        >
          <span className="lane-choice">
            <LaneDot colour={styles.get(id)?.hue ?? 'currentColor'} />
            {name || t('lanes.unnamed')}
          </span>
        </CheckField>
      ))}
    </fieldset>
  );
}

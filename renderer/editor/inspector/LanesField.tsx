import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { Entry } from '../../../shared/plan/plan.ts';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import { LaneDot } from '../panels/LaneDot.tsx';
import { usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import type { SetEntry } from './setEntry.ts';

/** The lanes an entry belongs to; the first one ticked stays the one that draws it. */
export function LanesField({ entry, set }: { readonly entry: Entry; readonly set: SetEntry }) {
  const plan = usePlan();
  const { t } = useWords();
  if (plan.lanes.length === 0) return null;
  const styles = laneStyles(plan.lanes, CALM);
  return (
    <fieldset className="checks">
      <legend className="ui-label">{t('field.lanes')}</legend>
      <div className="lane-chips">
        {plan.lanes.map(({ id, name }) => {
          const chosen = entry.lanes.includes(id);
          return (
            <Checkbox
              key={id}
              className="lane-chip"
              isSelected={chosen}
              onChange={(ticked) =>
                set({ lanes: ticked ? [...entry.lanes, id] : entry.lanes.filter((lane) => lane !== id) })
              }
            >
              <LaneDot colour={styles.get(id)?.hue ?? NO_LANE.hue} />
              {name || t('lanes.unnamed')}
              {chosen && <Check size={14} aria-hidden />}
            </Checkbox>
          );
        })}
      </div>
    </fieldset>
  );
}

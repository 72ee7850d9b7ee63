import { Plus } from 'lucide-react';
import { useState } from 'react';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import { Button } from '../../ui/Button.tsx';
import { addLane } from '../commands/laneEdits.ts';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { LaneDot } from './LaneDot.tsx';
import { LaneEditor } from './LaneEditor.tsx';
import { ScenariosSection } from './ScenariosSection.tsx';

/** The plan's lanes in order; one at a time opens to be changed. */
export function LanesPanel() {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const styles = laneStyles(plan.lanes, CALM);
  const add = () => {
    const id = session.newId();
    if (edit(addLane(plan, id, t('lanes.new'))).ok) setOpen(id);
  };
  return (
    <>
      {plan.lanes.length === 0 && <p className="quiet">{t('lanes.empty')}</p>}
      <ul className="plain-list">
        {plan.lanes.map((lane) => {
          const colour = styles.get(lane.id)?.hue ?? NO_LANE.hue;
          return (
            <li key={lane.id}>
              <button
                type="button"
                className="lane-row"
                aria-expanded={open === lane.id}
                onClick={() => setOpen(open === lane.id ? null : lane.id)}
              >
                <LaneDot colour={colour} />
                <span>{lane.name || t('lanes.unnamed')}</span>
              </button>
              {open === lane.id && <LaneEditor lane={lane} />}
            </li>
          );
        })}
      </ul>
      <Button icon={Plus} onPress={add}>
        {t('lanes.add')}
      </Button>
      <ScenariosSection />
    </>
  );
}

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { FieldsOf, Lane } from '../../../shared/plan/plan.ts';
import { INK, LANE_HUES } from '../../../shared/scene/theme.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { stepLane } from '../commands/laneEdits.ts';
import { DraftField } from '../inspector/DraftField.tsx';
import { MinutesField } from '../inspector/MinutesField.tsx';
import { useEdit, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { usePaint } from './LaneDot.tsx';

function Colours({ lane, onChoose }: { readonly lane: Lane; readonly onChoose: (hue: number | null) => void }) {
  const { t } = useWords();
  const paint = usePaint();
  const choices = [null, ...LANE_HUES.keys()];
  return (
    <fieldset className="colours">
      <legend className="ui-label">{t('lanes.colour')}</legend>
      {choices.map((hue) => (
        <button
          key={hue ?? 'auto'}
          type="button"
          className={hue === null ? 'colour colour-auto' : 'colour'}
          aria-pressed={lane.hue === hue}
          aria-label={hue === null ? t('lanes.colourAuto') : t('lanes.colourNumber', { number: hue + 1 })}
          title={hue === null ? t('lanes.colourAuto') : undefined}
          style={hue === null ? undefined : { backgroundColor: paint(LANE_HUES[hue] ?? INK) }}
          onClick={() => onChoose(hue)}
        />
      ))}
    </fieldset>
  );
}

/** Name, short name, colour, frame and place of one lane, and its removal. */
export function LaneEditor({ lane }: { readonly lane: Lane }) {
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const set = (fields: Partial<FieldsOf<'lane'>>) => edit([{ type: 'set', kind: 'lane', id: lane.id, fields }]);
  const used = plan.entries.filter(({ lanes }) => lanes.includes(lane.id)).length;
  const [up, down] = [stepLane(plan, lane, -1), stepLane(plan, lane, 1)];
  return (
    <div className="lane-editor form">
      <DraftField label={t('lanes.name')} value={lane.name} onCommit={(name) => set({ name })} />
      <div className="form-pair">
        <DraftField label={t('lanes.shortName')} value={lane.shortName} onCommit={(shortName) => set({ shortName })} />
        <MinutesField
          label={t('lanes.frame')}
          value={lane.frameMinutes}
          onCommit={(frameMinutes) => set({ frameMinutes })}
        />
      </div>
      <Colours lane={lane} onChoose={(hue) => set({ hue })} />
      <div className="button-row">
        <IconButton icon={ArrowUp} label={t('lanes.up')} isDisabled={up.length === 0} onPress={() => edit(up)} />
        <IconButton
          icon={ArrowDown}
          label={t('lanes.down')}
          isDisabled={down.length === 0}
          onPress={() => edit(down)}
        />
        <Button variant="quiet" onPress={() => edit([{ type: 'delete', kind: 'lane', id: lane.id }])}>
          {t('lanes.remove')}
        </Button>
      </div>
      {used > 0 && <p className="quiet">{t('lanes.used', { count: used })}</p>}
    </div>
  );
}

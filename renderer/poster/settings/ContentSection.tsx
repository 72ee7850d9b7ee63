import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import { DraftField } from '../../editor/inspector/DraftField.tsx';
import { LaneDot } from '../../editor/panels/LaneDot.tsx';
import { usePlan } from '../../editor/state/EditorContext.tsx';
import { useWords } from '../../editor/state/words.ts';
import { readMonth, showMonth } from '../../editor/when/readMonth.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';
import { ComparisonField } from './ComparisonField.tsx';

/** The lanes on the sheet, in the plan's order; all of them where none was taken out. */
function ShownLanes() {
  const { lanes } = usePlan();
  const { poster, t } = useWords();
  const { settings, change } = usePosterSettings();
  if (lanes.length < 2) return null;
  const styles = laneStyles(lanes, CALM);
  const shown = new Set(settings.lanes.length === 0 ? lanes.map(({ id }) => id) : settings.lanes);
  const turn = (id: string, isShown: boolean) => {
    const chosen = lanes.map((lane) => lane.id).filter((lane) => (lane === id ? isShown : shown.has(lane)));
    // A sheet without lanes would be empty.
    if (chosen.length > 0) change({ lanes: chosen.length === lanes.length ? [] : chosen });
  };
  return (
    <fieldset className="checks">
      <legend className="ui-label">{poster('lanes')}</legend>
      <div className="lane-chips">
        {lanes.map(({ id, name }) => (
          <Checkbox key={id} className="lane-chip" isSelected={shown.has(id)} onChange={(is) => turn(id, is)}>
            <LaneDot colour={styles.get(id)?.hue ?? NO_LANE.hue} />
            {name || t('lanes.unnamed')}
            {shown.has(id) && <Check size={14} aria-hidden />}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** Which part of the plan stands on the sheet. */
export function ContentSection() {
  const { info } = usePlan();
  const { poster, t, locale } = useWords();
  const { settings, change } = usePosterSettings();
  const month = (field: 'from' | 'to') => (
    <DraftField
      label={poster(field)}
      value={settings[field] === '' ? '' : showMonth(settings[field], locale)}
      placeholder={showMonth(info[field], locale)}
      whole
      read={(text) => (text.trim() === '' || readMonth(text, info) !== null ? {} : { error: t('plan.monthUnread') })}
      onCommit={(text) => {
        const value = text.trim() === '' ? '' : readMonth(text, info);
        if (value !== null && value !== settings[field]) change({ [field]: value });
      }}
    />
  );
  return (
    <>
      <div className="form-pair">
        {month('from')}
        {month('to')}
      </div>
      <p className="quiet poster-hint">{poster('months.whole')}</p>
      <ShownLanes />
      <ComparisonField />
      <CheckField isSelected={settings.former} onChange={(former) => change({ former })}>
        {t('poster.former')}
      </CheckField>
      <CheckField isSelected={settings.today} onChange={(today) => change({ today })}>
        {t('poster.today')}
      </CheckField>
    </>
  );
}

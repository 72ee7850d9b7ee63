import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { laneStyles, NO_LANE } from '../../../shared/scene/laneStyle.ts';
import { CALM } from '../../../shared/scene/themes.ts';
import { DraftField } from '../../editor/inspector/DraftField.tsx';
import { LaneDot } from '../../editor/panels/LaneDot.tsx';
import { usePlanPart } from '../../editor/state/EditorContext.tsx';
import { useWords } from '../../editor/state/words.ts';
import { readMonth, showMonth } from '../../editor/when/readMonth.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';
import { ComparisonField } from './ComparisonField.tsx';

/** The lanes on the sheet, in the plan's order; all of them where none was taken out. */
function ShownLanes() {
  const lanes = usePlanPart((plan) => plan.lanes);
  const { poster, t } = useWords();
  const { shown: settings, change } = usePosterSettings();
  if (lanes.length < 2) return null;
  const styles = laneStyles(lanes, CALM);
  const shown = new Set(settings.lanes ?? lanes.map(({ id }) => id));
  const turn = (id: string, isShown: boolean) => {
    const chosen = lanes.map((lane) => lane.id).filter((lane) => (lane === id ? isShown : shown.has(lane)));
    // A sheet without lanes would be empty.
    if (chosen.length > 0) change({ lanes: chosen.length === lanes.length ? null : chosen });
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
  const info = usePlanPart((plan) => plan.info);
  const { poster, t, locale } = useWords();
  const { kept, change } = usePosterSettings();
  const showMonthOf = (month: string | null) => (month === null ? '' : showMonth(month, locale));
  const month = (field: 'from' | 'to') => (
    <DraftField
      label={poster(field)}
      value={showMonthOf(kept[field])}
      placeholder={showMonth(info[field], locale)}
      whole
      read={(text) => (text.trim() === '' || readMonth(text, info) !== null ? {} : { error: t('plan.monthUnread') })}
      onCommit={(text) => {
        const month = text.trim() === '' ? null : readMonth(text, info);
        if (month !== kept[field] && (month !== null || text.trim() === '')) change({ [field]: month });
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
      <CheckField isSelected={kept.legend} onChange={(legend) => change({ legend })}>
        {poster('legend')}
      </CheckField>
      <CheckField isSelected={kept.notes} onChange={(notes) => change({ notes })}>
        {poster('notes')}
      </CheckField>
      <CheckField isSelected={kept.former} onChange={(former) => change({ former })}>
        {t('poster.former')}
      </CheckField>
      <CheckField isSelected={kept.today} onChange={(today) => change({ today })}>
        {t('poster.today')}
      </CheckField>
    </>
  );
}

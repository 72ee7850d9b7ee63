import { ArrowLeft, Spline } from 'lucide-react';
import { useMemo } from 'react';
import { compareStates, comparisonReport, historyWords } from '../../../shared/exporting/index.ts';
import { versionPlan } from '../../../shared/plan/versionState.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { madeHere } from '../history/made.ts';
import { OutButtons } from '../history/OutButtons.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { ComparedList } from './ComparedList.tsx';
import { NOW, sideOf, versionsOf } from './states.ts';

/** The two states that are compared: a version, and another or the plan now (`NOW`). */
export interface Compared {
  readonly from: string;
  readonly to: string;
}

export interface ComparisonViewProps extends Compared {
  readonly onChoose: (compared: Compared) => void;
  readonly onBack: () => void;
}

/** Draws the comparison over the plan, or takes it off again. */
function ShowButton({ from, to }: Compared) {
  const { store } = useEditor();
  const { history: t } = useWords();
  const shown = useView(({ comparison }) => comparison?.from === from && (comparison.to ?? NOW) === to);
  const toggle = () => store.setState({ comparison: shown ? null : { from, to: to === NOW ? null : to } });
  return (
    <Button icon={Spline} aria-pressed={shown} onPress={toggle}>
      {t('versions.show')}
    </Button>
  );
}

/** What differs between two versions, or between one and the plan now: as a list, on the drawing, or to send out. */
export function ComparisonView({ from, to, onChoose, onBack }: ComparisonViewProps) {
  const plan = usePlan();
  const { history: t, locale } = useWords();
  const versions = versionsOf(plan).filter((version) => versionPlan(version).ok);
  const first = useMemo(() => sideOf(plan, from), [plan, from]);
  const second = useMemo(() => sideOf(plan, to), [plan, to]);
  const items = useMemo(
    () => (first && second ? compareStates(first.state, second.state, plan, historyWords(locale)) : []),
    [first, second, plan, locale],
  );
  const options = versions.map(({ id, name }) => ({ value: id, label: name }));
  const report = () => {
    const words = historyWords(plan.info.locale);
    const told = first && second ? compareStates(first.state, second.state, plan, words) : [];
    const sides = { from: first?.side ?? null, to: second?.side ?? null };
    return comparisonReport(second?.state.plan ?? plan, told, sides, words, madeHere());
  };
  return (
    <>
      <div className="compared-back">
        <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
          {t('versions.back')}
        </Button>
      </div>
      <div className="form compared-sides">
        <SelectField
          label={t('versions.from')}
          value={from}
          options={options}
          onChange={(id) => onChoose({ from: id, to })}
        />
        <SelectField
          label={t('versions.to')}
          value={to}
          options={[{ value: NOW, label: t('versions.now') }, ...options]}
          onChange={(id) => onChoose({ from, to: id })}
        />
        <div>
          <ShowButton from={from} to={to} />
        </div>
      </div>
      <ComparedList items={items} />
      {items.length > 0 && <OutButtons make={report} />}
    </>
  );
}

import { ArrowLeft, Spline } from 'lucide-react';
import { useMemo } from 'react';
import { compareStates, comparisonReport, historyWords, type Report } from '../../../shared/exporting/index.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { versionProblem } from '../../../shared/plan/versionState.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { madeHere } from '../history/made.ts';
import { OutButtons } from '../history/OutButtons.tsx';
import { useEditor, usePlan, useView } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { ComparedList } from './ComparedList.tsx';
import { type ComparedSide, NOW, sideOf, versionsOf } from './states.ts';

/** The two states that are compared: a version, and another or the plan now (`NOW`). */
export interface Compared {
  readonly from: string;
  readonly to: string;
}

export interface ComparisonViewProps extends Compared {
  readonly onChoose: (compared: Compared) => void;
  readonly onBack: () => void;
}

/** The comparison as a list to send, in the plan's language. */
function listOf(plan: Plan, from: ComparedSide, to: ComparedSide): Report {
  const words = historyWords(plan.info.locale);
  const items = compareStates(from.state, to.state, plan, words);
  return comparisonReport(to.state.plan, items, { from: from.side, to: to.side }, words, madeHere());
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
  const versions = versionsOf(plan).filter((version) => versionProblem(version) === null);
  const first = useMemo(() => sideOf(plan, from), [plan, from]);
  const second = useMemo(() => sideOf(plan, to), [plan, to]);
  const items = useMemo(
    () =>
      first.ok && second.ok ? compareStates(first.value.state, second.value.state, plan, historyWords(locale)) : [],
    [first, second, plan, locale],
  );
  const options = versions.map(({ id, name }) => ({ value: id, label: name }));
  const problem = first.ok ? (second.ok ? null : second.error) : first.error;
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
      {problem ? <p className="alarm">{t(`versions.${problem.code}`)}</p> : <ComparedList items={items} />}
      {first.ok && second.ok && items.length > 0 && <OutButtons make={() => listOf(plan, first.value, second.value)} />}
    </>
  );
}

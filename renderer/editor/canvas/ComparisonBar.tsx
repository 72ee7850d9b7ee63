import { Printer, X } from 'lucide-react';
import { useEffect } from 'react';
import { CHANGE_TYPES, countChanges } from '../../../shared/scene/changes.ts';
import { sceneWords } from '../../../shared/scene/words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor, usePlan } from '../state/EditorContext.tsx';
import { turnTo } from '../state/viewStore.ts';
import { useWords } from '../state/words.ts';
import { ChangeSign } from './ChangeSign.tsx';
import './compare.css';
import type { ComparisonState } from './useComparison.ts';

/** How many entries each sign stands at. */
function Counts({ state }: { readonly state: ComparisonState }) {
  const { t, locale } = useWords();
  const words = sceneWords(locale);
  if (state.plan === null) return null;
  const counts = countChanges(state.changes.marks);
  const found = CHANGE_TYPES.filter((type) => counts[type] > 0);
  if (found.length === 0) return <p className="quiet">{t('compare.same')}</p>;
  return (
    <ul className="compare-counts">
      {found.map((type) => (
        <li key={type}>
          <ChangeSign type={type} />
          {words(`changes.count.${type}`, { count: counts[type] })}
        </li>
      ))}
    </ul>
  );
}

/** Over a view that compares: what with what, which signs mean what, and the way back to the plan alone. */
export function ComparisonBar({ state }: { readonly state: ComparisonState }) {
  const { store } = useEditor();
  const plan = usePlan();
  const { t } = useWords();
  const nameOf = (id: string) => plan.versions.find((version) => version.id === id)?.name || t('compare.unnamed');
  const { from, to } = state.comparison;
  const title =
    to === null
      ? t('compare.since', { from: nameOf(from) })
      : t('compare.between', { from: nameOf(from), to: nameOf(to) });
  useEffect(() => store.setState({ announcement: title }), [store, title]);
  const isFixed = state.plan !== null && !state.isNow;
  return (
    <section className="compare-bar" aria-label={t('compare.label')}>
      <h2>{title}</h2>
      {state.plan === null ? <p className="alarm">{t('compare.unreadable')}</p> : <Counts state={state} />}
      {isFixed && <p className="quiet compare-fixed">{t('compare.fixed')}</p>}
      <div className="compare-actions">
        {state.plan !== null && (
          <Button variant="quiet" icon={Printer} onPress={() => store.setState(turnTo('poster'))}>
            {t('compare.print')}
          </Button>
        )}
        <IconButton icon={X} label={t('compare.close')} onPress={() => store.setState({ comparison: null })} />
      </div>
    </section>
  );
}

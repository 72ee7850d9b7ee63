import { useState } from 'react';
import type { Entry, Series } from '../../../shared/plan/plan.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { othersInSeries, putInSeries, seriesOf, setSeries, startSeries } from '../commands/seriesEdits.ts';
import { useShowEntry } from '../keyboard/useEntryActions.ts';
import { useEdit, useEditor, usePlan } from '../state/EditorContext.tsx';
import { useWords } from '../state/words.ts';
import { DraftField } from './DraftField.tsx';
import type { SetEntry } from './setEntry.ts';
import { useEntryDate } from './useEntryDate.ts';

/** Values that are no id of a series. */
const [NONE, NEW] = ['', '+'] as const;
const KINDS = ['repeat', 'cascade'] as const;

interface SeriesSectionProps {
  readonly entry: Entry;
  readonly set: SetEntry;
}

/** The other entries of the series, each to go to. */
function Others({ entry }: { readonly entry: Entry }) {
  const others = othersInSeries(usePlan(), entry);
  const { t } = useWords();
  const dateOf = useEntryDate();
  const show = useShowEntry();
  if (others.length === 0) return <p className="quiet">{t('series.alone')}</p>;
  return (
    <div>
      <h4 className="ui-label">{t('series.others')}</h4>
      <ul className="plain-list">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="linked-row" onClick={() => show(other.id)}>
              <span className="linked-date">{dateOf(other)}</span>
              <span>{other.step || other.title || t('entry.untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SeriesFieldsProps extends SeriesSectionProps {
  readonly series: Series;
  readonly isNew: boolean;
  readonly onNamed: () => void;
}

function SeriesFields({ entry, set, series, isNew, onNamed }: SeriesFieldsProps) {
  const edit = useEdit();
  const { t } = useWords();
  return (
    <div className="series-fields form">
      <DraftField
        label={t('series.name')}
        value={series.title}
        focusNow={isNew}
        onFocused={onNamed}
        onCommit={(title) => edit(setSeries(series.id, { title }))}
      />
      <SelectField
        label={t('series.kind')}
        value={series.kind}
        options={KINDS.map((value) => ({ value, label: t(`series.kind.${value}`) }))}
        onChange={(kind) => edit(setSeries(series.id, { kind }))}
      />
      {(series.kind === 'cascade' || entry.step !== '') && (
        <DraftField
          label={t('series.step')}
          value={entry.step}
          placeholder={t('series.stepHint')}
          onCommit={(step) => set({ step })}
        />
      )}
      <Others entry={entry} />
    </div>
  );
}

/** The series an entry is in: which, its name and kind, the entry's step, and the others of it. */
export function SeriesSection({ entry, set }: SeriesSectionProps) {
  const { session } = useEditor();
  const plan = usePlan();
  const edit = useEdit();
  const { t } = useWords();
  const [made, setMade] = useState<string | null>(null);
  const series = seriesOf(plan, entry);
  const choose = (chosen: string) => {
    if (chosen === NEW) {
      const id = session.newId();
      if (edit(startSeries(plan, entry, id)).ok) setMade(id);
    } else edit(putInSeries(plan, entry, chosen === NONE ? null : chosen));
  };
  return (
    <>
      <SelectField
        label={t('series.title')}
        value={series?.id ?? NONE}
        options={[
          { value: NONE, label: t('series.none') },
          ...plan.series.map(({ id, title }) => ({ value: id, label: title || t('series.unnamed') })),
          { value: NEW, label: t('series.make') },
        ]}
        onChange={choose}
      />
      {series && (
        <SeriesFields
          entry={entry}
          set={set}
          series={series}
          isNew={made === series.id}
          onNamed={() => setMade(null)}
        />
      )}
    </>
  );
}

import type { Orientation, PaperSize, View } from '../../shared/scene/options.ts';
import { PAPER_SIZES } from '../../shared/scene/poster.ts';
import { usePlan } from '../editor/state/EditorContext.tsx';
import type { Comparison } from '../editor/state/viewStore.ts';
import { useWords } from '../editor/state/words.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { Segments } from '../ui/Segments.tsx';
import { SelectField } from '../ui/SelectField.tsx';

export interface PosterChoice {
  readonly view: View;
  readonly paper: PaperSize;
  readonly orientation: Orientation;
  /** Whether today is marked: for a sheet that is looked at this week. */
  readonly today: boolean;
  /** Whether former dates are shown, struck through. */
  readonly former: boolean;
  /** What is compared, by the versions' ids; `null` where the plan is printed alone. */
  readonly comparison: Comparison | null;
  /** The whole sheet on the screen, or its true size. */
  readonly fit: boolean;
}

const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly PaperSize[];

const keyOf = (comparison: Comparison | null): string =>
  comparison === null ? '' : `${comparison.from} ${comparison.to ?? ''}`;

export interface PosterChoicesProps {
  readonly choice: PosterChoice;
  /** What can be compared. */
  readonly comparisons: readonly Comparison[];
  readonly onChange: (choice: PosterChoice) => void;
}

/** What is printed, on which sheet. */
export function PosterChoices({ choice, comparisons, onChange }: PosterChoicesProps) {
  const { t } = useWords();
  const { versions } = usePlan();
  const nameOf = (id: string) => versions.find((version) => version.id === id)?.name || t('compare.unnamed');
  const words = ({ from, to }: Comparison) =>
    to === null
      ? t('poster.changesSince', { from: nameOf(from) })
      : t('poster.changesBetween', { from: nameOf(from), to: nameOf(to) });
  const sides = (paper: PaperSize) => `${PAPER_SIZES[paper].short} × ${PAPER_SIZES[paper].long} mm`;
  return (
    <div className="poster-choices">
      <Segments
        label={t('poster.view')}
        value={choice.view}
        options={[
          { value: 'wheel', label: t('view.wheel') },
          { value: 'timeline', label: t('view.timeline') },
        ]}
        onChange={(view) => onChange({ ...choice, view })}
      />
      <SelectField
        label={t('poster.paper')}
        value={choice.paper}
        options={PAPERS.map((paper) => ({ value: paper, label: `${paper} (${sides(paper)})` }))}
        onChange={(paper) => onChange({ ...choice, paper })}
      />
      <Segments
        label={t('poster.orientation')}
        value={choice.orientation}
        options={[
          { value: 'landscape', label: t('poster.landscape') },
          { value: 'portrait', label: t('poster.portrait') },
        ]}
        onChange={(orientation) => onChange({ ...choice, orientation })}
      />
      <Segments
        label={t('poster.size')}
        value={choice.fit ? 'fit' : 'true'}
        options={[
          { value: 'fit', label: t('poster.fit') },
          { value: 'true', label: t('poster.true') },
        ]}
        onChange={(size) => onChange({ ...choice, fit: size === 'fit' })}
      />
      {comparisons.length > 0 && (
        <SelectField
          label={t('poster.changes')}
          value={keyOf(choice.comparison)}
          options={[
            { value: '', label: t('poster.changesNone') },
            ...comparisons.map((comparison) => ({ value: keyOf(comparison), label: words(comparison) })),
          ]}
          onChange={(key) =>
            onChange({ ...choice, comparison: comparisons.find((comparison) => keyOf(comparison) === key) ?? null })
          }
        />
      )}
      {choice.comparison === null && (
        <CheckField isSelected={choice.former} onChange={(former) => onChange({ ...choice, former })}>
          {t('poster.former')}
        </CheckField>
      )}
      <CheckField isSelected={choice.today} onChange={(today) => onChange({ ...choice, today })}>
        {t('poster.today')}
      </CheckField>
    </div>
  );
}

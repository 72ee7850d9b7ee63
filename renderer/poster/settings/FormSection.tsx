import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout } from '../../../shared/scene/options.ts';
import { useWords } from '../../editor/state/words.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';

/** What is drawn, and how it is laid out. */
export function FormSection() {
  const { poster } = useWords();
  const { shown, change } = usePosterSettings();
  const { view } = shown;
  const layouts: readonly PosterLayout[] = POSTER_LAYOUTS[view];
  return (
    <>
      <SelectField
        label={poster('view')}
        value={view}
        options={POSTER_VIEWS.map((value) => ({ value, label: poster(`view.${value}`) }))}
        onChange={(chosen) => change({ view: chosen, layout: POSTER_LAYOUTS[chosen][0] })}
      />
      {layouts.length > 1 && (
        <SelectField
          label={poster('layout')}
          value={shown.layout ?? layouts[0] ?? ''}
          options={layouts.map((value) => ({ value, label: poster(`layout.${value}`) }))}
          onChange={(layout) => change({ layout })}
        />
      )}
    </>
  );
}

import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout } from '../../../shared/scene/options.ts';
import { useWords } from '../../editor/state/words.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';

/** What is drawn, and how it is laid out. */
export function FormSection() {
  const { poster } = useWords();
  const { settings, change } = usePosterSettings();
  const layouts: readonly PosterLayout[] = POSTER_LAYOUTS[settings.view];
  return (
    <>
      <SelectField
        label={poster('view')}
        value={settings.view}
        options={POSTER_VIEWS.map((value) => ({ value, label: poster(`view.${value}`) }))}
        onChange={(view) => change({ view, layout: POSTER_LAYOUTS[view][0] })}
      />
      {layouts.length > 1 && (
        <SelectField
          label={poster('layout')}
          value={settings.layout}
          options={layouts.map((value) => ({ value, label: poster(`layout.${value}`) }))}
          onChange={(layout) => change({ layout })}
        />
      )}
    </>
  );
}

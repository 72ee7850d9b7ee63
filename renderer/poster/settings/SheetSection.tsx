import type { PaperSize } from '../../../shared/scene/options.ts';
import { PAPER_SIZES } from '../../../shared/scene/poster.ts';
import { useWords } from '../../editor/state/words.ts';
import { Segments } from '../../ui/Segments.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';

const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly PaperSize[];

/** The paper, and how it comes out of the printer. */
export function SheetSection() {
  const { t } = useWords();
  const { shown, change } = usePosterSettings();
  const sides = (paper: PaperSize) => `${PAPER_SIZES[paper].short} × ${PAPER_SIZES[paper].long} mm`;
  return (
    <>
      <SelectField
        label={t('poster.paper')}
        value={shown.paper}
        options={PAPERS.map((paper) => ({ value: paper, label: `${paper} (${sides(paper)})` }))}
        onChange={(paper) => change({ paper })}
      />
      <Segments
        label={t('poster.orientation')}
        value={shown.orientation}
        options={[
          { value: 'landscape', label: t('poster.landscape') },
          { value: 'portrait', label: t('poster.portrait') },
        ]}
        onChange={(orientation) => change({ orientation })}
      />
    </>
  );
}

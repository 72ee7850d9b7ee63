import { LEAST_MARGIN, MOST_MARGIN } from '../../../shared/plan/records/poster.ts';
import type { PaperSize } from '../../../shared/scene/options.ts';
import { PAPER_SIZES } from '../../../shared/scene/poster.ts';
import { DraftField } from '../../editor/inspector/DraftField.tsx';
import { useWords } from '../../editor/state/words.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { usePosterSettings } from '../usePosterSettings.ts';

const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly PaperSize[];

/** Papers that every office printer takes. */
const TILES = ['A4', 'A3'] as const;
/** What printing houses ask for, mm. */
const BLEED = 3;

/** A margin as one writes it, mm: `12`, `12,5`; nothing where it is the sheet's own, `undefined` where it is none. */
function readMargin(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const margin = Number(text.trim().replace(',', '.'));
  return margin >= LEAST_MARGIN && margin <= MOST_MARGIN ? margin : undefined;
}

function MarginField() {
  const { poster, locale } = useWords();
  const { kept, change } = usePosterSettings();
  const help = poster('margin.help', { least: LEAST_MARGIN, most: MOST_MARGIN });
  return (
    <DraftField
      label={poster('margin')}
      value={kept.margin === null ? '' : kept.margin.toLocaleString(locale)}
      whole
      read={(text) => (readMargin(text) === undefined ? { error: help } : { hint: help })}
      onCommit={(text) => {
        const margin = readMargin(text);
        if (margin !== undefined && margin !== kept.margin) change({ margin });
      }}
    />
  );
}

/** The paper, and how it comes out of the printer. */
export function SheetSection() {
  const { t, poster } = useWords();
  const { kept, shown, change } = usePosterSettings();
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
      <MarginField />
      <SelectField
        label={poster('tile')}
        value={TILES.find((paper) => paper === kept.tile) ?? 'none'}
        options={[
          { value: 'none', label: poster('tile.none') },
          ...TILES.map((paper) => ({ value: paper, label: poster(`tile.${paper}`) })),
        ]}
        onChange={(tile) => change({ tile: tile === 'none' ? '' : tile })}
      />
      {!TILES.some((paper) => paper === kept.tile) && (
        <CheckField isSelected={kept.bleed > 0} onChange={(wanted) => change({ bleed: wanted ? BLEED : 0 })}>
          {poster('bleed')}
        </CheckField>
      )}
    </>
  );
}

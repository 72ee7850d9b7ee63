import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { inter } from '../../shared/render/inter.ts';
import type { PosterOptions } from '../../shared/scene/poster.ts';
import { layoutPoster } from '../../shared/scene/poster.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { todayHere } from '../editor/canvas/today.ts';
import { compareIn } from '../editor/canvas/useComparison.ts';
import { useElementSize } from '../editor/canvas/useElementSize.ts';
import { useEditor, usePlan } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import { SceneSheet } from '../scene/SceneSheet.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './poster.css';
import { PosterActions } from './PosterActions.tsx';
import { type PosterChoice, PosterChoices } from './PosterChoices.tsx';
import { PosterReport } from './PosterReport.tsx';
import { useComparisons } from './useComparisons.ts';

/** CSS pixels a millimetre: an inch is 96 of them. */
const TRUE_SCALE = 96 / 25.4;
/** Room round the sheet, px. */
const AIR = 24;

function Preview({ scene, fit }: { readonly scene: Scene; readonly fit: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const whole = size ? Math.min((size.width - 2 * AIR) / scene.width, (size.height - 2 * AIR) / scene.height) : 0;
  return (
    <section className="poster-preview" ref={frame} tabIndex={fit ? undefined : 0} aria-label={scene.title}>
      <div className="poster-sheet">{size && <SceneSheet scene={scene} scale={fit ? whole : TRUE_SCALE} />}</div>
    </section>
  );
}

/** The sheet as it will be printed, and the ways to get it out. */
export default function PosterDialog() {
  const { store } = useEditor();
  const plan = usePlan();
  const { t } = useWords();
  const comparisons = useComparisons();
  const [choice, setChoice] = useState<PosterChoice>(() => {
    const { view, comparison } = store.getState();
    return {
      view: view === 'table' ? 'wheel' : view,
      paper: 'A3',
      orientation: 'landscape',
      today: false,
      former: true,
      comparison: comparisons.find((one) => one.from === comparison?.from && one.to === comparison.to) ?? null,
      fit: true,
    };
  });
  const shown = useDeferredValue(choice);
  const { view, paper, orientation, today, former, comparison } = shown;
  const compared = useMemo(() => comparison && compareIn(plan, comparison), [plan, comparison]);
  const drawn = compared?.plan ?? plan;
  const scene = useMemo(() => {
    const options: PosterOptions = {
      view,
      paper,
      orientation,
      measurer: inter,
      translate: sceneWords(drawn.info.locale),
      ...(compared?.plan ? { changes: compared.changes } : { former }),
      ...(today ? { today: todayHere() } : {}),
    };
    const [page] = layoutPoster(drawn, options);
    return page;
  }, [drawn, compared, former, view, paper, orientation, today]);

  return (
    <Dialog
      title={t('poster.title')}
      isOpen
      onClose={() => store.setState({ poster: false })}
      closeLabel={t('action.close')}
      size="large"
    >
      <div className="poster">
        <Preview scene={scene} fit={choice.fit} />
        <div className="poster-side">
          <PosterChoices choice={choice} comparisons={comparisons} onChange={setChoice} />
          <PosterReport scene={scene} plan={drawn} />
          <PosterActions scene={scene} paper={paper} />
        </div>
      </div>
    </Dialog>
  );
}

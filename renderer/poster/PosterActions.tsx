import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { PosterFormat } from '../../shared/bridge/bridge.ts';
import { inter } from '../../shared/render/inter.ts';
import type { PaperSize } from '../../shared/scene/options.ts';
import { outputSheets } from '../../shared/scene/outputSheets.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { useEditor, usePlanPart } from '../editor/state/EditorContext.tsx';
import { useWords } from '../editor/state/words.ts';
import { fileNameOf } from '../editor/toolbar/useSaveCopy.ts';
import { Button } from '../ui/Button.tsx';
import { printScenes } from './printScenes.ts';
import { saveFiles } from './saveBytes.ts';
import { usePosterPages } from './usePosterPages.ts';
import { usePosterSettings } from './usePosterSettings.ts';

const TYPES: Readonly<Record<PosterFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Dots an inch of a PNG: fine enough for print on A3, and not larger than a file can be on larger sheets. */
const dpiFor = (paper: PaperSize): number => (paper === 'A0' || paper === 'A1' ? 100 : paper === 'A2' ? 150 : 200);

interface Said {
  readonly words: string;
  readonly failed: boolean;
}

/** Print, or save as PDF, SVG or PNG. */
export function PosterActions() {
  const { pages: whole } = usePosterPages();
  const { kept, shown } = usePosterSettings();
  const { paper } = shown;
  const { bridge } = useEditor();
  const { title, locale } = usePlanPart(({ info }) => info);
  const { t } = useWords();
  /** What comes out: the pages, cut up or with crop marks where the poster's settings want it. */
  const sheets = (): Pages =>
    outputSheets(whole, {
      tile: kept.tile,
      bleed: kept.bleed,
      measurer: inter,
      translate: sceneWords(locale),
    });
  const [busy, setBusy] = useState<PosterFormat | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const save = async (format: PosterFormat) => {
    setBusy(format);
    setSaid(null);
    const pages = sheets();
    const request =
      format === 'png' ? { pages: [...pages], format, dpi: dpiFor(paper) } : { pages: [...pages], format };
    const drawn = await bridge.renderPoster(request);
    if (!drawn.ok) {
      setBusy(null);
      setSaid({ words: t('poster.notDrawn'), failed: true });
      return;
    }
    const saved = await saveFiles(bridge, {
      title: t('poster.saveAs', { format: t(`poster.${format}`) }),
      name: fileNameOf(title, format),
      pages: drawn.value,
      type: TYPES[format],
    });
    setBusy(null);
    if (saved.kind === 'saved') setSaid({ words: t('poster.saved', { path: saved.path }), failed: false });
    if (saved.kind === 'downloaded') setSaid({ words: t('poster.downloaded', { name: saved.name }), failed: false });
    if (saved.kind === 'failed') setSaid({ words: t('poster.failed'), failed: true });
  };

  const format = (name: PosterFormat, variant: 'primary' | 'plain') => (
    <Button variant={variant} isDisabled={busy !== null} onPress={() => save(name)}>
      {t(`poster.${name}`)}
    </Button>
  );
  return (
    <div className="poster-actions">
      <div className="poster-formats">
        {format('pdf', 'primary')}
        {format('svg', 'plain')}
        {format('png', 'plain')}
      </div>
      <Button icon={Printer} isDisabled={busy !== null} onPress={() => printScenes(sheets())}>
        {t('poster.print')}
      </Button>
      <p className={said?.failed ? 'alarm' : 'quiet'} role="status">
        {busy === null ? said?.words : t('poster.busy', { format: t(`poster.${busy}`) })}
      </p>
    </div>
  );
}

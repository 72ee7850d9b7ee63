import { CircleAlert, CircleCheck } from 'lucide-react';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { inter } from '../../shared/render/inter.ts';
import { unnamedOn } from '../../shared/scene/advice.ts';
import { reportPages, type SceneReport } from '../../shared/scene/report.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { PT } from '../../shared/scene/theme.ts';
import { useWords, type Words } from '../editor/state/words.ts';
import { PosterAdvice } from './PosterAdvice.tsx';
import { usePosterPages } from './usePosterPages.ts';

/** What is wrong with the sheet, in words; empty when nothing is. */
function faults(report: SceneReport, unnamed: number, { t }: Words): readonly string[] {
  const { missing, entries, truncated, overlaps, outside, upsideDown } = report;
  return [
    missing.length > 0 ? t('poster.missing', { count: missing.length, entries }) : '',
    unnamed > 0 ? t('poster.unnamed', { count: unnamed, entries }) : '',
    truncated > 0 ? t('poster.truncated', { count: truncated }) : '',
    overlaps > 0 ? t('poster.overlaps', { count: overlaps }) : '',
    outside > 0 ? t('poster.outside', { count: outside }) : '',
    upsideDown > 0 ? t('poster.upsideDown', { count: upsideDown }) : '',
  ].filter(Boolean);
}

/** The pages as they were when last painted: measuring them waits until they are seen, where drawing them does not. */
function usePainted(pages: Pages): Pages {
  const [painted, setPainted] = useState(pages);
  useEffect(() => startTransition(() => setPainted(pages)), [pages]);
  return painted;
}

/** How good the sheet is, measured on what is drawn: said plainly also when it is not good. */
export function PosterReport() {
  const { pages } = usePosterPages();
  const words = useWords();
  const { t, locale } = words;
  const settled = usePainted(pages);
  const report = useMemo(() => {
    const asked = new Set(settled.flatMap(({ list }) => list.map(({ entry }) => entry)));
    return reportPages(settled, [...asked], inter);
  }, [settled]);
  const unnamed = useMemo(() => unnamedOn(settled).length, [settled]);
  const wrong = faults(report, Math.max(0, unnamed - report.missing.length), words);
  const points = (report.smallestTextMm / PT).toLocaleString(locale, { maximumFractionDigits: 1 });
  const Icon = wrong.length === 0 ? CircleCheck : CircleAlert;
  return (
    <div className={wrong.length === 0 ? 'poster-report' : 'poster-report poster-report-wrong'} role="status">
      <Icon size={16} aria-hidden />
      <div>
        {wrong.length === 0 && <p>{t('poster.allText', { count: report.entries })}</p>}
        {wrong.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
        {unnamed > 0 ? <PosterAdvice /> : wrong.length > 0 && <p className="quiet">{t('poster.advice')}</p>}
        {report.smallestTextMm > 0 && <p className="quiet">{t('poster.smallest', { points })}</p>}
      </div>
    </div>
  );
}

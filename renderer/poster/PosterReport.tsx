import { CircleAlert, CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { reportScene, type SceneReport } from '../../shared/scene/report.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { PT } from '../../shared/scene/theme.ts';
import { useWords, type Words } from '../editor/state/words.ts';

/** What is wrong with the sheet, in words; empty when nothing is. */
function faults(report: SceneReport, { t }: Words): readonly string[] {
  const { missing, entries, truncated, overlaps, outside, upsideDown } = report;
  return [
    missing.length > 0 ? t('poster.missing', { count: missing.length, entries }) : '',
    truncated > 0 ? t('poster.truncated', { count: truncated }) : '',
    overlaps > 0 ? t('poster.overlaps', { count: overlaps }) : '',
    outside > 0 ? t('poster.outside', { count: outside }) : '',
    upsideDown > 0 ? t('poster.upsideDown', { count: upsideDown }) : '',
  ].filter(Boolean);
}

/** How good the sheet is, measured on what is drawn: said plainly also when it is not good. */
export function PosterReport({ scene, plan }: { readonly scene: Scene; readonly plan: Plan }) {
  const words = useWords();
  const { t, locale } = words;
  const report = useMemo(
    () =>
      reportScene(
        scene,
        plan.entries.map(({ id }) => id),
        inter,
      ),
    [scene, plan],
  );
  const wrong = faults(report, words);
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
        {wrong.length > 0 && <p className="quiet">{t('poster.advice')}</p>}
        {report.smallestTextMm > 0 && <p className="quiet">{t('poster.smallest', { points })}</p>}
      </div>
    </div>
  );
}

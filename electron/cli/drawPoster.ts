import type { Locale } from '../../shared/i18n/translate.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { ok } from '../../shared/result.ts';
import { adviseOn, type PosterAdvice } from '../../shared/scene/advice.ts';
import type { SceneChanges } from '../../shared/scene/changes.ts';
import type { PaperSize } from '../../shared/scene/options.ts';
import { outputSheets } from '../../shared/scene/outputSheets.ts';
import { layoutPoster, posterPlan } from '../../shared/scene/poster.ts';
import type { SettledOptions } from '../../shared/scene/posterSettings.ts';
import { reportPages, type SceneReport } from '../../shared/scene/report.ts';
import type { Pages } from '../../shared/scene/scene.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { loadPosterFonts } from '../poster/fonts.ts';
import { scenePdf } from '../poster/pdf.ts';
import { PIXEL_LIMIT, pngSize, scenePng } from '../poster/png.ts';
import { svgFiles } from '../poster/svg.ts';
import { fail, misuse, type Outcome } from './failure.ts';

/** What a poster is made with. */
export interface PosterForm {
  /** View, layout, sheet and looks. */
  readonly options: SettledOptions;
  readonly format: 'pdf' | 'svg' | 'png';
  readonly dpi: number;
  readonly language: Locale;
  /** What has become of entries since a version, on a plan that holds both states. */
  readonly changes?: SceneChanges;
  /** Paper to cut the poster up on. */
  readonly tile?: PaperSize;
  /** How far colour goes over the edge, mm; crop marks say where that is. */
  readonly bleed?: number;
  /** Whether text of an SVG file stays text. */
  readonly isEditable?: boolean;
  /** Instant of creation, ISO 8601. */
  readonly created: string;
}

export interface Poster {
  /** One file of a PDF, else one a page. */
  readonly files: readonly Uint8Array[];
  readonly pages: number;
  /** Size of the sheet, mm. */
  readonly width: number;
  readonly height: number;
  readonly report: SceneReport;
  /** Entries that stand as a sign alone, because the sheet has no room for their names. */
  readonly unnamed: readonly string[];
  /** Ways to print it on which all have their names; `null` where all have. */
  readonly advice: PosterAdvice | null;
}

async function draw(pages: Pages, form: PosterForm, author: string): Promise<Outcome<readonly Uint8Array[]>> {
  const fonts = await loadPosterFonts();
  if (form.format === 'pdf') {
    return ok([await scenePdf(pages, { fonts, created: form.created, ...(author === '' ? {} : { author }) })]);
  }
  if (form.format === 'svg') {
    return ok(await svgFiles(pages, { fonts, isEditable: form.isEditable ?? false }));
  }
  const files: Uint8Array[] = [];
  for (const scene of pages) {
    const size = pngSize(scene, form.dpi);
    if (!size.ok) {
      if (size.error.code === 'dpi') return misuse('error.poster.dpi');
      const { width, height } = size.error;
      return fail('error.poster.tooLarge', { width, height, limit: PIXEL_LIMIT / 1_000_000 });
    }
    files.push(await scenePng(scene, form.dpi, fonts));
  }
  return ok(files);
}

/** Lays a plan out on sheets, draws it and looks the result over. */
export async function drawPoster(plan: Plan, form: PosterForm): Promise<Outcome<Poster>> {
  const { options, language: locale, changes } = form;
  const translate = sceneWords(locale);
  const given = {
    ...options,
    locale,
    measurer: inter,
    translate,
    ...(changes ? { changes } : {}),
  };
  const pages = layoutPoster(plan, given);
  const sheets = outputSheets(pages, { tile: form.tile, bleed: form.bleed, measurer: inter, translate });
  const files = await draw(sheets, form, plan.info.organisation);
  if (!files.ok) return files;
  const listed = new Set(pages.flatMap(({ list }) => list.map(({ entry }) => entry)));
  // Of a part of the plan, what stands in that part is looked for.
  const isPart = options.lanes !== undefined || options.from !== undefined || options.to !== undefined;
  const entries = posterPlan(plan, options.layout).entries.flatMap(({ id }) => (isPart && !listed.has(id) ? [] : [id]));
  const { width, height } = sheets[0];
  const report = reportPages(pages, entries, inter);
  const advice = adviseOn(plan, given, pages);
  const missing = new Set(report.missing);
  const unnamed = (advice?.unnamed ?? []).filter((id) => !missing.has(id));
  return ok({ files: files.value, pages: sheets.length, width, height, report, unnamed, advice });
}

import { extname } from 'node:path';
import daScene from '../../resources/locales/da/scene.json' with { type: 'json' };
import nbScene from '../../resources/locales/nb/scene.json' with { type: 'json' };
import { createTranslate } from '../../shared/i18n/translate.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inter } from '../../shared/render/inter.ts';
import { sceneToSvg } from '../../shared/render/svg.ts';
import { ok } from '../../shared/result.ts';
import type { SceneMessages } from '../../shared/scene/options.ts';
import { layoutPoster } from '../../shared/scene/poster.ts';
import { reportScene, type SceneReport } from '../../shared/scene/report.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { loadPosterFonts } from '../poster/fonts.ts';
import { chooseOne, type Given, onlyPlan, requireText } from './arguments.ts';
import type { Answer, Context } from './context.ts';
import { fail, listChoices, misuse, type Outcome } from './failure.ts';
import { isLanguage, type Language, type Words } from './language.ts';
import { openPlan, writeOut } from './planFiles.ts';

export const posterOptions = {
  view: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  dpi: { type: 'string' },
  out: { type: 'string' },
} as const;

const FORMATS = { '.pdf': 'pdf', '.svg': 'svg', '.png': 'png' } as const;
type Format = (typeof FORMATS)[keyof typeof FORMATS];
const isPosterKind = (extension: string): extension is keyof typeof FORMATS => Object.hasOwn(FORMATS, extension);

/** A bitmap of A0 may be larger than any plan, bytes. */
const POSTER_LIMIT = 512 * 1024 * 1024;
const USUAL_DPI = 300;

const SCENE_MESSAGES: Readonly<Record<Language, SceneMessages>> = { nb: nbScene, da: daScene };

function formatOf(path: string): Outcome<Format> {
  const extension = extname(path).toLowerCase();
  return isPosterKind(extension) ? ok(FORMATS[extension]) : misuse('error.out.posterKind', { path });
}

function dpiOf(given: Given): Outcome<number> {
  const text = given.text('dpi');
  if (text === undefined) return ok(USUAL_DPI);
  const dpi = Number(text);
  return /^\d+$/.test(text) && dpi >= 10 && dpi <= 2400 ? ok(dpi) : misuse('error.poster.dpi');
}

/** The plan's own language, unless another was asked for; the plan's words stay as they are. */
function posterLanguage(plan: Plan, context: Context): Language {
  if (context.chosenLanguage) return context.words.language;
  return isLanguage(plan.info.locale) ? plan.info.locale : 'nb';
}

/** The drawing code is loaded when it is needed: the other commands start quicker without it. */
async function draw(scene: Scene, format: Format, dpi: number, plan: Plan, now: string): Promise<Outcome<Uint8Array>> {
  const fonts = await loadPosterFonts();
  if (format === 'pdf') {
    const { scenePdf } = await import('../poster/pdf.ts');
    const author = plan.info.organisation;
    return ok(await scenePdf(scene, { fonts, created: now, ...(author === '' ? {} : { author }) }));
  }
  if (format === 'svg') {
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const embedded = { regular: base64(fonts.regular), semibold: base64(fonts.semibold) };
    return ok(new TextEncoder().encode(sceneToSvg(scene, { fonts: embedded })));
  }
  const { PIXEL_LIMIT, pngSize, scenePng } = await import('../poster/png.ts');
  const size = pngSize(scene, dpi);
  if (size.ok) return ok(await scenePng(scene, dpi, fonts));
  if (size.error.code === 'dpi') return misuse('error.poster.dpi');
  const { width, height } = size.error;
  return fail('error.poster.tooLarge', { width, height, limit: PIXEL_LIMIT / 1_000_000 });
}

function reportText(report: SceneReport, plan: Plan, words: Words): string[] {
  const smallest = new Intl.NumberFormat(words.language, { maximumFractionDigits: 2 }).format(report.smallestTextMm);
  const drawn = words.say('poster.drawn', { ...counts(report), smallest });
  const titles = new Map(plan.entries.map((entry) => [entry.id, entry.title]));
  const missing = report.missing.map((id) => titles.get(id) ?? id);
  return missing.length === 0
    ? [drawn]
    : [drawn, words.say('poster.missing', { choices: listChoices(missing, words) })];
}

const counts = ({ entries, drawn, truncated, overlaps }: SceneReport) => ({ entries, drawn, truncated, overlaps });

/** `poster PLAN --view wheel|timeline … --out X.pdf|X.svg|X.png`. */
export async function poster(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const out = requireText(given, 'out');
  if (!out.ok) return out;
  const format = formatOf(out.value);
  if (!format.ok) return format;
  const view = chooseOne(given, 'view', ['wheel', 'timeline']);
  if (!view.ok) return view;
  const paper = chooseOne(given, 'paper', ['A3', 'A4', 'A2', 'A1', 'A0']);
  if (!paper.ok) return paper;
  const orientation = chooseOne(given, 'orientation', ['landscape', 'portrait']);
  if (!orientation.ok) return orientation;
  const dpi = dpiOf(given);
  if (!dpi.ok) return dpi;

  const open = await openPlan(path.value, context);
  if (!open.ok) return open;
  const { plan } = open.value;
  const locale = posterLanguage(plan, context);
  const form = { view: view.value, paper: paper.value, orientation: orientation.value };
  const translate = createTranslate(SCENE_MESSAGES[locale], locale);
  const scene = layoutPoster(plan, { ...form, locale, measurer: inter, translate });
  const drawing = await draw(scene, format.value, dpi.value, plan, context.now());
  if (!drawing.ok) return drawing;
  const written = await writeOut(out.value, drawing.value, context, POSTER_LIMIT);
  if (!written.ok) return written;

  const report = reportScene(
    scene,
    plan.entries.map((entry) => entry.id),
    inter,
  );
  const { words } = context;
  const wrote = words.say('wrote', { path: out.value, bytes: written.value.bytes });
  return ok({
    text: [wrote, ...reportText(report, plan, words)].join('\n'),
    json: { ...written.value, format: format.value, ...form, width: scene.width, height: scene.height, ...report },
  });
}

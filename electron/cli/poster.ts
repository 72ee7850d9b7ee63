import { extname } from 'node:path';
import type { Locale } from '../../shared/i18n/translate.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { posterOf } from '../../shared/plan/posterEdits.ts';
import { versionPlan } from '../../shared/plan/versionState.ts';
import { pageFileNames } from '../../shared/render/fileNames.ts';
import { ok } from '../../shared/result.ts';
import { adviceWords } from '../../shared/scene/advice.ts';
import { overlay, type SceneChanges } from '../../shared/scene/changes.ts';
import { changesTitle } from '../../shared/scene/changeWords.ts';
import { posterOptions, posterProblems } from '../../shared/scene/posterSettings.ts';
import { sceneWords } from '../../shared/scene/words.ts';
import { chooseOne, type Given, onlyPlan, requireText } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import type { Poster, PosterForm } from './drawPoster.ts';
import { fail, listChoices, misuse, type Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { openPlan, type Written, writeOut } from './planFiles.ts';
import { choiceOptions, chosenOf, problemLines } from './posterChoices.ts';

const options = {
  ...choiceOptions,
  dpi: { type: 'string' },
  'changes-from': { type: 'string' },
  tile: { type: 'string' },
  bleed: { type: 'string' },
  'editable-text': { type: 'boolean' },
  out: { type: 'string' },
} as const;

const FORMATS = { '.pdf': 'pdf', '.svg': 'svg', '.png': 'png' } as const;
const isPosterKind = (extension: string): extension is keyof typeof FORMATS => Object.hasOwn(FORMATS, extension);

/** A bitmap of A0 may be larger than any plan, bytes. */
const POSTER_LIMIT = 512 * 1024 * 1024;
const USUAL_DPI = 300;

function formatOf(path: string): Outcome<PosterForm['format']> {
  const extension = extname(path).toLowerCase();
  return isPosterKind(extension) ? ok(FORMATS[extension]) : misuse('error.out.posterKind', { path });
}

function dpiOf(given: Given): Outcome<number> {
  const text = given.text('dpi');
  if (text === undefined) return ok(USUAL_DPI);
  const dpi = Number(text);
  return /^\d+$/.test(text) && dpi >= 10 && dpi <= 2400 ? ok(dpi) : misuse('error.poster.dpi');
}

/** How the poster comes out: as it is, on smaller sheets to glue, or for a printing house. */
function outputOf(given: Given): Outcome<Pick<PosterForm, 'tile' | 'bleed'>> {
  const [tile, bleed] = [given.text('tile'), given.text('bleed')];
  if (tile !== undefined && bleed !== undefined) return misuse('error.poster.tileBleed');
  if (tile !== undefined) {
    const paper = chooseOne(given, 'tile', ['A4', 'A3']);
    return paper.ok ? ok({ tile: paper.value }) : paper;
  }
  if (bleed === undefined) return ok({});
  const millimetres = Number(bleed.replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(bleed) && millimetres <= 20
    ? ok({ bleed: millimetres })
    : misuse('error.poster.bleed');
}

/** How it comes out by the plan's settings; `--bleed 0` prints it whole all the same. */
function keptOutput(plan: Plan): Pick<PosterForm, 'tile' | 'bleed'> {
  const { tile, bleed } = posterOf(plan);
  if (tile === 'A4' || tile === 'A3') return { tile };
  return bleed > 0 ? { bleed } : {};
}

/** The plan's own language, unless another was asked for; the plan's words stay as they are. */
function posterLanguage(plan: Plan, context: Context): Locale {
  if (context.chosenLanguage) return context.words.language;
  return plan.info.locale;
}

function reportText({ report, unnamed, advice }: Poster, plan: Plan, words: Words): string[] {
  const { entries, drawn, truncated, overlaps, smallestTextMm } = report;
  const smallest = new Intl.NumberFormat(words.language, { maximumFractionDigits: 2 }).format(smallestTextMm);
  const { language: locale } = words;
  const ways = advice ? adviceWords(advice, { translate: sceneWords(locale), locale }) : '';
  const titles = new Map(plan.entries.map((entry) => [entry.id, entry.title]));
  const listed = (ids: readonly string[]) =>
    listChoices(
      ids.map((id) => titles.get(id) || id),
      words,
    );
  return [
    words.say('poster.drawn', { entries, drawn, truncated, overlaps, smallest }),
    ...(report.missing.length === 0 ? [] : [words.say('poster.missing', { choices: listed(report.missing) })]),
    ...(unnamed.length === 0 ? [] : [words.say('poster.unnamed', { choices: listed(unnamed) })]),
    ...(ways === '' ? [] : [ways]),
  ];
}

interface Drawn {
  readonly plan: Plan;
  readonly changes: SceneChanges | null;
}

/** The plan with what has changed since the version that was asked for, by its name or id; the newest of a name. */
function drawnPlan(plan: Plan, given: Given, language: Locale): Outcome<Drawn> {
  const wanted = given.text('changes-from');
  if (wanted === undefined) return ok({ plan, changes: null });
  const isNamed = (name: string) => name.toLowerCase() === wanted.trim().toLowerCase();
  const version = plan.versions.findLast(({ id, name }) => id === wanted || isNamed(name));
  const names = plan.versions.map(({ name }) => name);
  if (!version) return misuse('error.poster.version', { version: wanted }, names);
  const before = versionPlan(version);
  if (!before.ok) return fail('error.poster.versionUnread', { version: version.name });
  const { plan: both, marks } = overlay(before.value, plan);
  const title = changesTitle(marks, version.name, null, sceneWords(language));
  return ok({ plan: both, changes: { marks, title } });
}

type FormGiven = Pick<PosterForm, 'format' | 'dpi' | 'tile' | 'bleed' | 'isEditable'>;

function formOf(given: Given, out: string): Outcome<FormGiven> {
  const format = formatOf(out);
  if (!format.ok) return format;
  const dpi = dpiOf(given);
  if (!dpi.ok) return dpi;
  const output = outputOf(given);
  if (!output.ok) return output;
  return ok({
    ...output.value,
    format: format.value,
    dpi: dpi.value,
    ...(given.flag('editable-text') ? { isEditable: true } : {}),
  });
}

/** `poster PLAN --view wheel|timeline … --out X.pdf|X.svg|X.png`. */
async function poster(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const out = requireText(given, 'out');
  if (!out.ok) return out;
  const form = formOf(given, out.value);
  if (!form.ok) return form;
  const open = await openPlan(path.value, context);
  if (!open.ok) return open;

  const language = posterLanguage(open.value.plan, context);
  const shown = drawnPlan(open.value.plan, given, language);
  if (!shown.ok) return shown;
  const { plan, changes } = shown.value;
  const chosen = await chosenOf(given, plan, context);
  if (!chosen.ok) return chosen;
  const settled = posterOptions(plan, chosen.value);
  const { view, layout, paper, orientation, former } = settled;
  const { tile, bleed } = form.value;
  const made = { ...(tile === undefined && bleed === undefined ? keptOutput(plan) : {}), ...form.value };
  const { drawPoster } = await import('./drawPoster.ts');
  const drawn = await drawPoster(plan, {
    ...made,
    options: settled,
    language,
    ...(changes ? { changes } : {}),
    created: context.now(),
  });
  if (!drawn.ok) return drawn;
  const { files, pages, width, height, report, unnamed, advice } = drawn.value;
  const written: Written[] = [];
  for (const [index, name] of pageFileNames(out.value, files.length).entries()) {
    const one = await writeOut(name, files[index] ?? new Uint8Array(), context, POSTER_LIMIT);
    if (!one.ok) return one;
    written.push(one.value);
  }

  const { words } = context;
  const wrote = written.map((one) => words.say('wrote', { path: one.out, bytes: one.bytes }));
  return ok({
    text: [...wrote, ...reportText(drawn.value, plan, words), ...problemLines(plan, chosen.value, words)].join('\n'),
    json: {
      ...written[0],
      files: written,
      pages,
      ...made,
      ...{ view, layout, paper, orientation, former },
      theme: settled.theme?.name,
      problems: posterProblems({ ...posterOf(plan), ...chosen.value }),
      width,
      height,
      ...report,
      unnamed,
      advice: advice?.alternatives ?? [],
    },
  });
}

export const command: Command = { options, run: poster };

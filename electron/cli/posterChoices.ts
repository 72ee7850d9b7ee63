import type { Plan } from '../../shared/plan/plan.ts';
import { posterOf } from '../../shared/plan/posterEdits.ts';
import { LEAST_MARGIN, MOST_MARGIN } from '../../shared/plan/records/poster.ts';
import { ok } from '../../shared/result.ts';
import { readLogo } from '../../shared/scene/logo/readLogo.ts';
import { POSTER_LAYOUTS, POSTER_VIEWS, type PosterLayout } from '../../shared/scene/options.ts';
import {
  type PosterChoices,
  type PosterProblem,
  posterOptions,
  posterProblems,
} from '../../shared/scene/posterSettings.ts';
import { checkLink } from '../../shared/scene/qrCode.ts';
import { THEMES } from '../../shared/scene/themes.ts';
import { readFileWithin } from '../files/readFile.ts';
import { chooseOne, type Given } from './arguments.ts';
import type { Context } from './context.ts';
import { fail, misuse, type Outcome } from './failure.ts';
import type { Words } from './language.ts';

/** How a poster is made; what is not given is as the plan's settings have it. */
export const choiceOptions = {
  view: { type: 'string' },
  layout: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  former: { type: 'boolean' },
  'no-former': { type: 'boolean' },
  theme: { type: 'string' },
  colours: { type: 'string' },
  logo: { type: 'string' },
  link: { type: 'string' },
  lanes: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  margin: { type: 'string' },
} as const;

type Chosen = Partial<PosterChoices>;

/** Bytes of a file that is looked at at all as a logo. */
const FILE_LIMIT = 5_000_000;

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function coloursOf(given: Given): Outcome<Chosen> {
  const text = given.text('colours');
  if (text === undefined) return ok({});
  const colours = listed(text).map((colour) => colour.toLowerCase());
  const are = colours.length >= 1 && colours.length <= 4 && colours.every((one) => /^#[0-9a-f]{6}$/.test(one));
  return are ? ok({ colours, theme: 'own' }) : misuse('error.poster.colours', { value: text });
}

/** Lanes by id, name or short name. */
function lanesOf(given: Given, plan: Plan): Outcome<Chosen> {
  const text = given.text('lanes');
  if (text === undefined) return ok({});
  const lanes: string[] = [];
  for (const wanted of listed(text)) {
    const called = [wanted, wanted.toLowerCase()];
    const lane = plan.lanes.find(
      ({ id, name, shortName }) => id === wanted || [name, shortName].some((one) => one.toLowerCase() === called[1]),
    );
    if (!lane)
      return misuse(
        'error.poster.lane',
        { value: wanted },
        plan.lanes.map(({ id, name }) => name || id),
      );
    lanes.push(lane.id);
  }
  return ok({ lanes: lanes.length === 0 ? null : lanes });
}

function monthOf(given: Given, option: 'from' | 'to'): Outcome<Chosen> {
  const text = given.text(option);
  if (text === undefined) return ok({});
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
    ? ok({ [option]: text })
    : misuse('error.poster.month', { option: `--${option}`, value: text });
}

function marginOf(given: Given): Outcome<Chosen> {
  const text = given.text('margin');
  if (text === undefined) return ok({});
  const margin = Number(text.replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(text) && margin >= LEAST_MARGIN && margin <= MOST_MARGIN
    ? ok({ margin })
    : misuse('error.poster.margin', { least: LEAST_MARGIN, most: MOST_MARGIN });
}

function linkOf(given: Given): Outcome<Chosen> {
  const text = given.text('link');
  if (text === undefined) return ok({});
  const link = checkLink(text);
  if (link.ok) return ok({ link: link.value });
  return link.error.code === 'linkTooLong'
    ? misuse('error.poster.linkTooLong', { limit: link.error.limit })
    : misuse('error.poster.link', { value: text });
}

async function logoOf(given: Given, context: Context): Promise<Outcome<Chosen>> {
  const path = given.text('logo');
  if (path === undefined) return ok({});
  const bytes = await readFileWithin(context.path(path), FILE_LIMIT);
  if (!bytes.ok) {
    const { code, detail } = bytes.error;
    if (code === 'notFound' || code === 'denied' || code === 'unsupported') return fail(`error.read.${code}`, { path });
    return fail('error.read.failed', { path, detail: detail ?? code });
  }
  const logo = readLogo(bytes.value);
  if (!logo.ok) {
    const { code, ...params } = logo.error;
    return fail('error.poster.logo', { path }, { problem: { key: `problem.logo.${code}`, params } });
  }
  const { mediaType, data } = logo.value;
  return ok({ logo: { mediaType, data } });
}

/** One of the choices, where one was given. */
function oneOf<Name extends 'view' | 'layout' | 'paper' | 'orientation' | 'theme'>(
  given: Given,
  name: Name,
  choices: readonly [string, ...string[]],
): Outcome<Chosen> {
  if (given.text(name) === undefined) return ok({});
  const chosen = chooseOne(given, name, choices);
  return chosen.ok ? ok({ [name]: chosen.value }) : chosen;
}

/** What was chosen on the command line. */
export async function chosenOf(given: Given, plan: Plan, context: Context): Promise<Outcome<Chosen>> {
  if (given.flag('former') && given.flag('no-former')) return misuse('error.poster.former');
  const former = given.flag('former') || given.flag('no-former') ? { former: !given.flag('no-former') } : {};
  const view = oneOf(given, 'view', POSTER_VIEWS);
  if (!view.ok) return view;
  const layouts: readonly [PosterLayout, ...PosterLayout[]] = POSTER_LAYOUTS[posterOptions(plan, view.value).view];
  let chosen: Chosen = { ...view.value, ...former };
  for (const part of [
    oneOf(given, 'layout', layouts),
    oneOf(given, 'paper', ['A3', 'A4', 'A2', 'A1', 'A0']),
    oneOf(given, 'orientation', ['landscape', 'portrait']),
    coloursOf(given),
    oneOf(given, 'theme', THEMES),
    lanesOf(given, plan),
    monthOf(given, 'from'),
    monthOf(given, 'to'),
    marginOf(given),
    linkOf(given),
    await logoOf(given, context),
  ]) {
    if (!part.ok) return part;
    chosen = { ...chosen, ...part.value };
  }
  const { theme, colours } = { ...posterOf(plan), ...chosen };
  return theme === 'own' && colours.length === 0 ? misuse('error.poster.noColours') : ok(chosen);
}

/** What cannot be drawn as it was chosen, in words. */
export function problemLines(plan: Plan, chosen: Chosen, words: Words): readonly string[] {
  const number = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 });
  return posterProblems({ ...posterOf(plan), ...chosen }).map((problem: PosterProblem) => {
    if (problem.setting !== 'colours') return words.say(`warning.poster.${problem.setting}`);
    const { colour, contrast, nearest } = problem.check;
    return words.say('warning.poster.colour', { colour, contrast: number.format(contrast), nearest });
  });
}

import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { exportCsv } from '../../shared/exporting/csv.ts';
import { exportIcs } from '../../shared/exporting/ics.ts';
import type { LeftOutReason } from '../../shared/exporting/icsSpan.ts';
import { exportJson } from '../../shared/exporting/json.ts';
import { xlsxSheets } from '../../shared/exporting/xlsx.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ok } from '../../shared/result.ts';
import { type Given, onlyPlan, requireText } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { listChoices, misuse, type Outcome } from './failure.ts';
import type { Words } from './language.ts';
import { openPlan, writeOut } from './planFiles.ts';

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
} as const;

const FORMATS = ['ics', 'csv', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Exported {
  readonly bytes: Uint8Array;
  /** Entries that are in it. */
  readonly written: number;
  readonly leftOut: readonly { readonly id: string; readonly title: string; readonly reason: LeftOutReason }[];
}

/** As asked for; else as the file's name says. */
function formatOf(given: Given, out: string): Outcome<Format> {
  const asked = given.text('format');
  const value = (asked ?? extname(out).slice(1)).toLowerCase();
  const found = FORMATS.find((format) => format === value);
  if (found !== undefined) return ok(found);
  if (asked === undefined) return misuse('error.missing', { option: '--format' });
  return misuse('error.choice', { option: '--format', value: asked }, FORMATS);
}

async function xlsxBytes(plan: Plan): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node');
  return new Uint8Array(await writeSheets(xlsxSheets(plan)).toBuffer());
}

async function exported(plan: Plan, format: Format, context: Context): Promise<Exported> {
  const all = { written: plan.entries.length, leftOut: [] };
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'ics': {
      const { text, written, leftOut } = exportIcs(plan, { now: context.now() });
      const told = leftOut.map(({ entry, reason }) => ({ id: entry.id, title: entry.title, reason }));
      return { bytes: encode(text), written, leftOut: told };
    }
    case 'csv':
      return { bytes: encode(exportCsv(plan)), ...all };
    case 'xlsx':
      return { bytes: await xlsxBytes(plan), ...all };
    case 'json':
      return { bytes: encode(exportJson(plan)), ...all };
  }
}

/** What was left out, by why. */
function leftOutLines({ leftOut }: Exported, words: Words): readonly string[] {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  return [...byReason].map(([reason, entries]) => {
    const titles = entries.map(({ id, title }) => (title || id).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·'));
    return words.say(`export.leftOut.${reason}`, { count: entries.length, choices: listChoices(titles, words) });
  });
}

/** Whether a file is there already that the export takes the place of. */
const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `export PLAN --format ics|csv|xlsx|json --out FILE`. */
async function run(given: Given, context: Context): Promise<Outcome<Answer>> {
  const path = onlyPlan(given);
  if (!path.ok) return path;
  const out = requireText(given, 'out');
  if (!out.ok) return out;
  const format = formatOf(given, out.value);
  if (!format.ok) return format;
  const isPlan =
    extname(out.value).toLowerCase() === '.aarring' || context.path(out.value) === context.path(path.value);
  if (isPlan) return misuse('export.overPlan', { path: out.value });
  const open = await openPlan(path.value, context);
  if (!open.ok) return open;

  const { plan } = open.value;
  const made = await exported(plan, format.value, context);
  const replaced = await isThere(context.path(out.value));
  const saved = await writeOut(out.value, made.bytes, context);
  if (!saved.ok) return saved;
  const { words } = context;
  const { written, leftOut } = made;
  const isTable = format.value === 'csv' || format.value === 'xlsx';
  const lines = [
    words.say('wrote', { path: out.value, bytes: saved.value.bytes }),
    ...(replaced ? [words.say('export.replaced', { path: out.value })] : []),
    words.say('export.written', { count: written, entries: plan.entries.length }),
    ...leftOutLines(made, words),
    ...(isTable && plan.journal.length + plan.versions.length > 0 ? [words.say('export.noHistory')] : []),
  ];
  return ok({
    text: lines.join('\n'),
    json: { ...saved.value, format: format.value, replaced, entries: plan.entries.length, written, leftOut },
  });
}

export const command: Command = { options, run };

import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { planDocFrom } from '../../shared/crdt/index.ts';
import { documentOfReading } from '../../shared/importing/accepting/newPlan.ts';
import type { ReadEntry } from '../../shared/importing/reading.ts';
import type { SourceRemark } from '../../shared/importing/source.ts';
import type { Imported } from '../../shared/importing/understand.ts';
import { ok } from '../../shared/result.ts';
import { readFileWithin } from '../files/readFile.ts';
import { LARGEST_FILE } from '../importing/fileKind.ts';
import { importFile } from '../importing/importFile.ts';
import type { Given } from './arguments.ts';
import type { Answer, Command, Context } from './context.ts';
import { timeText, whenText } from './entryText.ts';
import { fail, misuse, type Outcome } from './failure.ts';

import { type IntoTask, importInto, intoJson, intoText } from './importInto.ts';
import type { Words } from './language.ts';
import { inTurn, openPlan, planOut, savePlan, type Written } from './planFiles.ts';

const options = {
  year: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  as: { type: 'string' },
} as const;

const STDIN = '-';
const MEBIBYTE = 1024 * 1024;
/** Below this an entry is told as uncertain. */
const SURE = 0.6;

const tooLarge = (path: string) => fail('import.tooLarge', { path, limit: LARGEST_FILE / MEBIBYTE });

async function readStdin(): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > LARGEST_FILE) return tooLarge(STDIN);
    chunks.push(bytes);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}

async function readBytes(path: string, context: Context): Promise<Outcome<Uint8Array>> {
  if (path === STDIN) return readStdin();
  const bytes = await readFileWithin(context.path(path), LARGEST_FILE);
  if (bytes.ok) return bytes;
  const { code, detail } = bytes.error;
  if (code === 'tooLarge') return tooLarge(path);
  if (code === 'notFound' || code === 'denied' || code === 'unsupported') return fail(`error.read.${code}`, { path });
  return fail('error.read.failed', { path, detail: detail ?? code });
}

function yearOf(given: Given): Outcome<{ readonly year?: number }> {
  const text = given.text('year');
  if (text === undefined) return ok({});
  return /^(19|20|21)\d\d$/.test(text) ? ok({ year: Number(text) }) : misuse('import.year', { value: text });
}

const entryJson = ({ title, when, time, lane, status, context, sources, confidence }: ReadEntry) => {
  const { line, text } = sources[0] ?? { line: 0, text: '' };
  return { title, when, time, lane, status, context, source: { line, text }, confidence };
};

function entryLine(entry: ReadEntry, year: number, words: Words): string {
  const date = entry.when === '' ? words.say('show.noDate') : whenText(entry.when, year, words);
  const clock = entry.time === '' ? '' : timeText(entry.time, words);
  const where = words.say('import.line', { line: entry.sources[0]?.line ?? 0 });
  const doubt = entry.confidence < SURE ? ` ${words.say('import.uncertain')}` : '';
  const lane = entry.lane === '' ? '' : `[${entry.lane}]`;
  return `  ${[date, clock, entry.title, lane, `(${where})`].filter(Boolean).join('  ')}${doubt}`;
}

const remarkText = ({ code, detail }: SourceRemark, words: Words): string =>
  words.say(`import.remark.${code}`, { detail });

/** Writes a new plan; one that is there already is left as it is. */
async function writePlan(
  out: string,
  { reading, plan }: Pick<Imported, 'reading' | 'plan'>,
  source: string,
  given: { readonly year?: number },
  context: Context,
): Promise<Outcome<Written>> {
  const there = await lstat(context.path(out)).catch(() => null);
  if (there !== null) return fail('import.exists', { path: out });
  const doc = planDocFrom(
    plan ??
      documentOfReading(reading, {
        planId: context.newId(),
        locale: context.words.language,
        source,
        year: given.year ?? Number(context.now().slice(0, 4)),
      }),
  );
  if (!doc.ok) return fail('error.unexpected', { detail: JSON.stringify(doc.error) });
  return savePlan(out, doc.value, { parts: new Map(), manifest: {} }, context);
}

/** Brings a document into the plan it was asked for, in the place of that or as another file. */
async function answerInto(read: Imported, task: IntoTask, context: Context): Promise<Outcome<Answer>> {
  const done = await importInto(read, task, context);
  if (!done.ok) return done;
  const { words } = context;
  const wrote = words.say('wrote', { path: task.out, bytes: done.value.written.bytes });
  return ok({ text: [...intoText(done.value, words), wrote].join('\n'), json: intoJson(done.value) });
}

/** The year of the plan a document goes into, for a document that tells none. */
async function yearOfPlan(path: string, context: Context): Promise<Outcome<{ readonly year?: number }>> {
  const opened = await openPlan(path, context);
  return opened.ok ? ok({ year: Number(opened.value.plan.info.from.slice(0, 4)) }) : opened;
}

/** `import FILE [--year Y] [--out NEW] [--into PLAN]`: what a document says, as a new plan or in one that is there. */
async function importDocument(given: Given, context: Context): Promise<Outcome<Answer>> {
  const [path, ...more] = given.plans;
  if (path === undefined || more.length > 0) return misuse('import.oneFile');
  const told = yearOf(given);
  if (!told.ok) return told;
  const into = given.text('into');
  const outText = given.text('out') ?? into;
  const out = outText === undefined ? ok(null) : planOut(outText);
  if (!out.ok) return out;

  const year = into === undefined || told.value.year !== undefined ? told : await yearOfPlan(into, context);
  if (!year.ok) return year;
  const bytes = await readBytes(path, context);
  if (!bytes.ok) return bytes;
  const name = path === STDIN ? '' : basename(path);
  const read = await importFile(bytes.value, name, { ...year.value, thisYear: Number(context.now().slice(0, 4)) });
  if (!read.ok) {
    const { code, detail = code } = read.error;
    return code === 'tooLarge' ? tooLarge(path) : fail(`import.error.${code}`, { path, detail });
  }
  const { reading, remarks } = read.value;
  const { words } = context;
  for (const remark of remarks) context.warn(remarkText(remark, words));

  const target = out.value;
  if (into !== undefined) {
    const by = given.text('as') ?? words.say('versions.by');
    return answerInto(read.value, { into, out: target ?? into, document: name, by }, context);
  }
  const wrote: string[] = [];
  if (target !== null) {
    const written = await inTurn(target, context, () => writePlan(target, read.value, name, year.value, context));
    if (!written.ok) return written;
    wrote.push(words.say('wrote', { path: target, bytes: written.value.bytes }));
    // The answer in JSON is what was read, and nothing else.
    if (given.flag('json')) context.warn(wrote.join(''));
  }
  const shown = reading.year ?? year.value.year ?? 0;
  return ok({
    text: [
      words.say('import.count', { count: reading.entries.length }),
      ...reading.entries.map((entry) => entryLine(entry, shown, words)),
      ...wrote,
    ].join('\n'),
    json: { entries: reading.entries.map(entryJson), notes: reading.notes },
  });
}

export const command: Command = { options, run: importDocument };

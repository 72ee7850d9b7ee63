import type { Doc } from 'yjs';
import type { BridgeError } from '../../shared/bridge/bridge.ts';
import { DOCUMENT_EXTENSIONS, hasExtension } from '../../shared/bridge/fileNames.ts';
import { readPlan } from '../../shared/crdt/index.ts';
import type { DecodeProblem, Plan } from '../../shared/plan/plan.ts';
import { LINE_LIMIT, PROSE_LIMIT } from '../../shared/plan/records/fields.ts';
import { RECORDS } from '../../shared/plan/records/index.ts';
import {
  FILE_LIMIT,
  type PlanFile,
  type PlanFileError,
  readAnyPlan,
  writePlanFile,
} from '../../shared/planfile/index.ts';
import { ok } from '../../shared/result.ts';
import { withFileLock } from '../files/fileLock.ts';
import { readFileWithin } from '../files/readFile.ts';
import { writeFileSafely } from '../files/writeFile.ts';
import type { Context } from './context.ts';
import { type Failure, fail, misuse, type Outcome } from './failure.ts';

/** A plan as the command line has it open. */
export interface OpenPlan {
  /** As the user wrote it. */
  readonly path: string;
  readonly file: PlanFile;
  readonly plan: Plan;
}

const READ_CODES = ['notFound', 'denied', 'tooLarge', 'unsupported'] as const;
const WRITE_CODES = ['notFound', 'denied', 'noSpace', 'exists', 'tooLarge'] as const;

const find = <Code extends string>(codes: readonly Code[], code: string) => codes.find((one) => one === code);

function readFailure(path: string, error: BridgeError): Outcome<never> {
  const code = find(READ_CODES, error.code);
  return code === undefined
    ? fail('error.read.failed', { path, detail: error.detail ?? error.code })
    : fail(`error.read.${code}`, { path, limit: FILE_LIMIT / 1024 / 1024 });
}

function planFailure(path: string, error: PlanFileError): Outcome<never> {
  const { code, ...details } = error;
  return fail(`error.plan.${code}`, { path, ...details });
}

/** What is wrong with a field's value, as a part of a longer message. */
export function problemOf(code: string, value: unknown, prose = false): NonNullable<Failure['problem']> {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const params = { value: text.length > 60 ? `${text.slice(0, 60)}…` : text, code };
  switch (code) {
    case 'tooLong':
      return Array.isArray(value)
        ? { key: 'problem.tooMany', params }
        : { key: 'problem.tooLong', params: { limit: prose ? PROSE_LIMIT : LINE_LIMIT } };
    case 'control':
    case 'when':
    case 'impossible':
    case 'time':
    case 'choice':
    case 'number':
      return { key: `problem.${code}`, params };
    default:
      return { key: 'problem.unusable', params };
  }
}

/** The choices of a field that has some. */
export function choicesOf(kind: keyof typeof RECORDS, field: string): readonly string[] | undefined {
  const specs: Readonly<Record<string, { readonly schema: object }>> = RECORDS[kind];
  const schema = specs[field]?.schema;
  return schema && 'options' in schema && Array.isArray(schema.options)
    ? schema.options.filter((option) => typeof option === 'string')
    : undefined;
}

/** What stands in the file where the plan shows the field's initial value. */
function rawValue(file: PlanFile, problem: DecodeProblem): unknown {
  if (problem.kind === 'journal' || problem.kind === 'version') return undefined;
  const map = file.doc.getMap(`${problem.kind}:${problem.record}`);
  const key = [...map.keys()].find((name) => name.startsWith(`${problem.field}@`));
  return key === undefined ? undefined : map.get(key);
}

/**
 * Opens a plan. JSON with a field that cannot be read is refused, because its writer can still put it right; in an
 * `.aarring` it may come from a newer version or a colleague, so it is told and kept.
 */
export async function openPlan(path: string, context: Context): Promise<Outcome<OpenPlan>> {
  const bytes = await readFileWithin(context.path(path), FILE_LIMIT);
  if (!bytes.ok) return readFailure(path, bytes.error);
  const file = readAnyPlan(bytes.value);
  if (!file.ok) return planFailure(path, file.error);
  const plan = readPlan(file.value.doc);
  const [problem] = plan.problems;
  if (problem !== undefined && file.value.source === 'json') {
    const { kind, record, field, code } = problem;
    const choices = kind === 'journal' || kind === 'version' ? undefined : choicesOf(kind, field);
    return fail(
      'error.plan.field',
      { path, record: `${kind} ${record}`, field },
      { problem: problemOf(code, rawValue(file.value, problem)), ...(choices ? { choices } : {}) },
    );
  }
  if (problem !== undefined) context.warn(context.words.say('warning.problems', { path, count: plan.problems.length }));
  return ok({ path, file: file.value, plan });
}

function writeFailure(path: string, error: BridgeError): Outcome<never> {
  const code = find(WRITE_CODES, error.code);
  return code === undefined
    ? fail('error.write.failed', { path, detail: error.detail ?? error.code })
    : fail(`error.write.${code}`, { path });
}

export interface Written {
  readonly out: string;
  readonly bytes: number;
}

/** Replaces or makes a file: whole, or not at all. */
export async function writeOut(
  path: string,
  bytes: Uint8Array,
  context: Context,
  limit = FILE_LIMIT,
): Promise<Outcome<Written>> {
  const written = await writeFileSafely(context.path(path), bytes, limit);
  return written.ok ? ok({ out: path, bytes: bytes.length }) : writeFailure(path, written.error);
}

/** Extensions that say a file is something else than a plan's archive. */
const OTHER_KINDS = ['.json', '.svg', '.png', '.zip', ...DOCUMENT_EXTENSIONS];

/** Whether a plan may be written under this name. */
export const planOut = (path: string): Outcome<string> =>
  hasExtension(path, OTHER_KINDS) ? misuse('error.out.planKind', { path }) : ok(path);

/** Does work that ends in writing a plan when nobody else is at the same file. */
export async function inTurn<Value>(
  path: string,
  context: Context,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const done = await withFileLock(context.path(path), work);
  return done.ok ? done.value : fail(`error.write.${done.error}`, { path });
}

export const savePlan = (
  path: string,
  doc: Doc,
  from: Pick<PlanFile, 'parts' | 'manifest'>,
  context: Context,
): Promise<Outcome<Written>> => writeOut(path, writePlanFile(doc, from), context);

import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import { LOCALES } from '../../shared/i18n/translate.ts';
import { line, recordId } from '../../shared/plan/records/fields.ts';
import { newId } from './random.ts';
import { type Tie, tieSchema } from './tie.ts';

/** The plans on this machine and the settings; the plans themselves have a database each. */
class Catalogue extends Dexie {
  declare readonly plans: Table<unknown, string>;
  declare readonly settings: Table<unknown, string>;

  constructor() {
    super('aarring-catalogue', { chromeTransactionDurability: 'strict' });
    const tables = { plans: 'id, planId, openedAt', settings: 'key' };
    this.version(1).stores(tables);
    this.version(2)
      .stores(tables)
      .upgrade((transaction) =>
        transaction
          .table<unknown, string>('plans')
          .toCollection()
          .modify((row: { places?: readonly Tie[] }) => {
            row.places ??= [];
          }),
      );
  }
}

/** Those of them that can be read. */
function readTies(stored: readonly unknown[]): Tie[] {
  return stored.flatMap((tie) => {
    const read = v.safeParse(tieSchema, tie);
    return read.success ? [read.output] : [];
  });
}

const NO_MONTHS = Array.from({ length: 12 }, () => 0);

const entrySchema = v.object({
  /** Names the plan's own database. */
  id: recordId,
  planId: recordId,
  title: line,
  organisation: line,
  from: line,
  to: line,
  /** Entries in each calendar month, for the little ring it is shown by. */
  months: v.fallback(v.pipe(v.array(v.number()), v.length(12)), NO_MONTHS),
  /** Instant, ISO 8601 UTC. */
  openedAt: v.string(),
  /** The file it was opened from or last saved to, where it has one. */
  filePath: v.nullable(v.string()),
  kind: v.picklist(['own', 'example']),
  /** Instant it was put in the bin, or `null`. */
  deletedAt: v.nullable(v.string()),
  /** Where it meets other copies of itself. A tie this version cannot read is passed over, and stays. */
  places: v.pipe(
    v.optional(v.unknown(), []),
    v.transform((stored): readonly Tie[] => (Array.isArray(stored) ? readTies(stored) : [])),
  ),
});

export type CatalogueEntry = Readonly<v.InferOutput<typeof entrySchema>>;

export const THEMES = ['system', 'light', 'dark'] as const;

const settingsSchema = v.object({
  key: v.literal('settings'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** Language of the interface; the browser's until one is chosen. */
  locale: v.fallback(v.nullable(v.picklist(LOCALES)), null),
  /** Role or name edits are signed with. */
  author: v.fallback(line, ''),
});

export type Settings = Readonly<Omit<v.InferOutput<typeof settingsSchema>, 'key'>>;

const NO_SETTINGS: Settings = { theme: 'system', locale: null, author: '' };

const catalogue = new Catalogue();

/** All plans, last opened first; rows that cannot be read are passed over, and stay. */
export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  const rows = await catalogue.plans.orderBy('openedAt').reverse().toArray();
  return rows.flatMap((row) => {
    const read = v.safeParse(entrySchema, row);
    return read.success ? [read.output] : [];
  });
}

export async function putInCatalogue(entry: CatalogueEntry): Promise<void> {
  await catalogue.plans.put(entry);
}

export async function changeInCatalogue(id: string, change: Partial<Omit<CatalogueEntry, 'id'>>): Promise<void> {
  await catalogue.plans.update(id, change);
}

/** The plan with this key; `null` where there is none, or none that can be read. */
export async function readEntry(id: string): Promise<CatalogueEntry | null> {
  const read = v.safeParse(entrySchema, await catalogue.plans.get(id));
  return read.success ? read.output : null;
}

/** Ties a plan to a place, or unties it (`null`). Other ties stay as they are stored, also those of a newer version. */
export async function changeTie(planKey: string, id: string, tie: Tie | null): Promise<void> {
  await catalogue.plans
    .where('id')
    .equals(planKey)
    .modify((row: { places?: unknown }) => {
      const stored: readonly unknown[] = Array.isArray(row.places) ? row.places : [];
      const others = stored.filter(
        (one) => !(typeof one === 'object' && one !== null && Reflect.get(one, 'id') === id),
      );
      row.places = tie === null ? others : [...others, tie];
    });
}

export async function removeFromCatalogue(id: string): Promise<void> {
  await catalogue.plans.delete(id);
}

/** This device as other copies of a plan know it: this browser's storage for the app. */
export interface Device {
  readonly id: string;
  /** What people call it: the role or name its edits are signed with. */
  readonly name: string;
}

const deviceSchema = v.object({ key: v.literal('device'), id: recordId });

/** This device; made up at the first call, the same from then on. */
export async function readDevice(): Promise<Device> {
  const id = await catalogue.transaction('rw', catalogue.settings, async () => {
    const read = v.safeParse(deviceSchema, await catalogue.settings.get('device'));
    if (read.success) return read.output.id;
    const made = newId();
    await catalogue.settings.put({ key: 'device', id: made });
    return made;
  });
  return { id, name: (await readSettings()).author };
}

/** This device goes by another id from now on: a cloned machine was found to write under the former. */
export async function keepDevice(id: string): Promise<void> {
  await catalogue.settings.put({ key: 'device', id });
}

export async function readSettings(): Promise<Settings> {
  const read = v.safeParse(settingsSchema, await catalogue.settings.get('settings'));
  if (!read.success) return NO_SETTINGS;
  const { key: _, ...settings } = read.output;
  return settings;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await catalogue.settings.put({ key: 'settings', ...settings });
}

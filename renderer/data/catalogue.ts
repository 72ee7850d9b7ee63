import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import { LOCALES } from '../../shared/i18n/translate.ts';
import { line, recordId } from '../../shared/plan/records/fields.ts';

/** The plans on this machine and the settings; the plans themselves have a database each. */
class Catalogue extends Dexie {
  declare readonly plans: Table<unknown, string>;
  declare readonly settings: Table<unknown, string>;

  constructor() {
    super('aarring-catalogue', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ plans: 'id, planId, openedAt', settings: 'key' });
  }
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

export async function removeFromCatalogue(id: string): Promise<void> {
  await catalogue.plans.delete(id);
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

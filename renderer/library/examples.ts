import { decodeDocument } from '../../shared/plan/document.ts';
import type { CatalogueEntry } from '../data/catalogue.ts';
import { describePlan } from '../data/plans.ts';

const FILES = import.meta.glob<unknown>('../../resources/examples/*.json', { import: 'default' });

/** An example as the start screen shows it. */
export interface Example extends Pick<CatalogueEntry, 'planId' | 'title' | 'organisation' | 'from' | 'to' | 'months'> {
  /** Its readable JSON. */
  readonly document: unknown;
}

/** The example plans that ship with the app, each in a file of its own that is fetched when it is asked for. */
export async function loadExamples(): Promise<readonly Example[]> {
  const documents = await Promise.all(Object.values(FILES).map((load) => load()));
  return documents.flatMap((document) => {
    const plan = decodeDocument(document);
    return plan.ok ? [{ ...describePlan(plan.value), document }] : [];
  });
}

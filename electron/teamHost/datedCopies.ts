import type { beforeUnloadDocumentPayload, Extension, onStoreDocumentPayload } from '@hocuspocus/server';
import { Temporal } from 'temporal-polyfill';
import { encodeDoc, openPlanDoc } from '../../shared/crdt/index.ts';
import { writePlanFile } from '../../shared/planfile/index.ts';
import { now } from '../clock.ts';
import { createBackups } from '../files/backups.ts';

/** A plan that is being written in is put aside this often, ms. */
const EVERY = 60 * 60_000;

/**
 * Dated `.aarring` copies of the plans a host keeps, beside its database: of a plan that changes once an hour, and when
 * the last one has left it. Old ones are let go of as on people's own machines.
 */
export class DatedCopies implements Extension {
  readonly #backups;
  readonly #onFailure: (error: unknown) => void;
  /** When each plan was put aside last, ms since 1970. */
  readonly #written = new Map<string, number>();
  /** Plans with changes that are in no copy. */
  readonly #due = new Set<string>();

  constructor(folder: string, onFailure: (error: unknown) => void) {
    this.#backups = createBackups(folder, now);
    this.#onFailure = onFailure;
  }

  async onStoreDocument({ documentName, document }: onStoreDocumentPayload): Promise<void> {
    this.#due.add(documentName);
    const time = Temporal.Now.instant().epochMilliseconds;
    if (time - (this.#written.get(documentName) ?? 0) < EVERY) return;
    await this.#write(documentName, document);
  }

  async beforeUnloadDocument({ documentName, document }: beforeUnloadDocumentPayload): Promise<void> {
    if (this.#due.has(documentName)) await this.#write(documentName, document);
  }

  async #write(plan: string, document: onStoreDocumentPayload['document']): Promise<void> {
    // The host's own document stays as it is: reading a plan gives names to its roots.
    const copy = openPlanDoc(encodeDoc(document));
    if (!copy.ok) return this.#onFailure(new Error(`${plan}: ${copy.error.code}`));
    this.#due.delete(plan);
    this.#written.set(plan, Temporal.Now.instant().epochMilliseconds);
    const bytes = writePlanFile(copy.value);
    copy.value.destroy();
    const written = await this.#backups.write(plan, bytes);
    if (written.ok) return;
    this.#due.add(plan);
    this.#onFailure(new Error(`${plan}: ${written.error.code}`));
  }
}

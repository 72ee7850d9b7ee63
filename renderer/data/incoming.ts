import type * as Y from 'yjs';
import type { PlanReader } from '../../shared/crdt/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The plan before and after something came in from others. */
export interface Incoming {
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * Calls back when a transaction of a foreign origin has changed the plan.
 *
 * @returns stops it
 */
export function watchIncoming(
  doc: Y.Doc,
  reader: PlanReader,
  isForeign: (origin: unknown) => boolean,
  listener: (incoming: Incoming) => void,
): () => void {
  let before: Plan | null = null;
  const onBefore = ({ origin }: Y.Transaction) => {
    before = isForeign(origin) ? reader.getPlan() : null;
  };
  const onAfter = () => {
    const then = before;
    before = null;
    const now = then && reader.getPlan();
    if (then && now && now !== then) listener({ before: then, after: now });
  };
  doc.on('beforeTransaction', onBefore);
  doc.on('afterTransaction', onAfter);
  return () => {
    doc.off('beforeTransaction', onBefore);
    doc.off('afterTransaction', onAfter);
  };
}

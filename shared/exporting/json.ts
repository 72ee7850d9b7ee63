import { toDocument } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';

/** The plan as readable JSON, with its history: the one export that leaves nothing out. */
export const exportJson = (plan: Plan): string => `${JSON.stringify(toDocument(plan), null, 2)}\n`;

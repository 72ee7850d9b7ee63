import type { Result } from '../../shared/result.ts';
import { now } from '../data/clock.ts';
import { type LocalSession, type OpenPlanError, openPlan } from '../data/openPlan.ts';
import { newId } from '../data/random.ts';
import { chosenLocale } from './language.ts';
import { appText } from './useText.ts';
import { useView } from './view.ts';

type Opened = Result<LocalSession, OpenPlanError>;

let current: { readonly id: string; readonly opening: Promise<Opened> } | null = null;

/** Role or name edits are signed with: nobody is asked before the first edit. */
function author(): string {
  const { settings } = useView.getState();
  return settings.author || appText(chosenLocale(settings))('author.default');
}

/** The session on a plan; one plan is open at a time, and whoever asks for the same one gets the same session. */
export function currentPlan(id: string): Promise<Opened> {
  if (current?.id === id) return current.opening;
  const closing = closeCurrentPlan();
  const opening = closing.then(() => openPlan(id, { author, now, newId }));
  current = { id, opening };
  // A plan that did not open may be tried again.
  opening.then((opened) => {
    if (!opened.ok && current?.opening === opening) current = null;
  });
  return opening;
}

export const isCurrent = (id: string): boolean => current?.id === id;

export async function closeCurrentPlan(): Promise<void> {
  const closing = current;
  current = null;
  const opened = await closing?.opening;
  if (opened?.ok) await opened.value.close();
}

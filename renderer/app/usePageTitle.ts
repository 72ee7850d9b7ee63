import { useEffect } from 'react';
import type { PlanSession } from '../data/planSession.ts';

/** Names the page after the open plan (WCAG 2.4.2), or after the app alone. */
export function usePageTitle(session: PlanSession | null, appName: string): void {
  useEffect(() => {
    if (!session) {
      document.title = appName;
      return;
    }
    const name = () => {
      const { title } = session.getPlan().info;
      document.title = title ? `${title} – ${appName}` : appName;
    };
    name();
    return session.subscribePlan(name);
  }, [session, appName]);
}

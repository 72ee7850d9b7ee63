import { useEffect, useState } from 'react';
import { listRecoveries } from '../data/recovery.ts';

/** Whether there are plans to bring back, asked where the app has none left. */
export function useLostPlans(hasNone: boolean): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!hasNone) return setLost(false);
    let wanted = true;
    listRecoveries(null).then((recoveries) => {
      if (wanted) setLost(recoveries.length > 0);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [hasNone]);
  return lost;
}

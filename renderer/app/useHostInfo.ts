import { useEffect, useState } from 'react';
import type { Bridge, HostInfo } from '../../shared/bridge/bridge.ts';

/** What the machine can do; `null` until it has answered. */
export function useHostInfo(bridge: Bridge): HostInfo | null {
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let wanted = true;
    bridge.info({}).then((answer) => {
      if (wanted && answer.ok) setInfo(answer.value);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return info;
}

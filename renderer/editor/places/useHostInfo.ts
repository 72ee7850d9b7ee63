import { useEffect, useState } from 'react';
import type { HostInfo } from '../../../shared/bridge/bridge.ts';
import { useEditor } from '../state/EditorContext.tsx';

/** What the machine can do; `null` until it has answered. */
export function useHostInfo(): HostInfo | null {
  const { bridge } = useEditor();
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

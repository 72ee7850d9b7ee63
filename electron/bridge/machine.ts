import type { HostInfo } from '../../shared/bridge/bridge.ts';
import type { FileAccess } from '../files/access.ts';

/** What differs between the hosts; the bridge does the rest alike. */
export interface Machine {
  readonly info: HostInfo;
  readonly access: FileAccess;
  /** The system's file dialogs, where the host has them; `null` when the user thought better of it. */
  readonly dialogs?: {
    open(title: string): Promise<string | null>;
    save(title: string, name: string): Promise<string | null>;
  };
  /** The file the app was asked to open, once. */
  takeOpened(): Promise<string | null>;
}

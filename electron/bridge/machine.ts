import type { HostInfo } from '../../shared/bridge/bridge.ts';
import type { FileAccess } from '../files/access.ts';

/** What differs between the hosts; the bridge does the rest alike. */
export interface Machine {
  readonly info: Omit<HostInfo, 'keepsLogs' | 'keptIn' | 'free'>;
  readonly access: FileAccess;
  /** The system's file dialogs, where the host has them; `null` when the user thought better of it. */
  readonly dialogs?: {
    open(title: string): Promise<string | null>;
    save(title: string, name: string): Promise<string | null>;
    folder(title: string): Promise<string | null>;
  };
  /** Folder of this user's alone where logs and backups are kept; `null` where none are. */
  readonly keep: string | null;
  /** The instant, ISO 8601 UTC with milliseconds. */
  now(): string;
  /** The file the app was asked to open, once. */
  takeOpened(): Promise<string | null>;
}

import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs keep their settings for this user. */
export function configFolder(environment: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'aarring');
    case 'win32':
      return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'aarring');
    default:
      return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'aarring');
  }
}

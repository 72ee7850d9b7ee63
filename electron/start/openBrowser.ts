import { spawn } from 'node:child_process';

/** Shows an address in the default browser where there is one; where not, nothing happens. */
export function openBrowser(url: string): void {
  const [command, ...parameters] = opener(url);
  try {
    const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
    // No such program: the address stands on the terminal.
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // The same, said another way.
  }
}

function opener(url: string): [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default:
      return ['xdg-open', url];
  }
}

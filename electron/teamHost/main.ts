/** `npm run host`: where people meet over a plan. Exit code 0 when it was done, 1 when it was not, 2 for misuse. */
import { resolve } from 'node:path';
import { rendererFolder } from '../appRoot.ts';
import { ensurePage } from '../builds.ts';
import { terminalLanguage } from '../hostText.ts';
import { loadPageFiles } from '../pageFiles.ts';
import { runHost } from './commandLine.ts';
import { hostTexts } from './hostTexts.ts';

const say = hostTexts(terminalLanguage(process.env));

process.exitCode = await runHost(process.argv.slice(2), {
  say,
  // npm runs scripts in the project's folder; the user stood elsewhere.
  path: (given) => resolve(process.env['INIT_CWD'] ?? process.cwd(), given),
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  page: async () => {
    await ensurePage(() => console.log(say('serve.building')));
    return loadPageFiles(rendererFolder);
  },
  stopped: () =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
    }),
});

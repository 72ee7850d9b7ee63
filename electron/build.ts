/**
 * Builds what is run from `dist`: the page, Electron's main process (an ES module; packages stay outside, in
 * `node_modules`) and its preload (CommonJS in one file: a sandboxed preload can load nothing but `electron`).
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type SSROptions } from 'vite';
import { appRoot } from './appRoot.ts';

/** Builds the page into `folder`. */
export async function buildPage(folder: string): Promise<void> {
  const surroundings = process.env['NODE_ENV'];
  // Vite heeds what a test runner has set here, and would take React's slow development build.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      configFile: join(appRoot, 'renderer', 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    if (surroundings === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = surroundings;
  }
}

/** Builds Electron's main process and preload into `folder`. */
export async function buildShell(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build(nodeBuild('main', folder, {}, { format: 'es', entryFileNames: 'main.js' }));
  // Runs in a thread of its own, which is started by its file.
  await build(nodeBuild('importing/parseWorker', folder, {}, { format: 'es', entryFileNames: 'parseWorker.js' }));
  const alone: SSROptions = { noExternal: true, external: ['electron'] };
  await build(nodeBuild('preload', folder, alone, { format: 'cjs', entryFileNames: 'preload.cjs' }));
}

function nodeBuild(
  name: string,
  folder: string,
  ssr: SSROptions,
  output: { readonly format: 'es' | 'cjs'; readonly entryFileNames: string },
): InlineConfig {
  return {
    configFile: false,
    root: appRoot,
    logLevel: 'warn',
    publicDir: false,
    ssr,
    build: {
      ssr: join(appRoot, 'electron', `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { ...output, chunkFileNames: '[name]-[hash].js' } },
    },
  };
}

if (import.meta.main) await buildShell(join(appRoot, 'dist', 'electron'));

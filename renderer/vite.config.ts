import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Fails a build that Vite only warns of: a file that is named and is not there would be missed in use. */
function failOnMissingFiles(): Plugin {
  const missing: string[] = [];
  return {
    name: 'fail-on-missing-files',
    apply: 'build',
    configResolved({ logger }) {
      for (const level of ['warn', 'warnOnce'] as const) {
        const tell = logger[level];
        logger[level] = (message, options) => {
          if (/\bat build time\b/.test(message)) missing.push(message.trim());
          tell(message, options);
        };
      }
    },
    generateBundle() {
      if (missing.length > 0) this.error(missing.join('\n'));
    },
  };
}

/** Everything is served from one folder, under any path or from a file; nothing is inlined, so that a strict CSP holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), failOnMissingFiles()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { host: '127.0.0.1' },
});

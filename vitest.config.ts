import { defineConfig } from 'vitest/config';

/** `timeout`, ms, is there to end what hangs: a slow machine that does several things at once stays far below it. */
const project = (name: string, timeout: number, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`],
    environment: 'node',
    testTimeout: timeout,
    hookTimeout: timeout,
    ...more,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 60_000, { setupFiles: ['test/support/seed.ts'] }),
      project('property', 180_000, { setupFiles: ['test/support/seed.ts'] }),
      project('e2e', 240_000, {
        globalSetup: ['test/support/e2eSetup.ts'],
        fileParallelism: false,
        // As long as the browser's own waits; a second, as it is otherwise, is little on a busy machine.
        expect: { poll: { timeout: 30_000 } },
      }),
    ],
  },
});

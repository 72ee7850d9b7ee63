import { defineConfig } from 'vitest/config';

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
      project('unit', 20_000),
      project('property', 60_000),
      project('e2e', 120_000, { globalSetup: ['test/support/e2eSetup.ts'], fileParallelism: false }),
    ],
  },
});

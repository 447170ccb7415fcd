import { defineConfig } from 'vitest/config';

/** Real browsers, one after the other: two cores are shared by the browser, the site and the tests. */
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

/** Checks of the checks: each must be seen to fail. */
export default defineConfig({
  test: { name: 'checks', include: ['tests/checks/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/**
 * Two projects: `unit` mirrors core/ (a file that needs a DOM says `@vitest-environment jsdom` on its first line),
 * `component` renders components/ in jsdom. End-to-end tests run apart, in real browsers: tests/e2e.
 */
export default defineConfig({
  ...jsx,
  test: {
    projects: [
      {
        ...jsx,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          setupFiles: ['tests/setup/indexeddb.ts'],
        },
      },
      {
        ...jsx,
        plugins: [WxtVitest()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 30_000,
          setupFiles: ['tests/setup/component.ts'],
        },
      },
    ],
  },
});

const { options } = require('../../.dependency-cruiser.cjs');

/** What must not end up in a bundle, by whatever way. Types are gone by then, so they do not count. */
const unreachable = (name, from, path) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path, reachable: true },
});

module.exports = {
  forbidden: [
    unreachable(
      'page-scripts-without-database',
      '^entrypoints/(detector|capture|parser/main)\\.ts$',
      '^node_modules/(dexie|valibot)',
    ),
    unreachable('detector-without-readability', '^entrypoints/detector\\.ts$', '^node_modules/@mozilla/readability'),
    unreachable(
      'worker-without-dom',
      '^entrypoints/background\\.ts$',
      '^core/(page|author|article|detect|capture|sanitize)/|^node_modules/(@mozilla/readability|dompurify|preact)',
    ),
  ],
  options: { ...options, tsPreCompilationDeps: false },
};

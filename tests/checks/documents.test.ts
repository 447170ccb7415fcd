import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What the documents say of the project's own files and permissions. */

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((one) => `docs/${one}`),
];

/** These tell of files that a reader is to make, or of modules by their names. */
const EXAMPLES = /add-an-author-source|decisions\//;

test.each(documents.filter((file) => file.endsWith('.md') && !EXAMPLES.test(file)))(
  '%s names no file that is not there',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/`((?:core|components|entrypoints|tests|docs)\/[\w./-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  },
);

test('each permission has its justification for the store', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  const justified = readFileSync('docs/stores/chrome.md', 'utf8');
  for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
    expect(justified).toContain(`| \`${permission}\``);
});

test('the summary for the stores fits', () => {
  const summary = /\*\*Summary\*\* \(at most (\d+) characters\): ([^\n]+\n[^\n]+)/.exec(
    readFileSync('docs/stores/listing.md', 'utf8'),
  );
  expect(summary?.[2]?.replace('\n', ' ').length).toBeLessThanOrEqual(Number(summary?.[1]));
});

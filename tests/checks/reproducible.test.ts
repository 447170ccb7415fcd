import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from './unzip.ts';

/**
 * What the stores get can be built again by anybody: once from a fresh copy of the sources, once more from the archive
 * of sources that reviewers get, elsewhere; and every zip is the same to the byte.
 */

const ROOT = path.resolve('artifacts/reproducible');
const FIRST = path.join(ROOT, 'first');
const SECOND = path.join(ROOT, 'second/of/another/depth');

beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(Boolean)) cpSync(file, path.join(FIRST, file));
}, 60_000);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

test('two builds, one hash', { timeout: 240_000 }, () => {
  const first = zip(FIRST);
  const sources = Object.keys(first).find((name) => name.includes('sources')) ?? '';
  unzip(path.join(FIRST, '.output', sources), SECOND);
  expect(Object.keys(first)).toHaveLength(3);
  expect(zip(SECOND)).toEqual(first);
});

/** Packs both browsers as `npm run zip` does. Gives the hash of each archive. */
function zip(folder: string): Record<string, string> {
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const env = {
    ...process.env,
    // The test runner's own would make another build.
    NODE_ENV: undefined,
    BYLINE_FOR_STORE: '1',
    WXT_TELEMETRY_DISABLED: '1',
    TZ: folder === FIRST ? 'UTC' : 'Asia/Tokyo',
  };
  for (const more of [[], ['-b', 'firefox']])
    execFileSync('wxt', ['zip', ...more, '--level', 'warn'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const archives = readdirSync(path.join(folder, '.output')).filter((file) => file.endsWith('.zip'));
  return Object.fromEntries(archives.map((file) => [file, hash(path.join(folder, '.output', file))]));
}

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

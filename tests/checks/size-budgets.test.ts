import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUDGETS, weigh } from './size-budgets.ts';

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'byline-weighed-'));
  mkdirSync(path.join(build, 'chunks'));
});
afterEach(() => rmSync(build, { recursive: true }));

const write = (file: string, content: string) => writeFileSync(path.join(build, file), content);

/** A script that gzip cannot make smaller than this. */
const random = (bytes: number): string =>
  `"${Buffer.from(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)))).toString('base64')}"`;

describe('size budgets', () => {
  it.each(BUDGETS)('$what fails when it is over its limit and passes under it', (budget) => {
    const script = budget.entry.endsWith('.html') ? 'chunks/popup.js' : budget.entry;
    if (script !== budget.entry) write(budget.entry, '<script type="module" src="/chunks/popup.js"></script>');

    write(script, random(budget.limit + 1_024));
    expect(weigh(build, [budget])[0]?.ok).toBe(false);

    write(script, random(budget.limit / 2));
    expect(weigh(build, [budget])[0]?.ok).toBe(true);
  });

  it('weighs what a page loads statically, at any depth and once, and not what it asks for later', () => {
    write('popup.html', '<link rel="modulepreload" href="/chunks/shared.js"><script src="/chunks/popup.js"></script>');
    write('chunks/popup.js', 'import{a}from"./shared.js";import("./later.js")');
    write('chunks/shared.js', 'import"./deep.js";export const a=1');
    write('chunks/deep.js', random(50));
    write('chunks/later.js', random(50));

    const [popup] = weigh(build, [{ what: 'popup', entry: 'popup.html', limit: 1_000 }]);

    expect(popup?.files.sort()).toEqual(['chunks/deep.js', 'chunks/popup.js', 'chunks/shared.js']);
  });

  it('takes a missing file for a failure', () => {
    expect(() => weigh(build, [{ what: 'detector', entry: 'detector.js', limit: 1 }])).toThrow('detector.js');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attackThroughPages } from './attack-popup.ts';
import { type AttackedBrowser, attackLibrary, startAttacked, withoutSanitiser } from './attack-run.ts';
import { lineOf, TABLE_HEAD } from './attack-table.ts';
import { ownVectors } from './vectors.ts';

const own = ownVectors();
/** Hostile pages of the web, each with its share of all vectors. One that leaves at once cannot be clipped. */
const HOSTILE_PAGES = 6;
const forPages = own.filter(({ name }) => name !== 'refresh').flatMap(({ vectors }) => vectors);

describe.each(['chromium', 'firefox'] as const)('attacks in %s', (name) => {
  let browser: AttackedBrowser;
  beforeAll(async () => {
    browser = await startAttacked(name);
    console.log(`${name}\n${TABLE_HEAD}`);
  });
  afterAll(() => browser?.close());

  test.each(own)('$name: nothing runs, loads, leads astray or stands for us', async (given) => {
    const { figures, breaches, requests } = await attackLibrary(browser, given);
    console.log(lineOf(given.name, figures));
    expect(breaches).toEqual([]);
    expect(requests).toEqual([]);
    expect(figures.tried).toBeGreaterThan(3);
    expect(figures.canaries).toBe(0);
  });

  test('the same through hostile pages, clipped by the real popup', { timeout: 240_000 }, async () => {
    const sets = Array.from({ length: HOSTILE_PAGES }, (_, page) =>
      forPages.filter((_, i) => i % HOSTILE_PAGES === page),
    );
    expect(await attackThroughPages(browser, sets)).toEqual(sets.map(() => []));
    expect(browser.canary.take()).toEqual([]);
  });

  test.each(own)('$name: each does harm where nobody sanitises', async (given) => {
    const all = await withoutSanitiser(browser, given);
    const harmless = all.filter(({ findings, requests }) => findings.length + requests.length === 0);
    expect(harmless.map(({ vector }) => vector)).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { random } from '../bench/search/generate.ts';
import { pages } from '../fixtures/site/pages.ts';
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { article } from '../fixtures/site/templates.ts';
import { bundleForPage } from '../in-page.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';
import { pause } from './browsers/driver.ts';
import { rows } from './steps.ts';

/**
 * The worker is killed at random moments until so many kills came in the middle of a clip, an edit, a deletion or a
 * merge. Few of them here; `KILLS=100` for a long run.
 */
const KILLS = Number(process.env.KILLS ?? 6);
const CLIPPINGS = 40;
/** A message takes the worker some 5 to 40 ms; some kills come before it began, some after its end. */
const LATEST_KILL_MS = 45;
const SEED = 20_261_125;

type Answer = 'pending' | 'done' | 'failed';

describe('a worker that is killed', () => {
  let site: Site;
  let driver: ChromiumDriver;
  let page: Page;
  let ids: number[];
  const next = random(SEED);

  beforeAll(async () => {
    site = await serveSite();
    driver = await launchChromium();
    await driver.install();
    page = await driver.openOwn('library.html');
    await page.evaluate(await bundleForPage(new URL('./kills-in-page.ts', import.meta.url)));
    ids = await page.evaluate((count) => globalThis.kills.fill(count), CLIPPINGS);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  /** Sends a message, kills the worker after a while, and gives whether it had answered by then. */
  async function killDuring(byline: string, input: object): Promise<Answer> {
    await page.evaluate(`(() => {
      const asked = (globalThis.asked = { answer: 'pending' });
      chrome.runtime.sendMessage(${JSON.stringify({ byline, input })}).then(
        (reply) => { asked.answer = reply?.ok ? 'done' : 'failed'; },
        () => { asked.answer = 'failed'; },
      );
    })()`);
    await pause(next() * LATEST_KILL_MS);
    const answer = (await page.evaluate('globalThis.asked.answer')) as Answer;
    await driver.killWorker();
    return answer;
  }

  async function tell(byline: string, input: object): Promise<void> {
    const reply = await driver.inExtension(`browser.runtime.sendMessage(${JSON.stringify({ byline, input })})`);
    expect(reply).toMatchObject({ ok: true });
  }

  const tabOf = (url: string): Promise<number> =>
    driver.inExtension<number>(
      `(await browser.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? 0`,
    );

  const rowOf = async (id: number) =>
    (await rows<{ id: number; note: string; deletedAt?: number }>(driver, 'clippings')).find((row) => row.id === id);

  test(`loses nothing, finds nothing twice and nothing deleted, after ${KILLS} kills`, {
    timeout: 60_000 + KILLS * 15_000,
  }, async () => {
    const notes: string[] = [];
    const landed = { add: 0, edit: 0, delete: 0, merge: 0 };
    const sum = () => Object.values(landed).reduce((all, one) => all + one, 0);
    const note = (round: number) => {
      notes.push(`kx${round}q`);
      return `kx${round}q`;
    };
    const pick = () => ids[Math.floor(next() * ids.length)] ?? 1;

    const add = async (round: number) => {
      const path = `/killed-${round}/`;
      pages[path] = article({ path, title: `Killed in round ${round}`, words: 600 });
      const tab = await driver.open(site.origin + path);
      const tabId = await tabOf(tab.url());
      const typed = note(round);
      const answer = await killDuring('clipping.clip', { tabId, edits: { tags: [], note: typed } });
      if (answer === 'pending') landed.add++;
      await tab.close();
      return answer === 'done' ? typed : undefined;
    };
    const edit = async (round: number) => {
      const id = pick();
      const typed = note(round);
      const answer = await killDuring('clipping.edit', { id, note: typed });
      if (answer === 'pending') landed.edit++;
      if (answer === 'done') expect((await rowOf(id))?.note).toBe(typed);
    };
    const remove = async () => {
      const id = pick();
      const answer = await killDuring('clipping.delete', { id });
      if (answer === 'pending') landed.delete++;
      if (answer === 'done') expect((await rowOf(id))?.deletedAt).toBeDefined();
      if (next() < 0.7) await tell('clipping.restore', { id });
    };
    const merge = async (round: number) => {
      for (const [i, id] of ids.entries()) await tell('clipping.edit', { id, note: note(round * 1_000 + i) });
      // The worker merges when it starts; asking it wakes it.
      await driver.killWorker();
      await killDuring('index.repair', {});
      const { fresh, merges } = await page.evaluate(() => globalThis.kills.state());
      if (fresh > 0 || merges > 0) landed.merge++;
    };

    const added: string[] = [];
    for (let round = 1; sum() < KILLS; round++) {
      const kind = Math.floor(next() * 4);
      if (kind === 0) added.push((await add(round)) ?? '');
      else if (kind === 1) await edit(round);
      else if (kind === 2) await remove();
      else await merge(round);
      if (round % 10 === 0) expect(await page.evaluate((all) => globalThis.kills.check(all), notes)).toEqual([]);
    }
    console.log(`kills in the middle: ${JSON.stringify(landed)}`);
    expect(await page.evaluate((all) => globalThis.kills.check(all), notes)).toEqual([]);
    const saved = (await rows<{ note: string }>(driver, 'clippings')).map((row) => row.note);
    expect(saved).toEqual(expect.arrayContaining(added.filter(Boolean)));
  });
});

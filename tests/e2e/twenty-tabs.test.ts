import { expect, test } from 'vitest';
import { pages } from '../fixtures/site/pages.ts';
import { article } from '../fixtures/site/templates.ts';
import type { Driver } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { rows } from './steps.ts';

const TABS = 20;

interface Row {
  title: string;
  tags: string[];
}

const tagOf = (tab: number) => `tab-${tab}`;

/** Opens each address in a tab of its own and gives the tabs' ids. */
function openTabs(driver: Driver, urls: string[]): Promise<number[]> {
  return driver.inExtension<number[]>(`Promise.all(${JSON.stringify(urls)}.map((url) => new Promise((resolve) => {
    const begun = browser.tabs.create({ url, active: false });
    browser.tabs.onUpdated.addListener(async function done(id, { status }) {
      if (id !== (await begun).id || status !== 'complete') return;
      browser.tabs.onUpdated.removeListener(done);
      resolve(id);
    });
  })))`);
}

/** Sends what the popup's button sends, for all tabs in one moment; gives what was answered. */
function clipAll(driver: Driver, tabs: { tabId: number; url: string; tag: string }[]): Promise<unknown[]> {
  return driver.inExtension<unknown[]>(`Promise.all(${JSON.stringify(tabs)}.map(async ({ tabId, url, tag }) => {
    const input = { tabId, url, edits: { tags: [tag], note: '' } };
    const reply = await browser.runtime.sendMessage({ byline: 'clipping.clip', input });
    return reply?.ok ? 'saved' : (reply ?? 'no answer');
  }))`);
}

inEachBrowser('twenty tabs at once', (given) => {
  test('of eleven pages: each is kept once, with the tags of all its tabs', async () => {
    const { driver, site } = given;
    const paths = Array.from({ length: TABS }, (_, i) => (i % 2 === 0 ? `/lock/${i}/` : '/read-by-all/'));
    for (const path of paths) pages[path] = article({ path, title: `About ${path}`, words: 300 });
    const urls = paths.map((path) => site.origin + path);
    const ids = await openTabs(driver, urls);
    const answers = await clipAll(
      driver,
      ids.map((tabId, i) => ({ tabId, url: urls[i] ?? '', tag: tagOf(i) })),
    );
    expect(answers).toEqual(ids.map(() => 'saved'));
    const stored = (await rows<Row>(driver, 'clippings')).map(({ title, tags }) => [title, [...tags].sort()]);
    const wanted = Object.entries(Object.groupBy(paths.keys(), (i) => `About ${paths[i]}`));
    expect(Object.fromEntries(stored)).toEqual(
      Object.fromEntries(wanted.map(([title, tabs = []]) => [title, tabs.map(tagOf).sort()])),
    );
    expect(stored).toHaveLength(TABS / 2 + 1);
    expect(await rows(driver, 'bodies')).toHaveLength(TABS / 2 + 1);
  });
});

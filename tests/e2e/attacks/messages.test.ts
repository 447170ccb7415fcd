import { expect, test } from 'vitest';
import { hostileMessages, rightfulName } from '../../unit/messages/hostile-messages.ts';
import { inEachBrowser } from '../browsers/each-browser.ts';
import { badgeBecomes, clip } from '../steps.ts';

const MESSAGES = 500;
const SEED = 20_261_126;
/** In one go; some are of hundreds of kilobytes. */
const BATCH = 50;

interface Reply {
  ok?: boolean;
  code?: string;
  rejected?: string;
}

const TABLES = 'clippings bodies revisions authors bylines pictures images fresh indexing jobs corrections'.split(' ');

/** All that Byline keeps, as text. */
const EVERYTHING = `new Promise((resolve, reject) => {
  const open = indexedDB.open('byline');
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const names = ${JSON.stringify(TABLES)}.filter((name) => open.result.objectStoreNames.contains(name));
    const reading = open.result.transaction(names);
    const all = names.map((name) => reading.objectStore(name).getAll());
    reading.oncomplete = async () => {
      open.result.close();
      const rows = all.map(({ result }, i) => [names[i], result]);
      resolve(JSON.stringify([rows, await browser.storage.local.get()]));
    };
  };
})`;

/** Sends messages from where it stands, and gives the replies. */
const SEND = `(messages) => Promise.all(messages.map((message) =>
  (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message).then(
    (reply) => reply ?? {},
    (error) => ({ rejected: String(error) }),
  )))`;

inEachBrowser('hostile messages', (given) => {
  async function send(messages: unknown[], how: (batch: string) => string): Promise<Reply[]> {
    const replies: Reply[] = [];
    for (let from = 0; from < messages.length; from += BATCH) {
      const batch = JSON.stringify(messages.slice(from, from + BATCH));
      replies.push(...(await given.driver.inExtension<Reply[]>(how(`JSON.parse(${JSON.stringify(batch)})`))));
    }
    return replies;
  }

  test(`${MESSAGES} from a page's content scripts, and from our own pages, write nothing`, async () => {
    const { driver, site } = given;
    await (await clip(driver, await driver.open(`${site.origin}/no-author/`))).close();
    const page = await driver.open(`${site.origin}/long/`);
    await badgeBecomes(driver, page, '¶');
    const url = JSON.stringify(page.url());
    const tab = await driver.inExtension<number>(`(await browser.tabs.query({})).find((tab) => tab.url === ${url}).id`);
    const messages = hostileMessages(MESSAGES, SEED);
    expect(messages).toHaveLength(MESSAGES);
    const before = await driver.inExtension<string>(EVERYTHING);

    // The isolated world of the page's tab: its sender is the tab, as for a content script that was taken over.
    const fromPage = await send(
      messages,
      (batch) =>
        `browser.scripting.executeScript({ target: { tabId: ${tab} }, func: ${SEND}, args: [${batch}] }).then(([{ result }]) => result)`,
    );
    const allowed = messages.map((message) => rightfulName(message) === 'page.detected');
    expect(fromPage.map(({ ok }) => ok === true)).toEqual(allowed);
    expect(fromPage.filter(({ ok, code, rejected }) => !ok && code !== 'bad-request' && !rejected)).toEqual([]);

    // Of our own pages a right message is none of an attacker's: whoever could send it had the page already.
    const wrong = messages.filter((message) => rightfulName(message) === undefined);
    expect(wrong.length).toBeGreaterThan(MESSAGES / 2);
    const fromOurs = await send(wrong, (batch) => `(${SEND})(${batch})`);
    expect(fromOurs.filter(({ code, rejected }) => code !== 'bad-request' && !rejected)).toEqual([]);

    expect(await driver.inExtension<string>(EVERYTHING)).toBe(before);
  });
});

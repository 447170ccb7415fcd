import type { Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Driver, type Popup, until } from './browsers/driver.ts';

/** What a person does and sees, in steps that both browsers can take. */

export type MessageKey = keyof typeof messages;

/** A text of the interface, as it is shown. */
export const words = (key: MessageKey): string => messages[key].message;

/** Waits until the popup shows this text. */
export function sees(popup: Popup, text: string): Promise<boolean> {
  return until(`“${text}” in the popup`, async () => (await shownIn(popup))?.includes(text));
}

export function shownIn(popup: Popup): Promise<string | undefined> {
  return popup.evaluate<string>('document.body.innerText');
}

/** Clicks the button, link or tab with exactly this label. */
export async function click(popup: Popup, label: string): Promise<void> {
  const target = `[...document.querySelectorAll('button, a')].find((element) => element.textContent.trim() === ${JSON.stringify(label)})`;
  await until(`button “${label}”`, () => popup.evaluate<boolean>(`${target} !== undefined`));
  await popup.evaluate(`${target}.click()`);
}

/** Replaces what stands in a field, as typing does; the field is named by its label. */
export async function type(popup: Popup, label: string, text: string): Promise<void> {
  const field = `document.querySelector(${JSON.stringify(`[aria-label="${label}"]:is(input, textarea)`)})`;
  await until(`field “${label}”`, () => popup.evaluate<boolean>(`${field} !== null`));
  await popup.evaluate(
    `(() => { const field = ${field}; field.focus(); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new window.Event('input', { bubbles: true })); return true; })()`,
  );
}

/** Presses a key where the focus is. */
export async function press(popup: Popup, key: string): Promise<void> {
  await popup.evaluate(
    `(document.activeElement.dispatchEvent(new window.KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true })), true)`,
  );
}

export interface ShownBadge {
  text: string;
  title: string;
}

/** What the toolbar button says on a page. */
export function badgeOf(driver: Driver, page: Pick<Page, 'url'>): Promise<ShownBadge> {
  return driver.inExtension<ShownBadge>(`(async () => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === ${JSON.stringify(page.url())});
    const tabId = tab.id;
    return { text: await browser.action.getBadgeText({ tabId }), title: await browser.action.getTitle({ tabId }) };
  })()`);
}

/** Waits until the toolbar button says this on a page. */
export function badgeBecomes(driver: Driver, page: Pick<Page, 'url'>, text: string): Promise<ShownBadge> {
  return until(`badge “${text}”`, async () => {
    const badge = await badgeOf(driver, page);
    return badge.text === text && badge;
  });
}

/** All rows of a table; what is no plain data (blobs) comes empty. */
export function rows<T = Record<string, unknown>>(driver: Driver, table: string): Promise<T[]> {
  return driver.inExtension<T[]>(`new Promise((resolve, reject) => {
    const open = indexedDB.open('byline');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('${table}').objectStore('${table}').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => { open.result.close(); resolve(JSON.parse(JSON.stringify(all.result))); };
    };
  })`);
}

/** Opens the popup on a page, clips it, and waits for "Saved". */
export async function clip(driver: Driver, page: Page): Promise<Popup> {
  const popup = await driver.openPopup(page);
  await click(popup, words('clip'));
  await sees(popup, words('saved'));
  return popup;
}

/** Waits until a tab is open whose address contains this, and gives the address. */
export function tabAt(driver: Driver, part: string): Promise<string> {
  const tabs = `browser.tabs.query({}).then((tabs) => tabs.map((tab) => tab.url ?? ''))`;
  return until(`a tab at ${part}`, async () =>
    (await driver.inExtension<string[]>(tabs)).find((url) => url.includes(part)),
  );
}

/** One of our own pages, for the steps that are taken in the popup. */
export const seenBy = (page: Page): Popup => ({
  evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
  close: () => page.close(),
});

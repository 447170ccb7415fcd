import { browser } from 'wxt/browser';
import { BylineError } from '../model/errors';
import { isLinkable } from '../model/url-rules';

export interface Tab {
  id: number;
  /** Missing where the user has not granted access to the page. */
  url?: string;
}

/** The tab that the user is looking at; undefined in a window without one. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Tells when another page is in front in this window: another tab, or another page in it. Returns how to end it. */
export function onPageInFront(tell: () => void): () => void {
  const onUpdated = (_: number, changed: { status?: string }, tab: { active: boolean }) => {
    if (tab.active && changed.status === 'complete') tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** A tab by its id; undefined once it is closed. */
export async function findTab(id: number): Promise<Tab | undefined> {
  try {
    return asTab(await browser.tabs.get(id));
  } catch {
    // Both browsers reject for an id that is gone; nothing else can fail here.
    return undefined;
  }
}

/** All open tabs. */
export async function allTabs(): Promise<Tab[]> {
  return (await browser.tabs.query({})).flatMap((tab) => asTab(tab) ?? []);
}

/**
 * Opens a page of the web, or a mail to somebody, in a new tab beside the current one.
 * @throws BylineError `bad-request` for any other URL
 */
export async function openTab(url: string): Promise<void> {
  if (!isLinkable(url)) throw new BylineError('bad-request', 'no web URL');
  await browser.tabs.create({ url });
}

/** Opens the library at a hash route such as `#/clipping/12`, in a new tab. */
export async function openLibrary(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${ownPage('/library.html')}${hash}` });
}

/** Opens the page that greets, in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: ownPage('/welcome.html') });
}

/** The address of one of our own pages. */
function ownPage(path: '/library.html' | '/welcome.html'): string {
  return browser.runtime.getURL(path);
}

function asTab(tab: { id?: number; url?: string }): Tab | undefined {
  return tab.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

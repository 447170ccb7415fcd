import { browser } from 'wxt/browser';

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

/** Opens a URL in a new tab beside the current one. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the library at a hash route such as `#/clipping/12`, in a new tab. */
export async function openLibrary(hash: string): Promise<void> {
  await openTab(`${ownPage('/library.html')}${hash}`);
}

/** The address of one of our own pages. */
export function ownPage(path: '/library.html' | '/welcome.html'): string {
  return browser.runtime.getURL(path);
}

function asTab(tab: { id?: number; url?: string }): Tab | undefined {
  return tab.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

import { browser } from 'wxt/browser';
import type { Tab } from './tabs';

export interface MenuItem {
  id: string;
  /** On the page, on selected text, or on the toolbar button. */
  on: 'page' | 'selection' | 'action';
  title: string;
  /** `tab` is the one in which it was chosen. */
  onChoose(tab: Tab): void;
}

/** Answers the items of our menus. Register while the worker starts, or a click that wakes it is missed. */
export function serveMenus(items: readonly Pick<MenuItem, 'id' | 'onChoose'>[]): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    const item = items.find(({ id }) => id === menuItemId);
    if (item && frameId === 0 && tab?.id !== undefined) item.onChoose({ id: tab.id, url: tab.url });
  });
}

/** Puts the items into the menus, in the place of those of the version before. The browser keeps them. */
export async function placeMenus(items: readonly Omit<MenuItem, 'onChoose'>[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, on, title } of items) {
    // On the web only: the browser's own pages let nobody in.
    const documentUrlPatterns = on === 'action' ? undefined : ['http://*/*', 'https://*/*'];
    browser.contextMenus.create({ id, contexts: [on], title, documentUrlPatterns }, () => {
      const failed = browser.runtime.lastError;
      if (failed) console.error('menu item', id, failed.message);
    });
  }
}

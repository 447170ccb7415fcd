import { browser } from 'wxt/browser';
import { lookUpText } from './i18n';

const CLIP_SELECTION = 'clip-selection';

/** Puts "Clip selection" into the menu on selected text. Register while the worker starts, or a click is missed. */
export function offerSelectionMenu(clip: (tabId: number, url: string) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create(
      { id: CLIP_SELECTION, contexts: ['selection'], title: lookUpText('clip_selection', []) },
      // An update finds the item of the version before: that is the one.
      () => void browser.runtime.lastError,
    );
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === CLIP_SELECTION && frameId === 0 && tab?.id !== undefined && tab.url) clip(tab.id, tab.url);
  });
}

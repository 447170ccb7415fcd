import { browser } from 'wxt/browser';

/** Is this window of ours a popup? Else it stays while the user goes from page to page. */
export function isInPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

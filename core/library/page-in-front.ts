import { ask } from '../messages/ask';
import type { PageState } from '../model/page-state';
import { activeTabId } from '../platform/tabs';

declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylinePageAhead: Promise<PageState> | undefined;
}

/** Asks for the page in front before the code that shows it is there: that code takes the answer up. */
export function describeAhead(): void {
  globalThis.bylinePageAhead = askForPage();
  // Who takes it up tells the user of a failure; until then it has nobody to tell.
  globalThis.bylinePageAhead.catch(() => undefined);
}

/**
 * What there is in the tab that the user is looking at, once as it was asked for ahead.
 * @throws BylineError with the worker's code
 */
export function describePage(): Promise<PageState> {
  const ahead = globalThis.bylinePageAhead;
  globalThis.bylinePageAhead = undefined;
  return ahead ?? askForPage();
}

async function askForPage(): Promise<PageState> {
  const tabId = await activeTabId();
  if (tabId === undefined) return NO_TAB;
  return ask('page.describe', { tabId });
}

const NO_TAB: PageState = { tabId: -1, url: '', access: 'granted', page: { ok: false, failure: 'restricted-page' } };

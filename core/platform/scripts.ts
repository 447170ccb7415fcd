import { browser } from 'wxt/browser';
import { BylineError } from '../model/errors';

/** The unlisted scripts that go into pages. */
export type PageScript = '/capture.js' | '/detector.js';

/**
 * Runs one of our scripts in the isolated world of a tab's top frame and gives what it returns, unchecked. It does not
 * wait for the page: one whose end never comes would keep us waiting as long.
 * @throws BylineError `restricted-page` where the browser allows no extension, `page-gone` where the tab is closed or
 * the page went away meanwhile, `unexpected` where the script itself failed
 */
export async function runInPage(tabId: number, script: PageScript): Promise<unknown> {
  let injection: { result?: unknown; error?: unknown } | undefined;
  try {
    [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: [script],
      injectImmediately: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const gone =
      /no tab with id|frame .*(removed|was removed)|tab was closed|invalid tab id|document .*(unload|destroy)/i;
    throw new BylineError(gone.test(reason) ? 'page-gone' : 'restricted-page', reason, { cause: error });
  }
  if (!injection) throw new BylineError('page-gone', `no result from ${script}`);
  // Firefox hands on what a script throws; Chromium gives an empty result.
  if (injection.error) throw new BylineError('unexpected', `${script} failed: ${String(injection.error)}`);
  return injection.result;
}

/** Of a site; of the whole web where its address is hidden from us. */
function originsOf(url: string): string[] {
  return url ? [`${new URL(url).origin}/*`] : ['http://*/*', 'https://*/*'];
}

/** May we read this page, and fetch its images, without a click? Without an address: any page? */
export function hasSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(url) });
}

/** Asks the user for that leave; call it from a click. */
export function askForSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(url) });
}

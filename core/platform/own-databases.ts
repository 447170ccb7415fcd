import { browser } from 'wxt/browser';

const BROWSING_DATA = { permissions: ['browsingData' as const] };

/**
 * Asks for leave to clear our own databases; call it from a click. Chrome gives it without a question. Firefox, which
 * deletes what it cannot open, has no such permission in its manifest.
 */
export async function askToClearDatabases(): Promise<boolean> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  return optional.includes('browsingData') && (await browser.permissions.request(BROWSING_DATA));
}

/** Removes the files of all our databases, whether they can be opened or not, and gives the leave back. */
export async function clearDatabases(): Promise<void> {
  const own = browser.runtime.getURL('/').replace(/\/$/, '');
  await browser.browsingData.remove({ origins: [own], originTypes: { extension: true } }, { indexedDB: true });
  await browser.permissions.remove(BROWSING_DATA);
}

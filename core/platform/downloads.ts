import { browser } from 'wxt/browser';

const DOWNLOADS = { permissions: ['downloads' as const] };
const PAUSE_MS = 1_000;

/** Asks the user for leave to save files by itself; call it from a click. */
export const askToDownload = (): Promise<boolean> => browser.permissions.request(DOWNLOADS);

export const mayDownload = (): Promise<boolean> => browser.permissions.contains(DOWNLOADS);

/**
 * Saves what is behind a URL into the downloads folder, under a path in it; gives the download's id when the file is
 * complete.
 * @throws when the browser could not save it
 */
export async function download(url: string, filename: string): Promise<number> {
  const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return id;
    if (item?.state !== 'in_progress') throw new Error(`download ${item?.error ?? 'is gone'}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Deletes a file that was downloaded; one that is gone already is no matter. */
export async function removeDownload(id: number): Promise<void> {
  try {
    await browser.downloads.removeFile(id);
  } catch (error) {
    console.warn('download not removed:', id, error);
  }
  await browser.downloads.erase({ id });
}

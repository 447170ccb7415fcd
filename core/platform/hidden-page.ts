import { browser } from 'wxt/browser';

/**
 * Pages of ours that nobody sees, for work that the worker cannot do: an offscreen document in Chrome, whose worker has
 * no DOM; a frame of the background page in Firefox, which has no offscreen documents. One is there only while it has
 * work.
 */
export interface HiddenPage {
  path: '/parser.html' | '/backup.html';
  reason: 'DOM_PARSER' | 'BLOBS';
  justification: string;
}

/** Opens the page and gives what closes it again. Chrome has one at a time: one that is there is closed. */
export async function openHidden(page: HiddenPage): Promise<() => Promise<void>> {
  return browser.offscreen ? openOffscreen(page) : openFrame(page);
}

/**
 * Is any of them at work? Never in Firefox, where they do not get into each other's way; and none is that a worker has
 * left which died.
 */
export const isHiddenPageAtWork = async (): Promise<boolean> =>
  opening !== undefined && ((await browser.offscreen?.hasDocument()) ?? false);

/** Which of them is open: each opening has its own. */
let opening: object | undefined;

async function openOffscreen({ path, reason, justification }: HiddenPage): Promise<() => Promise<void>> {
  // There may be one only: a worker that died at work has left its own.
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({ url: path, reasons: [reason], justification });
  const mine = {};
  opening = mine;
  return async () => {
    if (opening !== mine) return;
    opening = undefined;
    await browser.offscreen.closeDocument();
  };
}

async function openFrame({ path }: HiddenPage): Promise<() => Promise<void>> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = path;
  document.body.append(frame);
  await loaded;
  return async () => frame.remove();
}

import { browser } from 'wxt/browser';

/**
 * The page of ours in which pages are parsed that are too large for their own tabs: an offscreen document in Chrome,
 * whose worker has no DOM; a frame of the background page in Firefox, which has no offscreen documents. It is there
 * only while it has work: a parsed page may take a hundred megabytes.
 */

const PARSER_PAGE = '/parser.html';

interface Request {
  parse: unknown;
}

let last: Promise<unknown> = Promise.resolve();

/** Has the parser page work on `parse` and gives its answer; one at a time. */
export function askParserPage(parse: unknown): Promise<unknown> {
  const answer = last.then(() => askFresh({ parse }));
  last = answer.catch(() => undefined);
  return answer;
}

async function askFresh(request: Request): Promise<unknown> {
  const close = await (browser.offscreen ? openOffscreen() : openFrame());
  try {
    return await browser.runtime.sendMessage(request);
  } finally {
    await close();
  }
}

/** Serves as the parser page: answers the worker, and nobody else. */
export function serveAsParserPage(work: (parse: unknown) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const ours = sender.id === browser.runtime.id && !sender.tab;
    if (!ours || typeof message !== 'object' || message === null || !('parse' in message)) return undefined;
    reply(work(message.parse));
    return true;
  });
}

async function openOffscreen(): Promise<() => Promise<void>> {
  const close = () => browser.offscreen.closeDocument();
  // There may be one only: a worker that died at work has left its own.
  if (await browser.offscreen.hasDocument()) await close();
  await browser.offscreen.createDocument({
    url: PARSER_PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads an article out of a page too large to be read in its own tab.',
  });
  return close;
}

async function openFrame(): Promise<() => Promise<void>> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = PARSER_PAGE;
  document.body.append(frame);
  await loaded;
  return async () => frame.remove();
}

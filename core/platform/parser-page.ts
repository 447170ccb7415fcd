import { browser } from 'wxt/browser';
import { type HiddenPage, openHidden } from './hidden-page';

/**
 * The page of ours in which pages are parsed that are too large for their own tabs. It is there only while it has work:
 * a parsed page may take a hundred megabytes.
 */

const PARSER_PAGE: HiddenPage = {
  path: '/parser.html',
  reason: 'DOM_PARSER',
  justification: 'Reads an article out of a page too large to be read in its own tab.',
};

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
  const close = await openHidden(PARSER_PAGE);
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

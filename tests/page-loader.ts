import type { CDPSession } from 'puppeteer-core';

const WORLD = 'byline-apart';

/** Runs a script beside the page's own, in a world apart; gives its value as JSON can carry it. */
export type Evaluate = (expression: string) => Promise<string>;

/** Serves the page under its own URL, everything else aborted, and gives a way to run scripts in a world of its own. */
export async function loadOffline(session: CDPSession, url: string, html: Buffer): Promise<Evaluate> {
  await session.send('Page.enable');
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  const { frameTree } = await session.send('Page.getFrameTree');
  let loading = true;
  session.on('Fetch.requestPaused', ({ requestId, resourceType, frameId }) => {
    // The browser may ask twice: for http:, and again for https: where it knows the site to have moved.
    const wanted = loading && resourceType === 'Document' && frameId === frameTree.frame.id;
    const answer = wanted ? serve(session, requestId, html) : abort(session, requestId);
    // The tab closes as soon as it is read; what it still asked for then is not missed.
    answer.catch((error: Error) => /Target closed|Session closed/.test(error.message) || console.warn(error.message));
  });
  const loaded = new Promise((resolve) => session.once('Page.domContentEventFired', resolve));
  const { frameId, errorText } = await session.send('Page.navigate', { url: url.split('#')[0] ?? url });
  if (errorText) throw new Error(errorText);
  await loaded;
  loading = false;
  return worldOf(session, frameId);
}

/** A world apart in the page that a tab shows. */
export async function worldOf(session: CDPSession, frameId: string): Promise<Evaluate> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: WORLD });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

const abort = (session: CDPSession, requestId: string) =>
  session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });

function serve(session: CDPSession, requestId: string, html: Buffer) {
  return session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: 'text/html; charset=utf-8' },
      { name: 'Content-Security-Policy', value: "script-src 'none'" },
    ],
    body: html.toString('base64'),
  });
}

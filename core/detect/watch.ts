import type { Detection } from '../model/capture';
import { unclobbered } from '../page/unclobbered';

/** Text of single-page sites arrives after the address has changed: looks again, this often at most. */
const RECHECKS_MS = [400, 1_500, 4_000];
const IDLE_TIMEOUT_MS = 2_000;

/** What the watcher needs of its surroundings; `announce` gives false when no one listens any more. */
export interface Watching {
  window: Window & { navigation?: EventTarget };
  detect: (document: Document) => Detection;
  announce: (detection: Detection, title: string) => Promise<boolean>;
}

/**
 * Detects when the page is idle, again after navigation inside the page, on return from the back-forward cache and
 * when a prerendered page is shown. Returns a function that ends it.
 */
export function watchPage({ window, detect, announce }: Watching): () => void {
  const document = unclobbered(window.document);
  const ended = new AbortController();
  let timers: number[] = [];
  let address = document.URL;

  const look = async (): Promise<boolean> => {
    const detection = detect(document);
    if (!(await announce(detection, document.title))) ended.abort();
    return detection.isArticle;
  };
  const whenIdle = () => onIdle(window, () => !ended.signal.aborted && void look());
  const cancelRechecks = () => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
  };
  const recheck = async () => {
    if (!ended.signal.aborted && (await look())) cancelRechecks();
  };
  const onNavigation = () => {
    if (document.URL === address) return;
    address = document.URL;
    cancelRechecks();
    timers = RECHECKS_MS.map((ms) => window.setTimeout(() => void recheck(), ms));
  };

  const { signal } = ended;
  signal.addEventListener('abort', cancelRechecks);
  window.addEventListener('pageshow', (event) => event.persisted && whenIdle(), { signal });
  window.addEventListener('popstate', onNavigation, { signal });
  window.addEventListener('hashchange', onNavigation, { signal });
  // Tells of pushState too, which no older event does (Chrome 102, Firefox 147).
  window.navigation?.addEventListener('currententrychange', onNavigation, { signal });
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', whenIdle, { once: true, signal });
  } else {
    whenIdle();
  }
  return () => ended.abort();
}

function onIdle(window: Window, work: () => void): void {
  window.requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
}

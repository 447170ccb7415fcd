import type { Page } from 'puppeteer-core';
import { round } from '../search/figures.ts';

/** How a page kept up with the screen while something went on. Milliseconds. */
export interface Frames {
  frames: number;
  /** The longest time between two frames. */
  longest: number;
  /** Frames that took the main thread more than 50 ms, as the browser reports them. */
  slow: number[];
}

interface Recorder {
  deltas: number[];
  slow: number[];
  stop(): void;
}

declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineFrames: Recorder;
}

/** Records the frames of a page while `work` goes on. */
export async function recordFrames(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const recorder: Recorder = { deltas: [], slow: [], stop: () => undefined };
    let running = true;
    let before = performance.now();
    const tick = (now: number) => {
      recorder.deltas.push(now - before);
      before = now;
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(tick);
    });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) recorder.slow.push(Math.round(duration));
    });
    observer.observe({ type: 'long-animation-frame', buffered: false });
    recorder.stop = () => {
      running = false;
      for (const { duration } of observer.takeRecords()) recorder.slow.push(Math.round(duration));
      observer.disconnect();
    };
    globalThis.bylineFrames = recorder;
  });
  await work();
  const { deltas, slow } = await page.evaluate(() => {
    globalThis.bylineFrames.stop();
    return { deltas: globalThis.bylineFrames.deltas, slow: globalThis.bylineFrames.slow };
  });
  return { frames: deltas.length, longest: round(Math.max(0, ...deltas)), slow };
}

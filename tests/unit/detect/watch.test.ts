// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../../core/detect/watch';

const article = { isArticle: true, score: 0.9 };
const nothing = { isArticle: false, score: 0.1 };
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  window.requestIdleCallback = (work) =>
    window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 10 }), 0);
  history.replaceState(null, '', '/');
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

function watch(options: { detection?: typeof article; connected?: boolean } = {}) {
  const detect = vi.fn(() => options.detection ?? article);
  const announce = vi.fn(async () => options.connected ?? true);
  end = watchPage({ window, detect, announce });
  return { detect, announce };
}

const moveTo = (path: string) => {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

describe('watchPage', () => {
  test('looks once, when the page is idle', async () => {
    const { detect, announce } = watch();
    expect(detect).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(announce.mock.calls).toEqual([[article, document.title]]);
  });

  test('looks again after navigation inside the page, until it is an article', async () => {
    const { announce } = watch();
    await vi.runAllTimersAsync();
    moveTo('/next');
    await vi.runAllTimersAsync();
    expect(announce).toHaveBeenCalledTimes(2);
  });

  test('looks a bounded number of times where no article comes', async () => {
    const { announce } = watch({ detection: nothing });
    await vi.runAllTimersAsync();
    moveTo('/next');
    await vi.runAllTimersAsync();
    expect(announce).toHaveBeenCalledTimes(4);
  });

  test('a jump to a place on the page is no navigation', async () => {
    const { announce } = watch();
    await vi.runAllTimersAsync();
    window.dispatchEvent(new PopStateEvent('popstate'));
    await vi.runAllTimersAsync();
    expect(announce).toHaveBeenCalledTimes(1);
  });

  test('announces again on return from the back-forward cache', async () => {
    const { announce } = watch();
    await vi.runAllTimersAsync();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.runAllTimersAsync();
    expect(announce).toHaveBeenCalledTimes(2);
  });

  test('waits until a prerendered page is shown', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const { announce } = watch();
    await vi.runAllTimersAsync();
    expect(announce).not.toHaveBeenCalled();
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.runAllTimersAsync();
    expect(announce).toHaveBeenCalledTimes(1);
  });

  test('goes silent once the extension is gone', async () => {
    const { detect } = watch({ connected: false });
    await vi.runAllTimersAsync();
    moveTo('/next');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.runAllTimersAsync();
    expect(detect).toHaveBeenCalledTimes(1);
  });
});

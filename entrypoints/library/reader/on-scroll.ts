/** Calls back at most once a frame while the page scrolls or changes its size, and once at first. Returns how to stop. */
export function onScroll(callback: () => void): () => void {
  let asked = 0;
  const ask = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      callback();
    });
  };
  ask();
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  return () => {
    cancelAnimationFrame(asked);
    removeEventListener('scroll', ask);
    removeEventListener('resize', ask);
  };
}

/** Where the reader's frame lies in the window, in pixels. */
export function frameRect(page: Document): DOMRect {
  return (page.defaultView?.frameElement ?? page.documentElement).getBoundingClientRect();
}

/** The height of the bar that stays above the text. */
export const BAR = 56;

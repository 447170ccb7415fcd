import { useEffect, useMemo } from 'preact/hooks';

export interface Later<T> {
  /** Writes this soon; what was to be written before it is not. */
  put(value: T): void;
  /** Writes now what is still to be written. */
  flush(): void;
  drop(): void;
}

/** Writes the last of many values a moment after it stopped changing, and at once when the page is left. */
export function useLater<T>(write: (value: T) => void, delay: number): Later<T> {
  const later = useMemo(() => laterOf(write, delay), [write, delay]);
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && later.flush();
    addEventListener('pagehide', later.flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', later.flush);
      document.removeEventListener('visibilitychange', onHidden);
      later.flush();
    };
  }, [later]);
  return later;
}

function laterOf<T>(write: (value: T) => void, delay: number): Later<T> {
  let waiting: { value: T; timer: ReturnType<typeof setTimeout> } | undefined;
  const drop = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const flush = () => {
    const now = waiting;
    drop();
    if (now) write(now.value);
  };
  const put = (value: T) => {
    drop();
    waiting = { value, timer: setTimeout(flush, delay) };
  };
  return { put, flush, drop };
}

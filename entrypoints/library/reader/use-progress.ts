import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ReadingProgress, readingProgress } from '../../../core/library/reading-progress';
import { ask } from '../../../core/messages/ask';
import { BAR, frameRect, onScroll } from './on-scroll';
import { useLater } from './use-later';

/** A clipping that is scrolled is written once it rests so long; milliseconds. */
const REST = 1_200;
/** Less is no reading. */
const STEP = 0.005;
/** Who left within so much of either end begins at the beginning. */
const EDGE = 0.02;

/** How far an article is read: kept, shown, and taken up again where it was left (`takeUp`). */
export function useProgress(id: number, page: Document | undefined, takeUp: boolean): ReadingProgress {
  const [progress, setProgress] = useState<ReadingProgress>({ part: 0, finished: false });
  const write = useCallback(
    // A place that cannot be kept is no reason to disturb who reads.
    (part: number) => void ask('clipping.readTo', { id, part }).catch(console.error),
    [id],
  );
  const later = useLater(write, REST);
  useEffect(() => {
    if (!page) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const begin = async () => {
      const kept = await readingProgress(id);
      await grown(page);
      if (gone) return;
      if (takeUp && kept.part > EDGE && kept.part < 1 - EDGE) scrollToPart(page, kept.part);
      let last = kept.part;
      stop = onScroll(() => {
        const part = partOf(page);
        setProgress(({ finished }) => ({ part, finished: finished || kept.finished || part > 1 - EDGE }));
        if (Math.abs(part - last) < STEP) return;
        last = part;
        later.put(part);
      });
    };
    begin().catch(console.error);
    return () => {
      gone = true;
      stop?.();
      later.flush();
    };
  }, [id, page, later, takeUp]);
  return progress;
}

/** How much of the text lies above the window; one that fits in is read when its end is seen. */
function partOf(page: Document): number {
  const { top, bottom, height } = frameRect(page);
  const room = height - (innerHeight - BAR);
  if (room <= 0) return bottom <= innerHeight ? 1 : 0;
  return Math.min(1, Math.max(0, (BAR - top) / room));
}

function scrollToPart(page: Document, part: number): void {
  const { top, height } = frameRect(page);
  scrollTo(0, scrollY + top - BAR + part * (height - (innerHeight - BAR)));
}

/** Waits until the frame is as tall as its text, for two seconds at most. */
async function grown(page: Document): Promise<void> {
  const start = performance.now();
  const isShort = () => frameRect(page).height < page.body.getBoundingClientRect().height - 1;
  while (isShort() && performance.now() - start < 2_000) await new Promise((next) => setTimeout(next, 16));
}

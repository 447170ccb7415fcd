import { useEffect, useMemo, useState } from 'preact/hooks';
import { type FrameHeading, headingAt, headingsOf } from '../../../components/frame-headings';
import { BAR, frameRect, onScroll } from './on-scroll';

/** From so many words, in so many sections, an article has a table of contents. */
const MIN_WORDS = 1_200;
const MIN_HEADINGS = 3;

/** The sections of a long article and which of them is being read; none for a short one. */
export function useContents(
  page: Document | undefined,
  wordCount: number,
): { headings: FrameHeading[]; current: number } {
  const [current, setCurrent] = useState(-1);
  const headings = useMemo(() => {
    const found = page && wordCount >= MIN_WORDS ? headingsOf(page) : [];
    return found.length >= MIN_HEADINGS ? found : [];
  }, [page, wordCount]);
  useEffect(() => {
    if (!page || headings.length === 0) return;
    return onScroll(() => setCurrent(headingAt(headings, BAR + 24 - frameRect(page).top)));
  }, [page, headings]);
  return { headings, current };
}

/** A heading of the article. */
export interface FrameHeading {
  text: string;
  /** 0 for the highest that the article has. */
  depth: number;
  element: HTMLElement;
}

/** The headings of the reader's frame, in order. */
export function headingsOf(page: Document): FrameHeading[] {
  const found = [...page.querySelectorAll<HTMLElement>('h1, h2, h3, h4')]
    .filter((element) => !element.closest('.print-only'))
    .map((element) => ({
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      level: Number(element.tagName.slice(1)),
      element,
    }))
    .filter(({ text }) => text !== '');
  const levels = [...new Set(found.map(({ level }) => level))].sort();
  return found.map(({ text, level, element }) => ({ text, element, depth: levels.indexOf(level) }));
}

/** The heading under which `line` lies, in pixels of the frame; -1 above the first. */
export function headingAt(headings: readonly FrameHeading[], line: number): number {
  return headings.findLastIndex(({ element }) => element.getBoundingClientRect().top <= line);
}

/** Goes to a heading: the next Tab goes on from there. */
export function goToHeading({ element }: FrameHeading): void {
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}

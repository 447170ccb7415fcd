/** A list of rows that are all equally high, in pixels. */
export interface RowLayout {
  count: number;
  rowHeight: number;
  /** What can be seen of the list, from the top of it. */
  scrollTop: number;
  viewHeight: number;
  /** A line stands before this row. */
  gapAt?: number;
  gap?: number;
}

/** Beyond the height that every browser can lay out (Firefox: 17.8 million pixels) a step of the scroll bar is more. */
const TALLEST = 15_000_000;
/** Rows made ready outside of what is seen, on each side. */
const MARGIN = 6;
/** The window moves by so many rows: not each pixel scrolled makes new rows. */
const STEP = 4;

/** The rows to be drawn: from the first to before the last. */
export interface RowWindow {
  from: number;
  to: number;
}

const gapOf = ({ gapAt, gap = 0 }: RowLayout): number => (gapAt === undefined ? 0 : gap);

const fullHeight = (layout: RowLayout): number => layout.count * layout.rowHeight + gapOf(layout);

/** How high the list is laid out. */
export const listHeight = (layout: RowLayout): number => Math.min(fullHeight(layout), TALLEST);

/** By how many pixels the rows lie further up than their place in the list says. */
function shift(layout: RowLayout): number {
  const [full, shown] = [fullHeight(layout), listHeight(layout)];
  const range = shown - layout.viewHeight;
  if (full === shown || range <= 0) return 0;
  return (Math.min(layout.scrollTop, range) / range) * (full - shown);
}

const placeOf = (layout: RowLayout, index: number): number =>
  index * layout.rowHeight + (layout.gapAt !== undefined && index >= layout.gapAt ? gapOf(layout) : 0);

/** Where a row lies, in pixels from the list's top. */
export const rowTop = (layout: RowLayout, index: number): number => placeOf(layout, index) - shift(layout);

/** Which rows to draw. */
export function rowWindow(layout: RowLayout): RowWindow {
  const top = layout.scrollTop + shift(layout);
  const first = Math.floor((top - gapOf(layout)) / layout.rowHeight) - MARGIN;
  const last = Math.ceil((top + layout.viewHeight) / layout.rowHeight) + MARGIN;
  return {
    from: Math.max(0, Math.floor(first / STEP) * STEP),
    to: Math.min(layout.count, Math.ceil(last / STEP) * STEP),
  };
}

/** Where to scroll so that a row is seen whole; undefined where it is. */
export function scrollTo(layout: RowLayout, index: number): number | undefined {
  const top = rowTop(layout, index);
  const bottom = top + layout.rowHeight;
  if (top >= layout.scrollTop && bottom <= layout.scrollTop + layout.viewHeight) return undefined;
  const target =
    top < layout.scrollTop ? placeOf(layout, index) : placeOf(layout, index) + layout.rowHeight - layout.viewHeight;
  const [full, shown] = [fullHeight(layout), listHeight(layout)];
  if (full === shown) return target;
  return (target / (full - layout.viewHeight)) * (shown - layout.viewHeight);
}

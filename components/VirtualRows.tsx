import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listHeight, type RowLayout, type RowWindow, rowTop, rowWindow, scrollTo } from './row-window';
import './virtual-rows.css';

interface VirtualRowsProps {
  count: number;
  /** In `rem`: rows grow with the reader's size of text. */
  rowRem: number;
  label: string;
  /** Where the page scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** What the list says of a row; it comes with its place. */
  row(index: number): ComponentChildren;
  keyOf(index: number): string | number;
  /** A line before a row. */
  line?: { at: number; text: string };
  /** The row that Tab reaches: it is drawn wherever it is. */
  active: number;
  /** Grows when the active row is to have the focus. */
  focus?: number;
  onRange(range: RowWindow): void;
  onKeyDown?(event: KeyboardEvent): void;
}

const LINE_REM = 2.25;

/** A list of any length of which only what is seen is drawn. All rows are equally high. */
export function VirtualRows(props: VirtualRowsProps) {
  const { count, label, active, focus = 0, line, row, keyOf, onRange, onKeyDown } = props;
  const list = useRef<HTMLUListElement>(null);
  const layout = useLayout(props, list);
  const { from, to } = rowWindow(layout);
  useLayoutEffect(() => onRange({ from, to }), [from, to, count]);
  useLayoutEffect(() => {
    if (focus > 0) showAndFocus(props.scroller.current, list.current, layout, active);
  }, [focus]);
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  // What has the focus must not go away while the list is scrolled.
  if (active < count && (active < from || active >= to)) shown.push(active);
  return (
    <ul
      ref={list}
      class="virtual-rows"
      aria-label={label}
      style={{ blockSize: `${listHeight(layout)}px` }}
      onKeyDown={onKeyDown}
    >
      {shown.map((index) => (
        <li
          key={keyOf(index)}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={placed(rowTop(layout, index), layout.rowHeight)}
        >
          {line?.at === index && (
            <p class="search-line" style={placed(-(layout.gap ?? 0), layout.gap ?? 0)}>
              {line.text}
            </p>
          )}
          {row(index)}
        </li>
      ))}
    </ul>
  );
}

const placed = (top: number, height: number) => ({
  insetBlockStart: `${top}px`,
  blockSize: `${height}px`,
});

/** The list's layout as it is scrolled and sized. */
function useLayout(
  { count, rowRem, scroller, line }: VirtualRowsProps,
  list: RefObject<HTMLElement | null>,
): RowLayout {
  const [seen, setSeen] = useState({ scrollTop: 0, viewHeight: 0, rem: 16 });
  const layout = {
    count,
    rowHeight: rowRem * seen.rem,
    scrollTop: seen.scrollTop,
    viewHeight: seen.viewHeight,
    gapAt: line?.at,
    gap: LINE_REM * seen.rem,
  };
  const latest = useRef(layout);
  latest.current = layout;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      // What stands above the list scrolls with it.
      const above = list.current?.offsetTop ?? 0;
      const next = { ...latest.current, scrollTop: Math.max(0, box.scrollTop - above), viewHeight: box.clientHeight };
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      next.rowHeight = rowRem * rem;
      if (isSame(next, latest.current)) return;
      setSeen({ scrollTop: next.scrollTop, viewHeight: next.viewHeight, rem });
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [rowRem]);
  return layout;
}

/** Would the same rows be drawn in the same places? */
function isSame(next: RowLayout, before: RowLayout): boolean {
  const [a, b] = [rowWindow(next), rowWindow(before)];
  return (
    a.from === b.from &&
    a.to === b.to &&
    next.rowHeight === before.rowHeight &&
    next.viewHeight === before.viewHeight &&
    rowTop(next, 0) === rowTop(before, 0)
  );
}

function showAndFocus(box: HTMLElement | null, list: HTMLElement | null, layout: RowLayout, index: number): void {
  if (!box || !list) return;
  const above = list.offsetTop;
  const target = scrollTo({ ...layout, scrollTop: Math.max(0, box.scrollTop - above) }, index);
  if (target !== undefined) box.scrollTop = target + above;
  list.querySelector<HTMLElement>(`[data-index="${index}"] a[href]`)?.focus({ preventScroll: true });
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listHeight, type RowLayout, rowTop, rowWindow, scrollTo } from '../../components/row-window';

const layouts = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  rowHeight: fc.integer({ min: 24, max: 200 }),
  viewHeight: fc.integer({ min: 100, max: 2_000 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gapAt: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
});

const layoutOf = ({ at, ...rest }: Omit<RowLayout, 'scrollTop'> & { at: number }): RowLayout => {
  const layout = { ...rest, gap: 36, scrollTop: 0 };
  return { ...layout, scrollTop: at * Math.max(0, listHeight(layout) - layout.viewHeight) };
};

it('draws every row that is seen, and few others', () => {
  fc.assert(
    fc.property(layouts, (given) => {
      const layout = layoutOf(given);
      const { from, to } = rowWindow(layout);
      const bottom = layout.scrollTop + layout.viewHeight;
      if (from > 0) expect(rowTop(layout, from)).toBeLessThanOrEqual(layout.scrollTop);
      if (to < layout.count) expect(rowTop(layout, to - 1) + layout.rowHeight).toBeGreaterThanOrEqual(bottom);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(layout.viewHeight / layout.rowHeight) + 24);
    }),
  );
});

it('is no higher than browsers lay out, and its last row is reached all the same', () => {
  const layout = layoutOf({ count: 1_000_000, rowHeight: 124, viewHeight: 800, at: 1 });
  expect(listHeight(layout)).toBeLessThan(17_000_000);
  expect(rowWindow(layout).to).toBe(1_000_000);
  expect(rowTop(layout, 999_999) + 124).toBeCloseTo(listHeight(layout), 3);
});

it('scrolls as far as it must to show a row whole', () => {
  fc.assert(
    fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const layout = layoutOf({ ...given, viewHeight: Math.max(given.viewHeight, given.rowHeight) });
      const index = Math.floor(share * (layout.count - 1));
      const scrollTop = scrollTo(layout, index) ?? layout.scrollTop;
      const after = { ...layout, scrollTop };
      expect(rowTop(after, index)).toBeGreaterThanOrEqual(scrollTop - 0.01);
      expect(rowTop(after, index) + layout.rowHeight).toBeLessThanOrEqual(scrollTop + layout.viewHeight + 0.01);
    }),
  );
});

it('leaves room for a line before a row', () => {
  const layout = { count: 10, rowHeight: 100, scrollTop: 0, viewHeight: 500, gapAt: 2, gap: 36 };
  expect([1, 2, 3].map((index) => rowTop(layout, index))).toEqual([100, 236, 336]);
  expect(listHeight(layout)).toBe(1_036);
});

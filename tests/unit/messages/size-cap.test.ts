import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithinSize, OWN_CAP, PAGE_CAP } from '../../../core/messages/size-cap';
import { BULK_LIMIT } from '../../../core/model/listing';

describe('the size of a message', () => {
  test('is enough for the largest that the protocol allows', () => {
    const input = { isArticle: true, score: 1, title: 'x'.repeat(2_000) };
    expect(isWithinSize({ byline: 'page.detected', input }, PAGE_CAP)).toBe(true);
    const ids = Array.from({ length: BULK_LIMIT }, (_, id) => id);
    const change = { ids, edit: { kind: 'rename-tag', tag: 'x'.repeat(100), to: 'x'.repeat(100) } };
    expect(isWithinSize({ byline: 'clippings.change', input: change }, OWN_CAP)).toBe(true);
    const highlight = { text: 'x'.repeat(60_000_000), note: 'x'.repeat(100_000) };
    expect(isWithinSize({ byline: 'highlight.keep', input: highlight }, OWN_CAP)).toBe(true);
  });

  test.each([
    ['a huge text', { byline: 'x', input: 'x'.repeat(70_000_000) }],
    ['a huge key', { ['x'.repeat(70_000_000)]: 1 }],
    ['many small values', Array.from({ length: 3_000 }, () => 0)],
    ['an array of holes', new Array(4_000_000_000)],
    ['a deep one', JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`)],
    ['a buffer', { input: new Uint8Array(10) }],
    ['a map', new Map([[1, 2]])],
  ])('refuses %s, whoever sends it', (_, message) => {
    expect(isWithinSize(message, OWN_CAP)).toBe(false);
    expect(isWithinSize(message, PAGE_CAP)).toBe(false);
  });

  test('is smaller for a page', () => expect(isWithinSize('x'.repeat(20_000), PAGE_CAP)).toBe(false));

  test('is told of anything, without an error and without a look at all of it', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        (value) => typeof isWithinSize(value, OWN_CAP) === 'boolean',
      ),
    );
    let read = 0;
    const endless: unknown = new Proxy(
      {},
      {
        ownKeys: () => Array.from({ length: 100_000 }, (_, i) => `k${i}`),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        get: () => ++read,
      },
    );
    expect(isWithinSize(endless, OWN_CAP)).toBe(false);
    expect(read).toBeLessThan(2_100);
  });
});

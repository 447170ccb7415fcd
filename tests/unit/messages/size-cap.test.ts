import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithinSize } from '../../../core/messages/size-cap';

describe('the size of a message', () => {
  test('is enough for the largest that the protocol allows', () => {
    const tags = Array.from({ length: 200 }, () => 'x'.repeat(100));
    const edits = { tags, note: 'x'.repeat(100_000) };
    const input = { tabId: 1, url: 'x'.repeat(65_536), edits, selection: true };
    expect(isWithinSize({ byline: 'clipping.clip', input })).toBe(true);
  });

  test.each([
    ['a huge text', { byline: 'x', input: 'x'.repeat(1_000_000) }],
    ['a huge key', { ['x'.repeat(1_000_000)]: 1 }],
    ['many small values', Array.from({ length: 3_000 }, () => 0)],
    ['an array of holes', new Array(4_000_000_000)],
    ['a deep one', JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`)],
    ['a buffer', { input: new Uint8Array(10) }],
    ['a map', new Map([[1, 2]])],
  ])('refuses %s', (_, message) => expect(isWithinSize(message)).toBe(false));

  test('is told of anything, without an error and without a look at all of it', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => typeof isWithinSize(value) === 'boolean'),
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
    expect(isWithinSize(endless)).toBe(false);
    expect(read).toBeLessThan(2_100);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockReader } from '../../../core/transfer/backup/blocks';

const SIZE = 3_000_000;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 2_654_435_761) >>> 13);
const blob = new Blob([bytes]);

test('pieces of a blob, wherever they lie, are those of the blob', async () => {
  const piece = fc.record({
    from: fc.nat({ max: SIZE }),
    length: fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 100_000 }), fc.nat({ max: SIZE })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const reader = new BlockReader(blob);
      for (const { from, length } of pieces) {
        const read = await reader.readUint8Array(from, length);
        expect(Buffer.compare(read, bytes.subarray(from, from + length))).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('pieces one after the other are read through the same window', async () => {
  const reader = new BlockReader(blob);
  for (let from = 0; from < SIZE; from += 70_001) {
    const view = await reader.view(from, 70_001);
    expect(Buffer.compare(view, bytes.subarray(from, from + 70_001))).toBe(0);
    expect(view.buffer.byteLength).toBeLessThanOrEqual(1024 * 1024);
  }
});

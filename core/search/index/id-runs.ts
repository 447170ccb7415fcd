import { ByteReader, ByteWriter } from './bytes';

/** Numbers in any order, as runs of consecutive ones: the ids of 100,000 clippings that were never edited take 4 bytes. */
export function encodeRuns(numbers: ArrayLike<number>): Uint8Array {
  const out = new ByteWriter();
  let expected = 0;
  for (let at = 0; at < numbers.length; ) {
    const start = numbers[at] ?? 0;
    let length = 1;
    while (at + length < numbers.length && numbers[at + length] === start + length) length++;
    const step = start - expected;
    // Zigzag: an edited clipping's id may be smaller than the one before.
    out.varint(step < 0 ? -step * 2 - 1 : step * 2);
    out.varint(length);
    expected = start + length;
    at += length;
  }
  return out.take();
}

/** The numbers that were encoded; `count` is how many. */
export function decodeRuns(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  const reader = new ByteReader(bytes);
  let expected = 0;
  for (let at = 0; at < count; ) {
    const step = reader.varint();
    const start = expected + (step % 2 === 1 ? -(step + 1) / 2 : step / 2);
    const length = reader.varint();
    for (let i = 0; i < length && at < count; i++) numbers[at++] = start + i;
    expected = start + length;
  }
  return numbers;
}

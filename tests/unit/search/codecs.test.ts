import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../../core/search/index/bits';
import { BlockWriter, entriesOf, findAllInBlock, findInBlock, scanBlock } from '../../../core/search/index/block';
import { ByteReader, ByteWriter, keyBytes, keyText } from '../../../core/search/index/bytes';
import { decodeRuns, encodeRuns } from '../../../core/search/index/id-runs';
import { ListWriter } from '../../../core/search/index/list-writer';
import { readPlaces, writePlaces } from '../../../core/search/index/packed-places';
import type { Postings } from '../../../core/search/index/postings';
import { RowStream } from '../../../core/search/index/row-stream';
import { bytesOfChunk, decodeTermList, placesInBlock, postingsOf } from '../../../core/search/index/term-list';

const key = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', 'я', '京', '\u{1f41d}', '\ue000', '\u0001'),
  minLength: 1,
});
const keys = fc.uniqueArray(key, { maxLength: 60 }).map((all) => all.sort());
const ascending = (most: number) =>
  fc.uniqueArray(fc.nat(most), { minLength: 1, maxLength: 200 }).map((all) => all.sort((a, b) => a - b));

test('numbers and texts come back; a row that is cut short is noticed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xff_ff_ff_ff)), fc.string({ unit: 'binary' }), (numbers, text) => {
      const out = new ByteWriter();
      for (const number of numbers) out.varint(number);
      out.text(text);
      const bytes = out.take();
      const reader = new ByteReader(bytes);
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.text()).toBe(text);
      expect(reader.done).toBe(true);
      expect(() => new ByteReader(bytes).raw(bytes.length + 1)).toThrow(RangeError);
    }),
  );
});

test('keys sort as bytes as they do as strings', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(keyText(keyBytes(a), keyBytes(a).length)).toBe(a);
      expect(Math.sign(Buffer.compare(keyBytes(a), keyBytes(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('a block finds some of its keys in one walk', () => {
  fc.assert(
    fc.property(keys, keys, (stored, wanted) => {
      const writer = new BlockWriter();
      for (const key of stored) {
        writer.payload.text(key);
        writer.add(key);
      }
      const [block] = writer.take(true);
      const found = findAllInBlock(block?.bytes ?? new Uint8Array(0), wanted);
      expect([...found.keys()].sort()).toEqual(wanted.filter((key) => stored.includes(key)));
      for (const [key, payload] of found) expect(new ByteReader(payload).text()).toBe(key);
    }),
  );
});

test('a block finds each of its keys, no other, and scans from any', () => {
  fc.assert(
    fc.property(keys, key, (all, other) => {
      const writer = new BlockWriter(Number.POSITIVE_INFINITY);
      all.forEach((one, i) => {
        writer.payload.varint(i);
        writer.add(one);
      });
      const [block] = writer.take(true);
      if (!block) {
        expect(all).toEqual([]);
        return;
      }
      all.forEach((one, i) => {
        expect(new ByteReader(findInBlock(block.bytes, one) ?? new Uint8Array()).varint()).toBe(i);
      });
      expect(findInBlock(block.bytes, other) !== undefined).toBe(all.includes(other));
      expect(entriesOf(block.bytes).map((entry) => entry.key)).toEqual(all);
      const scanned: string[] = [];
      scanBlock(block.bytes, other, (one) => scanned.push(one) > 0);
      expect(scanned).toEqual(all.filter((one) => one >= other));
    }),
  );
});

test('a scan goes past all keys with a beginning', () => {
  fc.assert(
    fc.property(keys, key, fc.integer({ min: 1, max: 4 }), (all, other, length) => {
      const writer = new BlockWriter(Number.POSITIVE_INFINITY);
      for (const one of all) writer.add(one);
      const scanned: string[] = [];
      for (const { bytes } of writer.take(true)) {
        scanBlock(bytes, other, (one) => {
          scanned.push(one);
          return { past: one.slice(0, length) };
        });
      }
      const wanted = all.filter((one) => one >= other);
      const isFirst = (one: string, i: number) => !wanted.slice(0, i).some((earlier) => goesPast(earlier, one, length));
      expect(scanned).toEqual(wanted.filter(isFirst));
    }),
  );
});

const goesPast = (earlier: string, one: string, length: number): boolean => one.startsWith(earlier.slice(0, length));

test('ids come back in their order, and in runs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000_000)), (ids) => {
      expect([...decodeRuns(encodeRuns(ids), ids.length)]).toEqual(ids);
    }),
  );
  expect(encodeRuns(Array.from({ length: 100_000 }, (_, i) => i + 1)).length).toBeLessThan(5);
});

test('numbers come back from bits, large and small; bits that are cut short are noticed', () => {
  const coded = fc.record({ k: fc.nat(20), value: fc.oneof(fc.nat(40), fc.nat(2 ** 24 - 1)) });
  fc.assert(
    fc.property(fc.array(coded, { minLength: 1 }), fc.array(coded), (numbers, more) => {
      const writer = new BitWriter();
      const second = new BitWriter();
      for (const { value, k } of numbers) writer.rice(value, k);
      for (const { value, k } of more) second.rice(value, k);
      writer.drain(second);
      const bytes = writer.flush().take();
      const reader = new BitReader(bytes);
      for (const { value, k } of [...numbers, ...more]) expect(reader.rice(k)).toBe(value);
      reader.checkEnd();
      reader.bits(8);
      expect(() => reader.checkEnd()).toThrow(RangeError);
    }),
  );
});

test('places come back, few or many, near or far', () => {
  const clipping = fc.oneof(ascending(40), ascending(900), ascending(16_000_000));
  fc.assert(
    fc.property(fc.array(clipping), (all) => {
      const writer = new BitWriter();
      for (const places of all) writePlaces(writer, places, places.length);
      const reader = new BitReader(writer.flush().take());
      for (const places of all) expect(placesFrom(reader, places.length)).toEqual(places);
    }),
  );
});

function placesFrom(bits: BitReader, count: number): number[] {
  const places = new Int32Array(count);
  readPlaces(bits, count, places, 0);
  return [...places];
}

const ordinalsOf = ({ ordinals, length }: Postings): number[] => [...ordinals.subarray(0, length)];

interface Written {
  places: number[];
  others: number;
  weight: number;
}

/** A list as it comes back from its payload and its rows. */
function written(write: (list: ListWriter) => void) {
  const rows = { postings: new RowStream(), places: new RowStream() };
  const writer = new ListWriter(rows.postings, rows.places);
  write(writer);
  const out = new ByteWriter();
  expect(writer.finish(out)).toBe(true);
  const list = decodeTermList(out.take());
  const bytes = (stream: RowStream) => new Map(stream.take(true).map((row) => [row.row, row.bytes]));
  return { list, postings: postingsOf(list, bytes(rows.postings)), placeRows: bytes(rows.places) };
}

const posting: fc.Arbitrary<Written> = ascending(1_000).chain((places) =>
  fc.nat(places.length).chain((others) =>
    fc.record({
      places: fc.constant(places),
      others: fc.constant(others),
      weight: others > 0 ? fc.nat(90).map((more) => others + more) : fc.constant(0),
    }),
  ),
);

test('a list comes back, in a block or in rows, with its places', () => {
  fc.assert(
    fc.property(ascending(100_000), fc.array(posting, { minLength: 200, maxLength: 200 }), (ordinals, all) => {
      const { list, postings, placeRows } = written((writer) => {
        ordinals.forEach((ordinal, i) => {
          const { places, others, weight } = all[i] as Written;
          writer.addTerm(ordinal, places, places.length, others, weight);
        });
      });
      expect(list.count).toBe(ordinals.length);
      expect(ordinalsOf(postings)).toEqual(ordinals);
      const chunks = list.places.map((chunk) => new BitReader(bytesOfChunk(placeRows, chunk)));
      const readers = chunks.length > 0 ? chunks : [placesInBlock(list)];
      const counts = chunks.length > 0 ? list.places.map(({ count }) => count) : [list.count];
      let at = 0;
      readers.forEach((reader, chunk) => {
        for (let left = counts[chunk] as number; left > 0; left--, at++) {
          const places = placesFrom(reader, postings.counts[at] as number);
          expect({ places, others: postings.others[at], weight: postings.weights[at] }).toEqual(all[at]);
        }
      });
      expect(at).toBe(ordinals.length);
    }),
    { numRuns: 40 },
  );
});

test('a list of thousands comes back from its rows, of a term and of a value', () => {
  const ordinals = Array.from({ length: 20_000 }, (_, i) => i * 3 + (i % 3));
  const value = written((writer) => {
    for (const ordinal of ordinals) writer.addValue(ordinal);
  });
  expect(value.list).toMatchObject({ count: ordinals.length, ofValue: true, places: [] });
  expect(ordinalsOf(value.postings)).toEqual(ordinals);
  const term = written((writer) => {
    for (const ordinal of ordinals) writer.addTerm(ordinal, [ordinal], 1, 0, 0);
  });
  expect(term.list.postings.length).toBeGreaterThan(1);
  expect(ordinalsOf(term.postings)).toEqual(ordinals);
});

test('a count that is damaged asks for no memory', () => {
  const { list } = written((writer) => writer.addValue(3));
  expect(() => postingsOf({ ...list, count: 2 ** 31 }, new Map())).toThrow(RangeError);
});

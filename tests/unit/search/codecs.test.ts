import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockWriter, entriesOf, findAllInBlock, findInBlock, scanBlock } from '../../../core/search/index/block';
import { ByteReader, ByteWriter, keyBytes, keyText } from '../../../core/search/index/bytes';
import { decodeRuns, encodeRuns } from '../../../core/search/index/id-runs';
import { ListWriter } from '../../../core/search/index/list-writer';
import { PlaceReader, PlaceWriter } from '../../../core/search/index/packed-places';
import { RowStream } from '../../../core/search/index/row-stream';
import { decodeTermList, readPostings } from '../../../core/search/index/term-list';

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

test('ids come back in their order, and in runs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000_000)), (ids) => {
      expect([...decodeRuns(encodeRuns(ids), ids.length)]).toEqual(ids);
    }),
  );
  expect(encodeRuns(Array.from({ length: 100_000 }, (_, i) => i + 1)).length).toBeLessThan(5);
});

test('places come back, few or many, near or far', () => {
  const clipping = fc.oneof(ascending(40), ascending(900), ascending(16_000_000));
  fc.assert(
    fc.property(fc.array(clipping), (all) => {
      const writer = new PlaceWriter(new ByteWriter());
      for (const places of all) writer.write(places, places.length);
      const reader = new PlaceReader(writer.flush().take());
      for (const places of all) {
        const count = reader.next();
        expect([...reader.places.subarray(0, count)]).toEqual(places);
      }
    }),
  );
});

test('a list comes back, in a block or in rows, with its places', () => {
  const posting = fc.record({ impact: fc.nat(15), places: ascending(1_000) });
  fc.assert(
    fc.property(ascending(100_000), fc.array(posting, { minLength: 200, maxLength: 200 }), (ordinals, postings) => {
      const rows = { postings: new RowStream(), places: new RowStream() };
      const writer = new ListWriter(rows.postings, rows.places);
      ordinals.forEach((ordinal, i) => {
        writer.add(ordinal, postings[i]?.impact ?? 0, postings[i]?.places ?? []);
      });
      const out = new ByteWriter();
      expect(writer.finish(out)).toBe(true);
      const list = decodeTermList(out.take());
      expect(list.count).toBe(ordinals.length);
      const read: [number, number][] = [];
      if (list.inline) readPostings(list.inline, -1, (...one) => void read.push(one));
      expect(read).toEqual(ordinals.map((ordinal, i) => [ordinal, postings[i]?.impact]));
      const bytes = new Map(rows.places.take(true).map((row) => [row.row, row.bytes]));
      const chunks = list.places.map(({ row, offset, length, count }) => ({
        count,
        bytes: (bytes.get(row) ?? new Uint8Array()).subarray(offset, offset + length),
      }));
      if (list.inlinePlaces) chunks.push({ count: list.count, bytes: list.inlinePlaces });
      const places = chunks.flatMap((chunk) => {
        const reader = new PlaceReader(chunk.bytes);
        return Array.from({ length: chunk.count }, () => {
          const count = reader.next();
          return [...reader.places.subarray(0, count)];
        });
      });
      expect(places).toEqual(ordinals.map((_, i) => postings[i]?.places));
    }),
    { numRuns: 40 },
  );
});

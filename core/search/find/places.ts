import { PlaceReader } from '../index/packed-places';
import { readPostings } from '../index/term-list';
import type { LoadedList } from './plan';
import type { View } from './view';

/** Where a list's term stands in the wanted clippings of a view, by ordinal. Reads only the chunks that hold those. */
export async function placesIn(
  view: View,
  loaded: LoadedList,
  wanted: (ordinal: number) => boolean,
): Promise<Map<number, number[]>> {
  const ordinals = ordinalsOf(loaded);
  let start = 0;
  const chunks = loaded.list.places.map((chunk) => {
    const from = start;
    start += chunk.count;
    return { ...chunk, from, needed: someWanted(ordinals, from, start, wanted) };
  });
  const needed = chunks.filter((chunk) => chunk.needed);
  const rows = await view.placeRows([...new Set(needed.map(({ row }) => row))]);
  const found = new Map<number, number[]>();
  const read = (bytes: Uint8Array, from: number, count: number) => {
    const reader = new PlaceReader(bytes);
    for (let i = from; i < from + count; i++) {
      const places = reader.next();
      const ordinal = ordinals[i] as number;
      if (wanted(ordinal)) found.set(ordinal, [...reader.places.subarray(0, places)]);
    }
  };
  const { inlinePlaces, count } = loaded.list;
  if (inlinePlaces) read(inlinePlaces, 0, count);
  for (const { row, offset, length, from, count } of needed) {
    const bytes = rows.get(row);
    if (!bytes || offset + length > bytes.length) throw new RangeError(`places row ${row} is damaged`);
    read(bytes.subarray(offset, offset + length), from, count);
  }
  return found;
}

function ordinalsOf({ list, parts }: LoadedList): Uint32Array {
  const ordinals = new Uint32Array(list.count);
  let at = 0;
  for (const { bytes, before } of parts) {
    readPostings(bytes, before, (ordinal) => {
      ordinals[at++] = ordinal;
    });
  }
  return ordinals;
}

function someWanted(ordinals: Uint32Array, from: number, to: number, wanted: (ordinal: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (wanted(ordinals[i] ?? 0)) return true;
  return false;
}

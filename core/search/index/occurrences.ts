import type { ByteReader, ByteWriter } from './bytes';
import { MOST_PLACES } from './postings';

/**
 * Where a word stands in one document: each place as its distance from the one before, shifted left by one; the lowest
 * bit marks the last. One byte for most repetitions, two for most first places.
 */

/** Writes places in ascending order. */
export function writePlaces(out: ByteWriter, places: readonly number[]): void {
  const count = Math.min(places.length, MOST_PLACES);
  let previous = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] ?? 0;
    out.varint((place - previous) * 2 + (i === count - 1 ? 1 : 0));
    previous = place;
  }
}

/** Reads the places of one document. */
export function readPlaces(reader: ByteReader): number[] {
  const places: number[] = [];
  let place = 0;
  for (;;) {
    const coded = reader.varint();
    place += coded >>> 1;
    places.push(place);
    if (coded & 1) return places;
  }
}

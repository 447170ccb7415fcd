import type { View } from './view';

/** A word of this length may have two typing errors. */
const TWO_ERRORS_FROM = 8;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;

/**
 * The word in the library that was most likely meant by one that is nowhere: at a distance of one error (two in long
 * words), the nearest, among those the most frequent, and among those the first of the alphabet. The first letter is
 * taken to be right.
 */
export async function correct(views: readonly View[], word: string): Promise<string | undefined> {
  const letters = [...word].length;
  if (letters < SHORTEST) return undefined;
  const errors = letters >= TWO_ERRORS_FROM ? 2 : 1;
  const distanceOf = distanceFrom(word, errors);
  const found = new Map<string, { distance: number; count: number }>();
  const beginning = [...word][0] ?? '';
  const ofView = (view: View) =>
    view.surfaces(beginning, (candidate, surface) => {
      const distance = distanceOf(candidate);
      if (typeof distance === 'object') return distance;
      if (distance <= errors) {
        const count = found.get(candidate)?.count ?? 0;
        found.set(candidate, { distance, count: count + surface().count });
      }
      return true;
    });
  await Promise.all(views.map(ofView));
  const [best] = [...found].sort(
    ([one, a], [other, b]) => a.distance - b.distance || b.count - a.count || (one < other ? -1 : 1),
  );
  return best?.[0];
}

/**
 * The number of typing errors (a letter more, less, another, two swapped) from a word to others; or the beginning of a
 * candidate that already has more than `most`, as have all words that begin so. Words come in alphabetical order: the
 * rows of what two neighbours have in common are computed once.
 */
function distanceFrom(word: string, most: number): (candidate: string) => number | { past: string } {
  const width = word.length + 1;
  const rows = [Uint16Array.from({ length: width }, (_, i) => i)];
  let last = '';
  return (candidate) => {
    let shared = 0;
    while (shared < last.length && last[shared] === candidate[shared]) shared++;
    for (let i = shared; i < candidate.length; i++) {
      if (fillRow(rows, i + 1, word, candidate) > most) {
        last = candidate.slice(0, i);
        return { past: candidate.slice(0, i + 1) };
      }
    }
    last = candidate;
    return rows[candidate.length]?.[width - 1] ?? most + 1;
  };
}

/** Fills the row after a candidate's letter and gives its least value. */
function fillRow(rows: Uint16Array[], at: number, word: string, candidate: string): number {
  const before = rows[at - 1] as Uint16Array;
  const twoBefore = rows[at - 2];
  const row = rows[at] ?? new Uint16Array(word.length + 1);
  rows[at] = row;
  row[0] = at;
  let least = at;
  for (let i = 1; i <= word.length; i++) {
    const same = word[i - 1] === candidate[at - 1];
    let value = same ? (before[i - 1] ?? 0) : 1 + Math.min(before[i - 1] ?? 0, before[i] ?? 0, row[i - 1] ?? 0);
    const swapped = twoBefore && i > 1 && word[i - 2] === candidate[at - 1] && word[i - 1] === candidate[at - 2];
    if (swapped) value = Math.min(value, 1 + (twoBefore[i - 2] ?? 0));
    row[i] = value;
    least = Math.min(least, value);
  }
  return least;
}

import { readValueKey, valueKey } from './keys';

/**
 * How long a clipping's body is, as the length norm needs it: in classes of a quarter of an octave, which are off by
 * a tenth at most. The clippings of a class are the list of a value, like those of an author.
 */

const CLASSES_PER_OCTAVE = 4;
/** Four million words. */
const LAST_CLASS = 22 * CLASSES_PER_OCTAVE;

/** How many classes there are. */
export const LENGTH_CLASSES = LAST_CLASS + 1;

const classOf = (words: number): number =>
  Math.min(LAST_CLASS, Math.round(CLASSES_PER_OCTAVE * Math.log2(Math.max(1, words))));

/** About how many words the bodies of a class have. */
export const wordsOfClass = (lengthClass: number): number => 2 ** (lengthClass / CLASSES_PER_OCTAVE);

/** The key of the list of bodies of such a length. */
export const lengthKey = (words: number): string => valueKey('length', String(classOf(words)));

/** The class that a key is of. */
export const classOfKey = (key: string): number => Math.min(LAST_CLASS, Number(readValueKey(key).folded));

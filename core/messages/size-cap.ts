/**
 * The largest message that any entry of the protocol could be: a note, a URL and two hundred tags, with room to spare.
 * What is larger is refused before a schema looks at it.
 */
const MAX_CHARACTERS = 300_000;
/** Values and keys in all; an array's holes count too. */
const MAX_PARTS = 2_000;
const MAX_DEPTH = 8;

/** Is a message small enough to be looked at? Stops counting where it is not: a huge one costs no more than a large. */
export function isWithinSize(message: unknown): boolean {
  let characters = 0;
  let parts = 0;
  const fits = (value: unknown, depth: number): boolean => {
    parts++;
    if (typeof value === 'string') characters += value.length;
    if (depth > MAX_DEPTH || parts > MAX_PARTS || characters > MAX_CHARACTERS) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (!Array.isArray(value) && !isPlain(value)) return false;
    if (Array.isArray(value) && value.length > MAX_PARTS) return false;
    for (const key of Object.keys(value)) {
      characters += key.length;
      if (!fits((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return fits(message, 0);
}

/** A message is data: of anything else (a Blob, a buffer, a map) the keys say nothing about its size. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

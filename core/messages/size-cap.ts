/** What is larger is refused before a schema looks at it. */
interface Cap {
  characters: number;
  /** Values in all. */
  parts: number;
  depth: number;
}

/** For pages: what the detector found, with a title of 2,000 characters. */
export const PAGE_CAP: Cap = { characters: 10_000, parts: 50, depth: 4 };

/** For our own pages: the longest passage that may be highlighted, which is a body; the browsers' own cap is 64 MiB. */
export const OWN_CAP: Cap = { characters: 61_000_000, parts: 2_000, depth: 8 };

/** Is a message small enough to be looked at? Stops counting where it is not: a huge one costs no more than a large. */
export function isWithinSize(message: unknown, cap: Cap): boolean {
  let characters = 0;
  let parts = 0;
  const fits = (value: unknown, depth: number): boolean => {
    parts++;
    if (typeof value === 'string') characters += value.length;
    if (depth > cap.depth || parts > cap.parts || characters > cap.characters) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (!Array.isArray(value) && !isPlain(value)) return false;
    if (Array.isArray(value) && value.length > cap.parts) return false;
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

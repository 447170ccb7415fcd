/**
 * UTF-8 that was read as Latin-1 (or its Windows cousin) and stored so: "Â " for a no-break space, "â€™" for an
 * apostrophe. Only the sequences that such pages really show are taken for one; French ends words in "à" and "è" before
 * "…" and "»", which would decode as well.
 */

/** Windows-1252's characters for the bytes 0x80 to 0x9F; the five gaps stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Any character that stands for a continuation byte. */
const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252}]`;

const BROKEN = new RegExp(
  [
    // Latin-1 letters and signs; not after a capital: "AVANÇÃ»" ends a quotation.
    `(?<![A-ZÀ-Þ])[ÂÃ]${CONTINUATION}`,
    // General punctuation, currency, letter-like signs.
    `â[\\u0080\\u0082\\u0084\\u0086€‚„†]${CONTINUATION}`,
    // Emoji.
    `ð[\\u009fŸ]${CONTINUATION}{2}`,
    // The byte order mark.
    'ï»¿',
  ].join('|'),
  'g',
);

/** What is left of "Â" + no-break space once something has folded the space. */
const LONE_A = /(?<=^|[\s.,;:!?)"'”’])Â(?=\s|$)/g;

/** Repairs what was misread; gives any other text back as it is. */
export function repairMojibake(text: string): string {
  if (!/[ÂÃâðï]/.test(text)) return text;
  return text.replace(BROKEN, decode).replace(LONE_A, '');
}

function decode(broken: string): string {
  const bytes = Uint8Array.from(broken, byteOf);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    // No UTF-8 after all: the page means what it says.
    return broken;
  }
}

function byteOf(character: string): number {
  const special = WINDOWS_1252.indexOf(character);
  return special >= 0 ? 0x80 + special : character.charCodeAt(0);
}

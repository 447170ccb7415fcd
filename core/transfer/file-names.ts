/** Names for files that any system takes, made of what people and pages write. */

/** Bytes in UTF-8. Some encrypting file systems take 143; a number and an extension are added. */
const MAX_BYTES = 120;
/** Of Windows, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i;
/** Windows' separators and wildcards, and what breaks a link in Obsidian. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]]/g;
/** Controls, marks that turn the direction of what follows, and characters without a width; joiners are letters' own. */
const INVISIBLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;

/**
 * A file name without extension, as close to the text as can be; `fallback` where nothing of it is left.
 */
export function safeFileName(text: string, fallback: string): string {
  const visible = text.toWellFormed().replaceAll('\ufffd', ' ').normalize('NFC').replace(INVISIBLE, ' ');
  const name = shortened(
    visible
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[.\s~-]+/, ''),
  );
  if (!/[^\s.\u200c\u200d]/u.test(name)) return fallback;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Cut between two characters as they are read, with no dot or blank at the end. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  let short = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, MAX_BYTES * 4))) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    short += segment;
  }
  return short.replace(/[.\s]+$/, '');
}

/** Gives every file a name of its own, on systems too that see no case. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** The name with a number where it is taken: `Swarms.md`, `Swarms (2).md`. */
  take(name: string, extension: string): string {
    for (let number = 1; ; number++) {
      const candidate = `${name}${number > 1 ? ` (${number})` : ''}${extension}`;
      const folded = candidate.normalize('NFKC').toLowerCase();
      if (this.taken.has(folded)) continue;
      this.taken.add(folded);
      return candidate;
    }
  }
}

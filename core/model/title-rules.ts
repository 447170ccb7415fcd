/** Shorter titles ("News", "Home") are part of too many others to say anything. */
const TELLING_LENGTH = 12;

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Do two titles name the same article? Case and punctuation aside they are equal, or one is the other with a site's
 * name before or after it.
 */
export function sameTitle(a: string, b: string): boolean {
  const [shorter, longer] = [plain(a), plain(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (shorter === longer) return shorter !== '';
  return shorter.length >= TELLING_LENGTH && (longer.startsWith(shorter) || longer.endsWith(shorter));
}

/** Before the first paragraphs a text may say what its page printed under the title. */
const OPENING = 1_500;

/** Does a text say this line at its beginning? Case, punctuation and line breaks aside. */
export function opensWith(text: string, line = ''): boolean {
  const sought = plain(line);
  return sought !== '' && ` ${plain(text.slice(0, OPENING))} `.includes(` ${sought} `);
}

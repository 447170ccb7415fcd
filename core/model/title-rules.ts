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

import type { Body, Clipping } from '../../../core/model/clipping';

/**
 * Made-up clippings, the same for the same number: about 800 words each, whose frequencies fall as natural words' do
 * (Zipf), over a vocabulary of 60,000.
 */

const VOCABULARY = 60_000;
const WORDS = 800;
const SYLLABLES = 'ka lo mi ne ru ta vo si pe du ga ri no ba te lu fa zo he mu ke la po ti ra ve so di na bu'.split(
  ' ',
);

/** A small seeded generator (mulberry32). */
function random(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word of a rank: rank 0 is the most frequent. */
export function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** A rank with a probability that falls as 1/rank. */
const zipf = (next: () => number): number => Math.floor(VOCABULARY ** next()) - 1;

export function generateClipping(number: number): { clipping: Clipping; body: Body } {
  const next = random(number);
  const words = (count: number) => Array.from({ length: count }, () => wordOf(zipf(next))).join(' ');
  const id = number + 1;
  const text = words(WORDS);
  const url = `https://site-${number % 200}.example/${number}`;
  const clipping: Clipping = {
    id,
    uid: `bench-${number}`,
    urlKey: url.slice('https://'.length),
    aliases: [url.slice('https://'.length)],
    url,
    title: words(8),
    siteName: `Site ${number % 200}`,
    dir: 'ltr',
    excerpt: text.slice(0, 160),
    wordCount: WORDS,
    authorNames: [`${wordOf(number % 3_000)} ${wordOf(5_000 + (number % 700))}`],
    tags: [wordOf(number % 90)],
    note: '',
    clippedAt: number,
    updatedAt: number,
  };
  return { clipping, body: { id, html: `<p>${text}</p>`, text } };
}

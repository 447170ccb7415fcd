import type { BulkItem } from '../../../core/library/bulk-load';

/**
 * Made-up clippings, the same for the same number: about 800 words each, whose frequencies fall as natural words' do
 * (Zipf), over a vocabulary of 60,000; three in a hundred in Chinese characters.
 */

const VOCABULARY = 60_000;
const WORDS = 800;
const SYLLABLES = 'ka lo mi ne ru ta vo si pe du ga ri no ba te lu fa zo he mu ke la po ti ra ve so di na bu'.split(
  ' ',
);
const FIRST_NAMES =
  'Ada Bo Carla Dina Emil Farah Goran Hana Ivo Jana Kofi Lena Mats Nora Omar Pia Quentin Rosa Sami Tove'.split(' ');
const CHINESE_SHARE = 0.03;
const FIRST_CHINESE = 0x4e00;
const CHINESE_CHARACTERS = 3_000;
const DAY_MS = 86_400_000;

/** A small seeded generator (mulberry32). */
export function random(seed: number): () => number {
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

const vocabulary: string[] = [];
const wordAt = (rank: number): string => (vocabulary[rank] ??= wordOf(rank));

/** A rank with a probability that falls as 1/rank. */
const zipf = (next: () => number, size: number): number => Math.floor(size ** next()) - 1;

/** One clipping's words as they come: sentences of about 15 words, paragraphs of about 80. */
function prose(next: () => number, count: number): string {
  const words = Array.from({ length: count }, () => wordAt(zipf(next, VOCABULARY)));
  return words
    .map((word, i) => (i % 80 === 79 ? `${word}.\n\n` : i % 15 === 14 ? `${word}. ` : `${word} `))
    .join('')
    .trim();
}

function chineseProse(next: () => number, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    text += String.fromCharCode(FIRST_CHINESE + zipf(next, CHINESE_CHARACTERS));
    if (i % 20 === 19) text += '，';
  }
  return text;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The clipping of a number. */
export function generateClipping(number: number): BulkItem {
  const next = random(number);
  const chinese = next() < CHINESE_SHARE;
  const text = chinese ? chineseProse(next, WORDS * 2) : prose(next, WORDS * (0.5 + next()));
  const title = chinese ? chineseProse(next, 12) : capital(prose(next, 8));
  const site = zipf(next, 300);
  const host = `www.${wordOf(site + 500)}.example`;
  const url = `https://${host}/${number}`;
  const urlKey = `${host}/${number}`;
  const author = zipf(next, 5_000);
  const name = `${FIRST_NAMES[author % FIRST_NAMES.length]} ${capital(wordOf(7_000 + author))}`;
  const published = Date.UTC(2012, 0, 1) + Math.floor(next() * 5_000) * DAY_MS;
  const tags = Array.from({ length: Math.floor(next() * 4) }, () => wordOf(9_000 + zipf(next, 200)));
  return {
    clipping: {
      uid: `bench-${number}`,
      urlKey,
      aliases: [urlKey],
      url,
      title,
      siteName: capital(wordOf(site + 500)),
      published: { ms: published, printed: new Date(published).toDateString() },
      lang: chinese ? 'zh' : undefined,
      dir: 'ltr',
      excerpt: text.slice(0, 160),
      wordCount: WORDS,
      tags: [...new Set(tags)],
      note: '',
      clippedAt: published + DAY_MS,
      updatedAt: published + DAY_MS,
    },
    body: { html: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`, text },
    authors: [
      {
        name,
        kind: 'person',
        bio: next() < 0.5 ? `${name} ${prose(next, 30)}` : undefined,
        url: `https://${host}/author/${author}`,
        links: [{ kind: 'author-page', url: `https://${host}/author/${author}` }],
        evidence: { name: 'byline' },
      },
    ],
  };
}

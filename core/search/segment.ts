import type { FreshRow, Partition } from '../store/database';
import type { QueryWord } from './query';
import { isUnspaced } from './tokenise';

/** Clippings in a segment. More make a query read fewer rows, but leave more of them fresh, which it reads all. */
export const SEGMENT_SIZE = 256;

/** A posting is 16 bits: one that says "in the head", the others a place in the segment. */
const IN_HEAD = 0x80_00;
const PLACE = 0x7f_ff;

/** Partitions with this mark hold words of the head only, by first letter: for the first key typed. */
const HEAD_MARK = '^';

const PARTITION_LENGTH = 2;

/**
 * Which partition holds the words that a query word may match. A single letter is looked up in the head alone: nearly
 * every body has a word that begins with it.
 */
export function partitionFor({ word, prefix }: QueryWord): string {
  const letters = [...word];
  return prefix && letters.length === 1 && !isUnspaced(word) ? HEAD_MARK + word : partitionOf(word);
}

/** Two characters of Chinese or Japanese are a word already: one makes the partition. */
function partitionOf(word: string): string {
  return [...word].slice(0, isUnspaced(word) ? 1 : PARTITION_LENGTH).join('');
}

/** Inverts the rows of a segment: their words by partition, with a posting for each row that has the word. */
export function buildPartitions(rows: readonly FreshRow[]): Omit<Partition, 'segment'>[] {
  const partitions = new Map<string, Map<string, number[]>>();
  const post = (prefix: string, word: string, posting: number) => {
    const words = partitions.get(prefix) ?? new Map<string, number[]>();
    partitions.set(prefix, words);
    const postings = words.get(word);
    if (postings) postings.push(posting);
    else words.set(word, [posting]);
  };
  rows.forEach((row, place) => {
    const head = new Set(splitWords(row.head));
    for (const word of head) {
      post(partitionOf(word), word, place | IN_HEAD);
      post(HEAD_MARK + ([...word][0] ?? ''), word, place | IN_HEAD);
    }
    for (const word of splitWords(row.body)) if (!head.has(word)) post(partitionOf(word), word, place);
  });
  return [...partitions].map(([prefix, words]) => ({ prefix, ...pack(words) }));
}

function pack(words: Map<string, number[]>): Pick<Partition, 'words' | 'ends' | 'postings'> {
  let end = 0;
  const ends = Uint32Array.from(words.values(), (postings) => {
    end += postings.length;
    return end;
  });
  return { words: [...words.keys()].join(' '), ends, postings: Uint16Array.from([...words.values()].flat()) };
}

/** Calls `found` with the place of each clipping that has a matching word; a place may come more than once. */
export function readPartition(
  partition: Partition,
  query: QueryWord,
  found: (place: number, inHead: boolean) => void,
): void {
  splitWords(partition.words).forEach((word, i) => {
    if (query.prefix ? !word.startsWith(query.word) : word !== query.word) return;
    for (let at = partition.ends[i - 1] ?? 0; at < (partition.ends[i] ?? 0); at++) {
      const posting = partition.postings[at] ?? 0;
      found(posting & PLACE, (posting & IN_HEAD) !== 0);
    }
  });
}

/** Does a fresh row have a matching word in these words of its? */
export function rowHas(words: string, { word, prefix }: QueryWord): boolean {
  return words.includes(prefix ? ` ${word}` : ` ${word} `);
}

const splitWords = (words: string): string[] => words.split(' ').filter(Boolean);

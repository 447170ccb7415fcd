import { generateClipping, random, wordOf } from './generate.ts';

/** What is asked, by kind: each round asks others, the same in every run. */

const ROUNDS = 30;

const SEED = 7;

/** The queries of one kind. Ranks are those of the generator's vocabulary. */
export function queriesOf(kind: QueryKind, docs: number): string[] {
  const next = random(SEED);
  return Array.from({ length: ROUNDS }, () => KINDS[kind](next, docs));
}

const between = (next: () => number, from: number, to: number): number => from + Math.floor(next() * (to - from));

const KINDS = {
  /** In a few clippings. */
  rare: (next) => `${wordOf(between(next, 20_000, 55_000))} `,
  /** In half of all and more. */
  common: (next) => `${wordOf(between(next, 0, 80))} `,
  and: (next) => `${wordOf(between(next, 5, 200))} ${wordOf(between(next, 200, 3_000))} `,
  /** Three letters, as they are typed. */
  prefix: (next) => wordOf(between(next, 40, 20_000)).slice(0, 3),
  /** A word with a letter that is wrong; no vocabulary has an x. */
  typo: (next) => {
    const word = wordOf(between(next, 2_000, 20_000));
    return `${word.slice(0, 3)}x${word.slice(4)} `;
  },
  /** Two words that stand side by side in some clipping: nearly always one of them is common. */
  phrase: (next, docs) => {
    const { text } = generateClipping(between(next, 0, docs)).body;
    const words = text.split(/[\s.，]+/).filter(Boolean);
    const at = between(next, 0, words.length - 2);
    return `"${words[at]} ${words[at + 1]}"`;
  },
} satisfies Record<string, (next: () => number, docs: number) => string>;

export type QueryKind = keyof typeof KINDS;
export const QUERY_KINDS = Object.keys(KINDS) as QueryKind[];

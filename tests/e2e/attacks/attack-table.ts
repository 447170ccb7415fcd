import type { Figures } from './attack-run.ts';

const COLUMNS = ['tried', 'handlers', 'tags', 'schemes', 'attributes', 'bidis', 'requests', 'canaries'] as const;

export const TABLE_HEAD = lineOfWords('class', COLUMNS);

/** One class of vectors: how many were tried, and what got through. */
export const lineOf = (name: string, figures: Figures): string =>
  lineOfWords(
    name,
    COLUMNS.map((column) => String(figures[column])),
  );

function lineOfWords(name: string, words: readonly string[]): string {
  return name.padEnd(20) + words.map((word) => word.padStart(11)).join('');
}

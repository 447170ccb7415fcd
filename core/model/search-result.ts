import type { Clipping } from './clipping';

/** A run of text; `hit` runs matched the query. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  clipping: Clipping;
  /** The title, with its hits. */
  title: SnippetPart[];
  /** A passage of the body around the first hits, or the excerpt. */
  snippet: SnippetPart[];
}

export interface SearchResult {
  /** How many clippings match in all. */
  total: number;
  /** How many have all words; they come first. */
  totalAll: number;
  /** Best first. */
  hits: SearchHit[];
  /** What was searched for instead, where a word typed is nowhere in the library. */
  corrected?: string;
  /** The index is being made anew: only titles, authors, sites and tags were looked through. */
  reduced?: true;
}

import type { AuthorLink, Evidence } from '../model/capture';

/**
 * What one source of evidence says about one author. Texts are cleaned, URLs absolute. The merge decides what becomes
 * of it.
 */
export interface AuthorCandidate {
  evidence: Evidence;
  name?: string;
  /** Where the source itself says so; else the name decides. */
  kind?: 'person' | 'organization';
  bio?: string;
  role?: string;
  affiliation?: string;
  avatar?: string;
  url?: string;
  links: AuthorLink[];
  /**
   * How far to believe that this is who signed the page: 3 the page's own data or byline, 2 a box that presents an
   * author, 1 a hint that only counts where nothing better is found.
   */
  trust: 1 | 2 | 3;
  /** What presents the author in the document: it is no part of the body. */
  box?: Element;
}

/** What a source is given. */
export interface AuthorPage {
  document: Document;
  /** Relative URLs are resolved against it. */
  baseUrl: string;
  siteName: string;
  /** The article's own paragraphs, in order (`article-text`). */
  paragraphs: readonly Element[];
  /** The elements that are named for an author in some way, in order (`named-parts`). */
  named: readonly Element[];
}

/** A source of evidence: reads a page, changes nothing. */
export type AuthorSource = (page: AuthorPage) => AuthorCandidate[];

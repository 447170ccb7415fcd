import { readMetadata } from '../../../core/article/metadata';
import { findAuthors } from '../../../core/author/find-authors';
import { detectArticle } from '../../../core/detect/detect';

/** Milliseconds. */
export interface Parts {
  /** The detector by itself, as it runs on every page. */
  detector: number;
  /** Finding the authors, of all that a capture does. */
  authors: number;
}

/** Times parts of what is done with a page. The detector goes first: what it costs is the cost of a first look. */
export default function timeParts(): Parts {
  const detector = timed(() => detectArticle(document));
  const clone = document.cloneNode(true) as Document;
  const { siteName } = readMetadata(clone, document.baseURI);
  const authors = timed(() => findAuthors({ document: clone, baseUrl: document.baseURI, siteName }));
  return { detector, authors };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

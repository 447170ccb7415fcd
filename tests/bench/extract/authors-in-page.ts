import { readMetadata } from '../../../core/article/metadata';
import { findAuthors } from '../../../core/author/find-authors';

/** Milliseconds that finding the authors takes, of all that a capture does. */
export default function timeAuthors(): number {
  const clone = document.cloneNode(true) as Document;
  const { siteName } = readMetadata(clone, document.baseURI);
  const start = performance.now();
  findAuthors({ document: clone, baseUrl: document.baseURI, siteName });
  return performance.now() - start;
}

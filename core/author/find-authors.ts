import { articleParagraphs } from './article-text';
import type { AuthorPage, AuthorSource } from './candidate';
import { type MergedAuthors, mergeCandidates } from './merge';
import { namedForAuthors } from './named-parts';
import { knownBoxes } from './sources/boxes';
import { byline } from './sources/byline';
import { citation } from './sources/citation';
import { closingParagraph } from './sources/closing-paragraph';
import { creditLine } from './sources/credit-line';
import { genericBox } from './sources/generic-box';
import { hCard } from './sources/h-card';
import { jsonLd } from './sources/json-ld';
import { meta } from './sources/meta';
import { microdata } from './sources/microdata';
import { portrait } from './sources/portrait';
import { rdfa } from './sources/rdfa';
import { signature } from './sources/signature';

/** Every source of evidence, the most careful first: the merge breaks ties by this order. */
export const SOURCES = {
  citation,
  creditLine,
  jsonLd,
  microdata,
  rdfa,
  hCard,
  byline,
  meta,
  portrait,
  knownBoxes,
  genericBox,
  closingParagraph,
  signature,
} as const satisfies Record<string, AuthorSource>;

/**
 * The authors of a page, as all sources of evidence together say. Changes nothing in the document.
 *
 * @param page - relative URLs are resolved against `baseUrl`
 */
export function findAuthors(
  page: Omit<AuthorPage, 'paragraphs' | 'named'>,
  sources: readonly AuthorSource[] = Object.values(SOURCES),
): MergedAuthors {
  const { document } = page;
  const known = { ...page, paragraphs: articleParagraphs(document), named: namedForAuthors(document) };
  return mergeCandidates(
    sources.flatMap((source) => source(known)),
    page.siteName,
  );
}

import type { AuthorPage, AuthorSource } from './candidate';
import { type MergedAuthors, mergeCandidates } from './merge';
import { knownBoxes } from './sources/boxes';
import { byline } from './sources/byline';
import { citation } from './sources/citation';
import { closingParagraph } from './sources/closing-paragraph';
import { genericBox } from './sources/generic-box';
import { hCard } from './sources/h-card';
import { jsonLd } from './sources/json-ld';
import { meta } from './sources/meta';
import { microdata } from './sources/microdata';

/** Every source of evidence, the most careful first: the merge breaks ties by this order. */
export const SOURCES = {
  citation,
  jsonLd,
  microdata,
  hCard,
  byline,
  meta,
  knownBoxes,
  genericBox,
  closingParagraph,
} as const satisfies Record<string, AuthorSource>;

/** The authors of a page, as all sources of evidence together say. Changes nothing in the document. */
export function findAuthors(
  page: AuthorPage,
  sources: readonly AuthorSource[] = Object.values(SOURCES),
): MergedAuthors {
  return mergeCandidates(
    sources.flatMap((source) => source(page)),
    page.siteName,
  );
}

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
const SOURCES: readonly AuthorSource[] = [
  citation,
  jsonLd,
  microdata,
  hCard,
  byline,
  meta,
  knownBoxes,
  genericBox,
  closingParagraph,
];

/** The authors of a page, as every source of evidence together says. Changes nothing in the document. */
export function findAuthors(page: AuthorPage): MergedAuthors {
  return mergeCandidates(
    SOURCES.flatMap((source) => source(page)),
    page.siteName,
  );
}

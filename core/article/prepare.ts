import { makeCards } from './cards';
import { flattenCode } from './code-blocks';
import { settleFigures } from './figures';
import { settleFormulas } from './formulas';
import { openHiddenParts } from './hidden-parts';
import { resolveImages } from './images';

/** Brings all that is not plain text into a form that outlives Readability and that the reader shows. */
export function prepareContent(clone: Document, baseUrl: string): void {
  resolveImages(clone, baseUrl);
  settleFormulas(clone);
  flattenCode(clone);
  makeCards(clone, baseUrl);
  openHiddenParts(clone);
  settleFigures(clone, baseUrl);
}

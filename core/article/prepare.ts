import { makeCards } from './cards';
import { flattenCode } from './code-blocks';
import { settleFigures } from './figures';
import { settleFormulas } from './formulas';
import { settleHiddenParts } from './hidden-parts';
import { resolveImages } from './images';
import type { Trace } from './trace';

/** Brings all that is not plain text into a form that outlives Readability and that the reader shows. */
export function prepareContent(clone: Document, baseUrl: string, trace: Trace): void {
  resolveImages(clone, baseUrl, trace);
  settleFormulas(clone);
  flattenCode(clone);
  makeCards(clone, baseUrl);
  settleHiddenParts(clone, trace);
  settleFigures(clone, baseUrl);
}

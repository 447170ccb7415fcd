import type { AuthorSource } from '../candidate';
import { authorsByProperty } from '../properties';

/** The authors in schema.org microdata: `itemprop="author"`. */
export const microdata: AuthorSource = (page) =>
  authorsByProperty(page, { evidence: 'microdata', property: 'itemprop', type: 'itemtype' });

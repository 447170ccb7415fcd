import type { AuthorSource } from '../candidate';
import { authorsByProperty } from '../properties';

/** The authors in RDFa: `property="author"`, with or without a prefix. */
export const rdfa: AuthorSource = (page) =>
  authorsByProperty(page, { evidence: 'rdfa', property: 'property', type: 'typeof' });

import { readMeta } from '../../page/meta';
import { cleanName } from '../../people/name';
import type { AuthorSource } from '../candidate';

/** Names of `<meta>`s that hold one author each, several when repeated: Highwire Press, Dublin Core. */
const ONE_EACH = [
  'citation_author',
  'bepress_citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor.author',
];

/**
 * The authors of a scholarly article. First of all sources: such pages mark up every work they cite as carefully as
 * their own.
 */
export const citation: AuthorSource = ({ document }) => {
  const values = readMeta(document);
  const names = ONE_EACH.map((name) => values.get(name) ?? []).find((found) => found.length > 0) ?? [];
  return names
    .map(cleanName)
    .filter(Boolean)
    .map((name) => ({ evidence: 'meta', name, links: [], trust: 3 }));
};

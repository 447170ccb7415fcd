import { readMeta } from '../../page/meta';
import { cleanName, splitNames } from '../../people/name';
import type { AuthorCandidate, AuthorSource } from '../candidate';

/** Names of `<meta>`s that hold one author each, several when repeated: Highwire Press, Dublin Core. */
const ONE_EACH = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor.author',
  'bepress_citation_author',
];
/** Names of `<meta>`s that hold all authors in one line, the most careful publishers' first. */
const ALL_IN_ONE = [
  'parsely-author',
  'sailthru.author',
  'byl',
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'cxenseparse:author',
  'mediator_author',
  'vr:author',
  'twitter:data1',
];

/** The authors that `<meta>`s name. `twitter:data1` counts only where its label says "Written by". */
export const meta: AuthorSource = ({ document }) => {
  const values = readMeta(document);
  const each = ONE_EACH.map((name) => values.get(name) ?? []).find((names) => names.length > 0);
  if (each) return each.flatMap((name) => candidate(cleanName(name), 3));
  for (const name of ALL_IN_ONE) {
    if (name === 'twitter:data1' && !/by|author|von|par|autor/i.test(values.get('twitter:label1')?.[0] ?? '')) continue;
    const lines = (values.get(name) ?? []).filter((line) => !/^(?:https?:)?\/\//.test(line) && !/^@/.test(line));
    const found = [...new Set(lines)]
      .flatMap((line) => splitNames(line))
      .flatMap((part) => candidate(cleanName(part), 1));
    if (found.length > 0) return found;
  }
  return [];
};

function candidate(name: string, trust: 1 | 3): AuthorCandidate[] {
  return name ? [{ evidence: 'meta', name, links: [], trust }] : [];
}

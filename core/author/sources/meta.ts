import { readMeta } from '../../page/meta';
import { foldedName } from '../../people/identity';
import { cleanName, splitNames } from '../../people/name';
import type { AuthorCandidate, AuthorSource } from '../candidate';

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
export const meta: AuthorSource = ({ document, siteName }) => {
  const values = readMeta(document);
  for (const name of ALL_IN_ONE) {
    if (name === 'twitter:data1' && !/by|author|von|par|autor/i.test(values.get('twitter:label1')?.[0] ?? '')) continue;
    const lines = (values.get(name) ?? []).filter((line) => !/^(?:https?:)?\/\//.test(line) && !/^@/.test(line));
    const found = [...new Set(lines)]
      .flatMap((line) => splitNames(withoutSite(line, siteName)))
      .flatMap((part) => candidate(cleanName(part)));
    if (found.length > 0) return found;
  }
  return [];
};

/** "The Hive - Ida Lund" */
function withoutSite(line: string, siteName: string): string {
  const parts = line.split(/\s+[-–—|]\s+/);
  const site = foldedName(siteName);
  return parts.length > 1 ? parts.filter((part) => foldedName(part) !== site).join(' | ') : line;
}

/** Editors, uploaders and generators put names there as well: nothing visible is overruled by it. */
function candidate(name: string): AuthorCandidate[] {
  return name ? [{ evidence: 'meta', name, links: [], trust: 1 }] : [];
}

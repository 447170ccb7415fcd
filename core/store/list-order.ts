import type { Clipping, ListOrder } from '../model/clipping';
import { isOrganizationName, lastNameFirst } from '../people/name';

/** Longer titles differ before. */
const LONGEST = 80;

/** What a clipping's row is ordered by in lists; nothing in the trash, so that no index of an order holds it. */
export function listOrderOf(clipping: Omit<Clipping, 'id'>): ListOrder | undefined {
  if (clipping.deletedAt !== undefined) return undefined;
  const { title, siteName, url, authorNames, published, clippedAt } = clipping;
  const [first = ''] = authorNames;
  const kind = isOrganizationName(first, siteName) ? 'organization' : 'person';
  return {
    clipped: clippedAt,
    published: published?.ms ?? clippedAt,
    title: sortable(title),
    author: sortable(lastNameFirst({ name: first, kind })),
    site: sortable(siteName || hostOf(url)),
  };
}

/** A text as it is sorted: without case, marks and what stands before its first letter or digit. What has none comes last. */
function sortable(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return folded.slice(0, LONGEST) || LAST;
}

/** After every letter. */
const LAST = '\uffff';

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

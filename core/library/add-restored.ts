import type { PortableClipping } from '../model/portable';
import type { DocumentSource } from '../search/index/document';
import { shownName } from './bylines';
import { OWNED_NAMES } from './owned-tables';
import { addOwned, type Restoring } from './restore-owned';

/** A clipping that was added, and its id. */
export interface Added {
  there: PortableClipping;
  clippingId: number;
  source: DocumentSource;
}

/** Adds clippings that the library does not have, with a few writes for all of them. Inside a transaction. */
export async function addRestored(restoring: Restoring, clippings: readonly PortableClipping[]): Promise<Added[]> {
  const { database } = restoring;
  if (clippings.length === 0) return [];
  const namesOf = await authorNames(restoring);
  const rows = clippings.map((clipping) => ({ ...clipping, authorNames: namesOf(clipping.uid) }));
  const ids = await database.clippings.bulkAdd(rows, { allKeys: true });
  const placed = clippings.map((there, i) => ({ there, clippingId: ids[i] ?? 0 }));
  for (const name of OWNED_NAMES) await addOwned(restoring, name, placed);
  return placed.map(({ there, clippingId }, i) => ({
    there,
    clippingId,
    source: {
      clipping: { ...there, id: clippingId, authorNames: rows[i]?.authorNames ?? [] },
      text: restoring.owned.bodies.get(there.uid)?.[0]?.text ?? '',
      bylines: restoring.owned.bylines.get(there.uid) ?? [],
      highlights: restoring.owned.highlights.get(there.uid) ?? [],
    },
  }));
}

/** The names for lists of the batch's clippings, by their uids. */
async function authorNames({ database, owned, authors }: Restoring): Promise<(uid: string) => string[]> {
  const idOf = (author = '') => authors.ids.get(author) ?? 0;
  const ids = [...owned.bylines.values()].flat().map(({ author }) => idOf(author));
  const rows = await database.authors.bulkGet([...new Set(ids)]);
  const known = new Map(rows.flatMap((author) => (author ? [[author.id, author] as const] : [])));
  return (uid) => {
    const bylines = owned.bylines.get(uid) ?? [];
    return [...new Set(bylines.map((byline) => shownName(byline, known.get(idOf(byline.author)))))];
  };
}

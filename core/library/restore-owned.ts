import type { Clipping, Picture } from '../model/clipping';
import type { Batch, PortableClipping } from '../model/portable';
import { putBodies, readBody } from '../store/bodies';
import type { LibraryDatabase } from '../store/database';
import { deleteOrphans } from '../store/purge';
import { OWNED_NAMES, OWNED_TABLES, type OwnedName, type Unowned } from './owned-tables';
import { PICTURE_DEADLINE_MS } from './pictures';
import type { AuthorsOfBackup } from './restore-authors';

/** What a batch is restored with. */
export interface Restoring {
  database: LibraryDatabase;
  now: number;
  authors: AuthorsOfBackup;
  owned: OwnedRows;
  /** Authors here of whom a byline was replaced. */
  replaced: Set<number>;
}

/** The rows of each table, by their clipping's uid. */
export type OwnedRows = { [N in OwnedName]: Map<string, Unowned<N>[]> };

/** A clipping of a backup, and its id here. */
export interface Placed {
  there: PortableClipping;
  clippingId: number;
}

export function ownedRows(batch: Batch): OwnedRows {
  const tables = OWNED_NAMES.map((name) => {
    const rows = new Map<string, object[]>();
    for (const { clipping, ...row } of batch[name]) rows.set(clipping, [...(rows.get(clipping) ?? []), row]);
    return [name, rows];
  });
  return Object.fromEntries(tables) as OwnedRows;
}

/** Writes a table's rows of clippings that have none in it. */
export async function addOwned<N extends OwnedName>(
  { database, owned, authors }: Restoring,
  name: N,
  placed: readonly Placed[],
): Promise<void> {
  const rows = placed.flatMap(({ there, clippingId }) =>
    ((owned[name].get(there.uid) ?? []) as Unowned<N>[]).map((row) => ({ ...row, clippingId })),
  );
  await OWNED_TABLES[name].add(database, rows, (uid) => authors.ids.get(uid));
}

/** Puts the backup's body and bylines in the place of those here; a body that the backup has lost stays. */
export async function replaceText(restoring: Restoring, placed: Placed): Promise<void> {
  const { database } = restoring;
  const here = database.bylines.where('clippingId').equals(placed.clippingId);
  for (const { authorId } of await here.toArray()) restoring.replaced.add(authorId);
  await here.delete();
  for (const name of ['bodies', 'bylines'] as const) await addOwned(restoring, name, [placed]);
}

/** Deletes authors whose bylines were replaced, and who have signed nothing else; those of the backup may still. */
export async function forgetReplaced({ database, authors, replaced }: Restoring): Promise<void> {
  const inBackup = new Set(authors.ids.values());
  await deleteOrphans(
    database,
    [...replaced].filter((id) => !inBackup.has(id)),
  );
}

/**
 * Gives a clipping back what damage has taken of its body and its bylines here; what is left of them stays. Gives
 * whether anything was missing.
 */
export async function mend(restoring: Restoring, here: Clipping, placed: Placed): Promise<boolean> {
  const { database, owned } = restoring;
  const { id } = here;
  const [html, text, bylines] = await Promise.all([
    database.bodies.get(id),
    database.texts.get(id),
    database.bylines.where('clippingId').equals(id).count(),
  ]);
  const body = owned.bodies.get(placed.there.uid)?.[0];
  const lacksBody = body !== undefined && !(html && text);
  const lacksBylines = bylines === 0 && here.authorNames.length > 0;
  if (lacksBody) await putBodies(database, [{ id, ...body, ...html, ...text }]);
  if (lacksBylines) await addOwned(restoring, 'bylines', [placed]);
  return lacksBody || lacksBylines;
}

/**
 * Keeps, as revisions, the text that loses against the other and the backup's own revisions, each unless it is here
 * already.
 */
export async function keepTexts(
  restoring: Restoring,
  here: Clipping,
  { there, clippingId }: Placed,
  winner: 'here' | 'there',
): Promise<void> {
  const { database, owned, authors } = restoring;
  const [body, revisions, bylines] = await Promise.all([
    readBody(database, clippingId),
    database.revisions.where('clippingId').equals(clippingId).toArray(),
    database.bylines.where('clippingId').equals(clippingId).sortBy('position'),
  ]);
  const known = new Set([body, ...revisions].map((text) => text?.html));
  const theirs = owned.bodies.get(there.uid)?.[0];
  const { title, wordCount, part } = winner === 'here' ? there : here;
  if (
    winner === 'there' &&
    body &&
    theirs &&
    body.html !== theirs.html &&
    !revisions.some(({ html }) => html === body.html)
  ) {
    const { html, text } = body;
    await database.revisions.add({
      clippingId,
      title,
      html,
      text,
      wordCount,
      part,
      bylines,
      replacedAt: restoring.now,
    });
  }
  const lost =
    winner === 'here' && theirs
      ? [{ ...theirs, title, wordCount, part, bylines: owned.bylines.get(there.uid) ?? [], replacedAt: here.updatedAt }]
      : [];
  const older = [...(owned.revisions.get(there.uid) ?? []), ...lost].filter(({ html }) => !known.has(html));
  await OWNED_TABLES.revisions.add(
    database,
    older.map((revision) => ({ ...revision, clippingId })),
    (uid) => authors.ids.get(uid),
  );
}

/** Pictures that a clipping here does not have, or not yet. */
export async function addPictures({ database, owned }: Restoring, { there, clippingId }: Placed): Promise<void> {
  const theirs = owned.pictures.get(there.uid) ?? [];
  const here = await database.pictures.bulkGet(theirs.map(({ url }): [number, string] => [clippingId, url]));
  const better = theirs.filter(({ state }, i) => !here[i] || (here[i]?.state !== 'kept' && state === 'kept'));
  await database.pictures.bulkPut(better.map((picture) => ({ ...picture, clippingId })));
}

/** Has the pictures fetched that are still wanted, within their day; the others are missing now. */
export async function settleWanted({ database, owned, now }: Restoring, placed: readonly Placed[]): Promise<void> {
  for (const { there, clippingId } of placed) {
    if (!owned.pictures.get(there.uid)?.some(({ state }) => state === 'wanted')) continue;
    // A later clip of the page has a day of its own.
    if ((await database.jobs.where('clippingId').equals(clippingId).count()) > 0) continue;
    const wanted = await database.pictures
      .where('clippingId')
      .equals(clippingId)
      .filter(({ state }) => state === 'wanted')
      .toArray();
    if (wanted.length === 0) continue;
    const deadline = Math.min(there.updatedAt, now) + PICTURE_DEADLINE_MS;
    if (deadline <= now) await database.pictures.bulkPut(wanted.map(missing));
    else await database.jobs.add({ kind: 'pictures', clippingId, dueAt: now, deadline, attempts: 0 });
  }
}

const missing = (picture: Picture): Picture => ({ ...picture, state: 'missing' });

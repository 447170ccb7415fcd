import { expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import type { LibraryDatabase } from '../../../core/store/database';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { ownVectors } from '../../e2e/attacks/vectors';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';
import { backUp, NOW } from './libraries';

/** What a restore puts into the library is data, the same that the attack tests show to the reader. */
const vectors = ownVectors().flatMap((one) => one.vectors);

async function stored(database: LibraryDatabase): Promise<unknown[]> {
  const [clippings, bodies, bylines] = await Promise.all([
    database.clippings.orderBy('uid').toArray(),
    database.bodies.toArray(),
    database.bylines.toArray(),
  ]);
  return clippings.map(({ id, title, siteName, excerpt, tags, note }) => ({
    title,
    siteName,
    excerpt,
    tags,
    note,
    html: bodies.find((body) => body.id === id)?.html,
    authors: bylines.filter(({ clippingId }) => clippingId === id).map(({ name, bio, role }) => ({ name, bio, role })),
  }));
}

test('every vector comes out of a backup as it went in: stored text, neither run nor lost', {
  timeout: 60_000,
}, async () => {
  const [library, empty] = [freshDatabase(), freshDatabase()];
  for (const [i, vector] of vectors.entries()) {
    const url = `https://hive.example/${i}`;
    const authors = [sampleAuthor({ name: vector, bio: vector, role: vector, url: undefined, links: [] })];
    const texts = { title: vector, siteName: vector, excerpt: vector, html: vector, text: vector };
    const capture = sampleCapture({ url, authors, images: [], ...texts });
    await saveClip({ capture, url, edits: { tags: [vector.slice(0, 90)], note: vector }, now: NOW }, library);
  }
  const before = await stored(library);
  expect(before).toHaveLength(vectors.length);
  await restoreBackup((await backUp(library)).file, { now: NOW, database: empty });
  expect(await stored(empty)).toEqual(before);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RestoredClipping } from '../../../core/model/portable';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { freshDatabase } from '../library/fresh-database';
import { backUp, contentsOf, deeds, everyRow, live, NOW } from './libraries';

async function restore(database: LibraryDatabase, file: Blob): Promise<RestoredClipping[]> {
  const restored: RestoredClipping[] = [];
  await restoreBackup(file, { now: NOW, database, onRestored: (batch) => restored.push(...batch) });
  return restored;
}

const outcomes = (restored: RestoredClipping[]) => new Set(restored.map(({ outcome }) => outcome));

/** A picture that was wanted a month ago is missing after a restore: its day is over. */
const settled = (contents: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [name, text.replaceAll('"state":"wanted"', '"state":"missing"')]),
  );

describe('a backup', () => {
  test('of any library, restored into an empty one, is that library', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), async (done) => {
        const [library, empty] = [freshDatabase(), freshDatabase()];
        await live(library, done);
        const { file, written } = await backUp(library);
        const restored = await restore(empty, file);
        expect(restored).toHaveLength(written.clippings);
        expect([...outcomes(restored)]).toEqual(written.clippings > 0 ? ['added'] : []);
        expect(settled(await contentsOf((await backUp(empty)).file))).toEqual(settled(await contentsOf(file)));
        const names = async (database: LibraryDatabase) =>
          (await database.clippings.toArray()).map(({ uid, authorNames }) => [uid, authorNames]);
        expect(await names(empty)).toEqual(await names(library));
      }),
      { numRuns: 40 },
    );
  });

  test('restored twice changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), deeds(10), async (done, doneThere) => {
        const [library, other] = [freshDatabase(), freshDatabase()];
        await live(library, done);
        await live(other, doneThere, NOW - 60 * 86_400_000);
        const { file } = await backUp(library);
        await restore(other, file);
        const once = await everyRow(other);
        const again = await restore(other, file);
        expect(await everyRow(other)).toEqual(once);
        expect(again.every(({ outcome }) => outcome === 'same' || outcome === 'newer-here')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('loses no text of either library, and the newer clipping wins', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(), deeds(), fc.boolean(), async (mine, theirs, mineNewer) => {
        const [library, other] = [freshDatabase(), freshDatabase()];
        const month = 30 * 86_400_000;
        await live(
          library,
          mine.filter(({ kind }) => kind === 'clip'),
          NOW - (mineNewer ? 1 : 2) * month,
        );
        await live(
          other,
          theirs.filter(({ kind }) => kind === 'clip'),
          NOW - (mineNewer ? 2 : 1) * month,
        );
        const texts = async (database: LibraryDatabase) => {
          const [clippings, bodies, revisions] = await Promise.all([
            database.clippings.toArray(),
            database.bodies.toArray(),
            database.revisions.toArray(),
          ]);
          const keys = new Map(clippings.map(({ id, urlKey }) => [id, urlKey]));
          return {
            newest: new Map(bodies.map(({ id, html }) => [keys.get(id), html])),
            all: new Set([
              ...bodies.map(({ id, html }) => `${keys.get(id)} ${html}`),
              ...revisions.map(({ clippingId, html }) => `${keys.get(clippingId)} ${html}`),
            ]),
          };
        };
        const [before, backedUp] = [await texts(other), await texts(library)];
        await restore(other, (await backUp(library)).file);
        const after = await texts(other);
        expect(after.all).toEqual(new Set([...before.all, ...backedUp.all]));
        const winner = mineNewer
          ? new Map([...before.newest, ...backedUp.newest])
          : new Map([...backedUp.newest, ...before.newest]);
        expect(new Map([...after.newest].sort())).toEqual(new Map([...winner].sort()));
      }),
      { numRuns: 30 },
    );
  });

  test('is found by search when it is restored, and what lies in the trash is not', async () => {
    const [library, empty] = [freshDatabase(), freshDatabase()];
    const clip = { kind: 'clip', title: 'On swarms', authors: [0], note: '', tags: ['bees'] } as const;
    await live(library, [
      { ...clip, page: 1, text: 'A queen departs', tags: [...clip.tags], authors: [0] },
      { ...clip, page: 2, text: 'A drone departs', tags: [], authors: [1] },
      { kind: 'delete', n: 1 },
    ]);
    await restore(empty, (await backUp(library)).file);
    for (const query of ['queen', 'author:Lund', 'tag:bees'])
      expect((await searchLibrary(query, { limit: 5, database: empty })).total).toBe(1);
    expect((await searchLibrary('drone', { limit: 5, database: empty })).total).toBe(0);
    expect(await empty.clippings.where('deletedAt').above(0).count()).toBe(1);
  });

  test('brings back from the trash what was deleted since', async () => {
    const library = freshDatabase();
    const clip = {
      kind: 'clip',
      page: 1,
      title: 'On swarms',
      text: 'A queen',
      authors: [],
      note: '',
      tags: [],
    } as const;
    await live(library, [{ ...clip, authors: [], tags: [] }]);
    const { file } = await backUp(library);
    await live(library, [{ kind: 'delete', n: 0 }]);
    expect([...outcomes(await restore(library, file))]).toEqual(['undeleted']);
    expect((await searchLibrary('queen', { limit: 5, database: library })).total).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { annotateHighlight, keepHighlight, listHighlights, removeHighlight } from '../../../core/library/highlights';
import { noteReading, readingProgress } from '../../../core/library/reading-progress';
import { repairIndex } from '../../../core/search/index/repair';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from './fresh-database';
import { sampleCapture } from './sample-capture';

async function clipped(database: LibraryDatabase, text = 'The swarm flew over the wall.', url = 'https://a.example/x') {
  const capture = sampleCapture({ images: [], url, canonicalUrl: undefined, text, html: `<p>${text}</p>` });
  return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now: 1 }, database)).clipping;
}

const quote = { exact: 'flew over', prefix: 'The swarm ', suffix: ' the wall.' };
const made = (clippingId: number, more = {}) => ({ uid: 'u1', clippingId, quote, start: 10, note: '', ...more });

async function hits(database: LibraryDatabase, query: string) {
  return (await searchLibrary(query, { limit: 5, database })).hits;
}

describe('a highlight', () => {
  it('is kept, annotated and removed, and search knows each time', async () => {
    const database = freshDatabase();
    const { id } = await clipped(database);
    await keepHighlight(made(id), 5, database);
    expect(await database.highlights.toArray()).toMatchObject([{ quote, note: '', madeAt: 5 }]);
    expect(await hits(database, 'has:highlight ')).toHaveLength(1);
    await annotateHighlight('u1', 'a curious marginalium', database);
    const [hit] = await hits(database, 'marginalium ');
    expect(hit?.snippet.find((part) => part.hit)?.text).toBe('marginalium');
    await removeHighlight('u1', database);
    expect(await hits(database, 'marginalium ')).toEqual([]);
    expect(await hits(database, 'has:highlight ')).toEqual([]);
  });

  it('made twice, or again after it was removed, stands there once', async () => {
    const database = freshDatabase();
    const { id } = await clipped(database);
    await keepHighlight(made(id), 5, database);
    await keepHighlight(made(id, { note: 'later' }), 6, database);
    expect(await database.highlights.toArray()).toMatchObject([{ note: 'later', madeAt: 5 }]);
    await removeHighlight('u1', database);
    await removeHighlight('u1', database);
    await annotateHighlight('u1', 'too late', database);
    expect(await database.highlights.count()).toBe(0);
    await keepHighlight(made(id, { note: 'later' }), 7, database);
    expect(await database.highlights.toArray()).toMatchObject([{ note: 'later', madeAt: 7 }]);
  });

  it('of no clipping is refused', async () => {
    await expect(keepHighlight(made(77), 1, freshDatabase())).rejects.toMatchObject({ code: 'clipping-not-found' });
  });

  it('survives that its page is clipped again without the passage, and is still found', async () => {
    const database = freshDatabase();
    const { id } = await clipped(database);
    await keepHighlight(made(id, { note: 'marginalium' }), 5, database);
    await clipped(database, 'Nothing is left of that.');
    expect(await database.highlights.count()).toBe(1);
    expect(await hits(database, '"flew over" ')).toHaveLength(1);
  });

  it('is indexed when the whole index is made anew', async () => {
    const database = freshDatabase();
    const { id } = await clipped(database);
    await keepHighlight(made(id, { note: 'marginalium' }), 5, database);
    await database.fresh.clear();
    await database.search.manifests.clear();
    await repairIndex(database);
    expect(await hits(database, 'marginalium has:highlight ')).toHaveLength(1);
  });

  it('is listed by clipping, the last marked first, without the trash', async () => {
    const database = freshDatabase();
    const one = await clipped(database);
    const two = await clipped(database, 'Another text.', 'https://a.example/y');
    await keepHighlight(made(two.id), 1, database);
    await keepHighlight(made(one.id, { uid: 'u2' }), 2, database);
    await keepHighlight(made(one.id, { uid: 'u3' }), 3, database);
    const listed = async () =>
      (await listHighlights(database)).map(({ clipping, highlights }) => [
        clipping.id,
        highlights.map(({ uid }) => uid),
      ]);
    expect(await listed()).toEqual([
      [one.id, ['u2', 'u3']],
      [two.id, ['u1']],
    ]);
    await deleteClipping(one.id, 9, database);
    expect(await listed()).toEqual([[two.id, ['u1']]]);
  });
});

describe('reading', () => {
  it('is noted; the end stays reached', async () => {
    const database = freshDatabase();
    const { id } = await clipped(database);
    expect(await readingProgress(id, database)).toEqual({ part: 0, finished: false });
    await noteReading(id, 0.4, 5, database);
    expect(await readingProgress(id, database)).toEqual({ part: 0.4, finished: false });
    await noteReading(id, 1, 6, database);
    await noteReading(id, 0.2, 7, database);
    expect(await readingProgress(id, database)).toEqual({ part: 0.2, finished: true });
    expect(await database.readings.get(id)).toEqual({ id, part: 0.2, readAt: 7, finishedAt: 6 });
  });

  it('of a clipping that is gone leaves no trace', async () => {
    const database = freshDatabase();
    await noteReading(5, 0.4, 1, database);
    expect(await database.readings.count()).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { type ClipRequest, saveClip } from '../../../core/library/clip';
import { deleteClipping, editClipping, restoreClipping } from '../../../core/library/edit';
import { findSaved } from '../../../core/library/find-saved';
import { searchLibrary } from '../../../core/search/search';
import { readBody } from '../../../core/store/bodies';
import { freshDatabase } from './fresh-database';
import { sampleAuthor, sampleCapture } from './sample-capture';

const NOW = 1_750_000_000_000;

function request(changes: Partial<ClipRequest> = {}): ClipRequest {
  const capture = changes.capture ?? sampleCapture();
  return { capture, url: capture.url, edits: { tags: [], note: '' }, now: NOW, ...changes };
}

describe('a first clip', () => {
  test('stores clipping, body, byline, author, index row, wanted pictures and their job', async () => {
    const database = freshDatabase();
    const { clipping, updated } = await saveClip(
      request({ edits: { tags: ['bees', 'Bees '], note: ' see p. 2 ' } }),
      database,
    );

    expect(updated).toBe(false);
    expect(clipping).toMatchObject({
      urlKey: 'hive.example/2024/05/swarms',
      title: 'When the swarm leaves',
      authorNames: ['Ida Lund'],
      tags: ['bees'],
      note: 'see p. 2',
      clippedAt: NOW,
    });
    expect(await readBody(database, clipping.id)).toMatchObject({ text: expect.stringContaining('colony') });
    const [byline] = await database.bylines.toArray();
    expect(byline).toMatchObject({ name: 'Ida Lund', clippingId: clipping.id, position: 0 });
    expect(await database.authors.get(byline?.authorId ?? 0)).toMatchObject({ name: 'Ida Lund' });
    expect((await database.pictures.toArray()).map(({ url, state }) => [url, state])).toEqual([
      ['https://hive.example/ida.jpg', 'wanted'],
      ['https://hive.example/swarm.jpg', 'wanted'],
    ]);
    expect(await database.jobs.toArray()).toMatchObject([{ kind: 'pictures', clippingId: clipping.id, dueAt: NOW }]);
    expect((await searchLibrary('swarm', { limit: 5, database })).total).toBe(1);
  });

  test('does not store the photo that was only for the popup', async () => {
    const database = freshDatabase();
    const capture = sampleCapture({ authors: [sampleAuthor({ avatarPreview: 'data:image/png;base64,AAAA' })] });
    await saveClip(request({ capture }), database);
    expect(await database.bylines.toArray()).not.toContainEqual(
      expect.objectContaining({ avatarPreview: expect.anything() }),
    );
  });

  test('without authors or images leaves neither byline nor job', async () => {
    const database = freshDatabase();
    await saveClip(request({ capture: sampleCapture({ authors: [], images: [] }) }), database);
    expect(await Promise.all([database.bylines.count(), database.jobs.count()])).toEqual([0, 0]);
  });

  test('that fails on its way leaves nothing behind', async () => {
    const database = freshDatabase();
    database.fresh.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(saveClip(request(), database)).rejects.toMatchObject({ code: 'storage-full' });
    const rows = await Promise.all(
      [database.clippings, database.bodies, database.bylines, database.jobs].map((t) => t.count()),
    );
    expect(rows).toEqual([0, 0, 0, 0]);
  });
});

describe('clipping a saved page again', () => {
  test('keeps tags, note and first time, and the old body with its bylines as a revision', async () => {
    const database = freshDatabase();
    const first = await saveClip(request({ edits: { tags: ['bees'], note: 'first' } }), database);
    const capture = sampleCapture({
      html: '<p>New.</p>',
      text: 'New.',
      authors: [sampleAuthor({ bio: 'Ida Lund retired.' })],
    });
    const second = await saveClip(
      request({ capture, edits: { tags: ['roof'], note: 'second' }, now: NOW + 5 }),
      database,
    );

    expect(second.updated).toBe(true);
    expect(second.clipping).toMatchObject({
      id: first.clipping.id,
      tags: ['bees', 'roof'],
      note: 'first\n\nsecond',
      clippedAt: NOW,
      updatedAt: NOW + 5,
    });
    expect(await readBody(database, first.clipping.id)).toMatchObject({ text: 'New.' });
    expect(await database.revisions.toArray()).toMatchObject([
      { clippingId: first.clipping.id, bylines: [{ bio: 'Ida Lund keeps bees on a roof in Aarhus.' }] },
    ]);
    expect((await searchLibrary('colony', { limit: 5, database })).total).toBe(0);
    expect((await searchLibrary('retired', { limit: 5, database })).total).toBe(1);
  });

  test('with the same body makes no revision', async () => {
    const database = freshDatabase();
    await saveClip(request(), database);
    await saveClip(request({ now: NOW + 5 }), database);
    expect(await database.revisions.count()).toBe(0);
  });

  test('finds it by another link to the same page, and by a canonical URL with the same title', async () => {
    const database = freshDatabase();
    await saveClip(request({ capture: sampleCapture({ canonicalUrl: 'https://hive.example/swarms' }) }), database);
    const tracked = await saveClip(
      request({ url: 'http://www.hive.example/2024/05/swarms/?utm_source=mail#top' }),
      database,
    );
    const canonical = await saveClip(request({ url: 'https://hive.example/swarms' }), database);
    expect([tracked.updated, canonical.updated, await database.clippings.count()]).toEqual([true, true, 1]);
  });

  test('takes it out of the trash', async () => {
    const database = freshDatabase();
    const { clipping } = await saveClip(request({ edits: { tags: ['bees'], note: '' } }), database);
    await deleteClipping(clipping.id, NOW, database);
    const again = await saveClip(request(), database);
    expect(again.clipping).toMatchObject({ id: clipping.id, tags: ['bees'], deletedAt: undefined });
  });

  test('from twenty tabs at once gives one clipping with all tags', async () => {
    const database = freshDatabase();
    const tags = Array.from({ length: 20 }, (_, i) => `tag ${i}`);
    await Promise.all(tags.map((tag) => saveClip(request({ edits: { tags: [tag], note: '' } }), database)));
    const [clipping, ...others] = await database.clippings.toArray();
    expect(others).toEqual([]);
    expect([...(clipping?.tags ?? [])].sort()).toEqual([...tags].sort());
  });
});

test('two articles that claim the same canonical URL are two clippings', async () => {
  const database = freshDatabase();
  const canonicalUrl = 'https://hive.example/archive';
  const claim = (path: string, title: string) =>
    request({ capture: sampleCapture({ url: `https://hive.example/${path}`, title, canonicalUrl }) });
  await saveClip(claim('one', 'The winter cluster'), database);
  await saveClip(claim('two', 'A summer without rain'), database);
  expect((await database.clippings.toArray()).map((clipping) => clipping.title)).toEqual([
    'The winter cluster',
    'A summer without rain',
  ]);
  const page = { url: canonicalUrl, title: 'All that we have written' };
  expect(await findSaved(database, page)).toBeUndefined();
});

describe('authors across clippings', () => {
  const clipBy = (path: string, ...authors: ReturnType<typeof sampleAuthor>[]) =>
    request({ capture: sampleCapture({ url: `https://hive.example/${path}`, title: `On ${path} and more`, authors }) });

  test('one who signs twice is one author with two bylines', async () => {
    const database = freshDatabase();
    await saveClip(clipBy('a', sampleAuthor()), database);
    await saveClip(clipBy('b', sampleAuthor({ bio: 'Another bio.' })), database);
    expect(await database.authors.count()).toBe(1);
    expect((await database.bylines.toArray()).map((byline) => byline.bio)).toEqual([
      'Ida Lund keeps bees on a roof in Aarhus.',
      'Another bio.',
    ]);
  });

  test('a link that two authors of a page share makes no one of them', async () => {
    const database = freshDatabase();
    const newsroom = {
      url: 'https://hive.example/team',
      links: [{ kind: 'x' as const, url: 'https://x.com/thehive' }],
    };
    await saveClip(clipBy('a', sampleAuthor(newsroom), sampleAuthor({ ...newsroom, name: 'Bo Holm' })), database);
    expect((await database.authors.toArray()).map((author) => author.name)).toEqual(['Ida Lund', 'Bo Holm']);
  });

  test('a profile that two unlike names print is not one person', async () => {
    const database = freshDatabase();
    await saveClip(clipBy('a', sampleAuthor()), database);
    await saveClip(clipBy('b', sampleAuthor({ name: 'Bo Holm' })), database);
    expect(await database.authors.count()).toBe(2);
  });
});

describe('edits, trash and undo', () => {
  test('an edit replaces tags and note and is searchable at once', async () => {
    const database = freshDatabase();
    const { clipping } = await saveClip(request({ edits: { tags: ['bees'], note: 'old' } }), database);
    await editClipping(clipping.id, { tags: ['honey'] }, database);
    await editClipping(clipping.id, { note: 'apiary' }, database);
    expect(await database.clippings.get(clipping.id)).toMatchObject({ tags: ['honey'], note: 'apiary' });
    const totals = await Promise.all(
      ['honey', 'apiary', 'old'].map((word) => searchLibrary(word, { limit: 5, database })),
    );
    expect(totals.map(({ total }) => total)).toEqual([1, 1, 0]);
  });

  test('what is deleted is not found; restored, it is as before', async () => {
    const database = freshDatabase();
    const { clipping } = await saveClip(request(), database);
    await deleteClipping(clipping.id, NOW + 1, database);
    expect((await searchLibrary('swarm', { limit: 5, database })).total).toBe(0);
    await restoreClipping(clipping.id, database);
    expect(await database.clippings.get(clipping.id)).toMatchObject({ ...clipping, editedAt: expect.any(Number) });
    expect((await searchLibrary('swarm', { limit: 5, database })).total).toBe(1);
  });

  test('an unknown clipping is a named error', async () => {
    await expect(editClipping(7, { note: '' }, freshDatabase())).rejects.toMatchObject({ code: 'clipping-not-found' });
  });
});

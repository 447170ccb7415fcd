import { afterEach, expect, test, vi } from 'vitest';
import { runJobs } from '../../../core/jobs/run';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { eraseLibrary } from '../../../core/library/erase';
import {
  authorWithClippings,
  type ClippingList,
  findAuthor,
  openClipping,
  portraitOf,
  watchClippings,
} from '../../../core/library/reading';
import { libraryDatabase } from '../../../core/store/database';
import { sampleAuthor, sampleCapture } from './sample-capture';

afterEach(() => eraseLibrary());

let clips = 0;
async function clip(title: string) {
  const url = `https://hive.example/${clips++}`;
  const capture = sampleCapture({ url, title });
  return (await saveClip({ capture, url, edits: { tags: [], note: '' }, now: clips }, libraryDatabase())).clipping;
}

test('the list is the newest first, live, and without the trash', async () => {
  const lists: ClippingList[] = [];
  const titles = () => lists.at(-1)?.clippings.map((clipping) => clipping.title);
  const end = watchClippings(
    { limit: 2 },
    (list) => lists.push(list),
    (error) => expect.fail(error.message),
  );
  await clip('The first of three');
  await clip('The second of three');
  const third = await clip('The third of three');
  await vi.waitFor(() => expect(titles()).toEqual(['The third of three', 'The second of three']));
  expect(lists.at(-1)?.total).toBe(3);
  await deleteClipping(third.id, 9);
  await vi.waitFor(() => expect(titles()).toEqual(['The second of three', 'The first of three']));
  expect(lists.at(-1)?.total).toBe(2);
  end();
});

test('an opened clipping has body, bylines and pictures; one in the trash is not opened', async () => {
  const { id } = await clip('When the swarm leaves');
  const bytes = new Blob(['ida'], { type: 'image/png' });
  const fetchImage = async (url: string) => (url.includes('ida') ? bytes : undefined);
  await runJobs({ database: libraryDatabase(), fetchImage, now: () => 100, wakeAt: async () => undefined });
  const opened = await openClipping(id);
  expect(opened).toMatchObject({ clipping: { id }, body: { id }, bylines: [{ name: 'Ida Lund' }] });
  expect(opened?.pictures.get('https://hive.example/ida.jpg')?.state).toBe('kept');
  expect(opened?.pictures.get('https://hive.example/swarm.jpg')).toEqual({ state: 'wanted' });
  expect(await (await portraitOf(id, 'https://hive.example/ida.jpg'))?.text()).toBe('ida');
  await deleteClipping(id, 9);
  expect(await openClipping(id)).toBeUndefined();
});

test('an author is known again on another page of the site, with what was clipped of theirs', async () => {
  const one = await clip('The winter cluster');
  const two = await clip('A summer without rain');
  const known = await findAuthor(sampleAuthor({ url: undefined, links: [] }), 'https://hive.example/new');
  expect(known?.clippings.map(({ id }) => id)).toEqual([two.id, one.id]);
  await deleteClipping(two.id, 9);
  expect((await authorWithClippings(known?.author.id ?? 0))?.clippings.map(({ id }) => id)).toEqual([one.id]);
  expect(
    await findAuthor(sampleAuthor({ name: 'Bo Holm', url: undefined, links: [] }), 'https://hive.example/'),
  ).toBeUndefined();
});

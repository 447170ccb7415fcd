import { expect, test, vi } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { deleteClipping } from '../../../core/library/edit';
import { type CountedTag, clippingsTagged, watchTags } from '../../../core/library/tags';
import { sampleCapture } from './sample-capture';

test('tags are counted outside the trash, as they are written', async () => {
  const ids: number[] = [];
  for (const [i, tags] of [['bees', 'Ähre'], ['bees'], ['Bees', 'lone']].entries()) {
    const url = `https://hive.example/${i}`;
    const { clipping } = await saveClip({
      capture: sampleCapture({ url }),
      url,
      edits: { tags, note: '' },
      now: i + 1,
    });
    ids.push(clipping.id);
  }
  await deleteClipping(ids[2] ?? 0, 9);
  let shown: CountedTag[] = [];
  const end = watchTags(
    'en',
    (tags) => {
      shown = tags;
    },
    (error) => expect.fail(error.message),
  );
  await vi.waitFor(() =>
    expect(shown).toEqual([
      { tag: 'Ähre', clippings: 1 },
      { tag: 'bees', clippings: 2 },
    ]),
  );
  await deleteClipping(ids[1] ?? 0, 9);
  await vi.waitFor(() => expect(shown.map(({ clippings }) => clippings)).toEqual([1, 1]));
  expect(await clippingsTagged('bees')).toEqual(ids.slice(0, 2));
  end();
});

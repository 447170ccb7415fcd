import type { Clipping } from '../model/clipping';
import { BylineError } from '../model/errors';
import { putBodies, readBody } from '../store/bodies';
import { libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { reindex } from './reindex';
import { wholeTextOf } from './revisions';

/**
 * Puts a clipping's whole text back in the place of a selection, which is kept as a revision in its turn.
 * @throws BylineError `clipping-not-found` where there is no such text
 */
export function restoreWholeText(id: number, now: number, database = libraryDatabase()): Promise<void> {
  return writing(database, async () => {
    const [clipping, selected] = await Promise.all([database.clippings.get(id), readBody(database, id)]);
    const whole = clipping && (await wholeTextOf(database, clipping));
    if (!whole || !selected) throw new BylineError('clipping-not-found', 'no whole text is kept');
    const { html, text, title, wordCount } = whole;
    const { part } = clipping;
    await database.revisions.put({
      ...whole,
      ...{ html: selected.html, text: selected.text, title: clipping.title, wordCount: clipping.wordCount },
      part,
      replacedAt: now,
    });
    const restored: Clipping = { ...clipping, title, wordCount, part: undefined, updatedAt: now };
    await putBodies(database, [{ id, html, text }]);
    await database.clippings.put(restored);
    await reindex(database, restored);
  });
}

import { loadInBulk } from '../../core/library/bulk-load';
import { searchLibrary } from '../../core/search/search';
import { libraryDatabase } from '../../core/store/database';
import { generateClipping } from '../bench/search/generate';

/** Runs inside a page of the extension while its worker is killed again and again. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var kills: { fill: typeof fill; state: typeof state; check: typeof check };
}

/** So many clippings, merged into the index. */
async function fill(count: number): Promise<number[]> {
  await loadInBulk(Array.from({ length: count }, (_, i) => generateClipping(i)));
  return libraryDatabase().clippings.toCollection().primaryKeys();
}

/** How far the worker got with the index. */
async function state(): Promise<{ fresh: number; segments: number; merges: number }> {
  const { fresh, search } = libraryDatabase();
  const manifest = await search.manifests.get('current');
  return {
    fresh: await fresh.count(),
    segments: manifest?.segments.length ?? 0,
    merges: await search.merges.count(),
  };
}

/**
 * Looks for every clipping by its note, which is one word that no other has. Gives what is wrong: not found, found
 * twice, found though deleted, found by a note of before.
 */
async function check(notesOfBefore: string[]): Promise<string[]> {
  const wrong: string[] = [];
  const rows = await libraryDatabase().clippings.toArray();
  const current = new Set(rows.map(({ note }) => note));
  for (const { id, note, deletedAt } of rows) {
    if (!note) continue;
    const { hits, corrected } = await searchLibrary(`"${note}"`, { limit: 5 });
    const found = corrected === undefined ? hits.map(({ clipping }) => clipping.id) : [];
    const expected = deletedAt === undefined ? [id] : [];
    if (found.join() !== expected.join()) wrong.push(`${note}: found ${found.join()}, expected ${expected.join()}`);
  }
  for (const note of notesOfBefore.filter((one) => !current.has(one))) {
    const { hits, corrected } = await searchLibrary(`"${note}"`, { limit: 5 });
    if (corrected === undefined && hits.length > 0) wrong.push(`${note} is of before, and found`);
  }
  return wrong;
}

globalThis.kills = { fill, state, check };

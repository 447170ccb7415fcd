import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteClipping, editClipping, restoreClipping } from '../../../core/library/edit';
import { beginMerge, continueMerge } from '../../../core/search/index/merge-segments';
import { repairIndex } from '../../../core/search/index/repair';
import { tidyIndex } from '../../../core/search/index/tidy';
import { searchLibrary } from '../../../core/search/search';
import type { LibraryDatabase } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { addClipping, type ModelClipping, type ModelQuery, queryFor, WORDS } from './model';

/** Everything that changes the index, in any order; `kill` lets a merge die at its n-th row. */
type Step =
  | { do: 'add'; title: string[]; body: string[] }
  | { do: 'note'; which: number; words: string[] }
  | { do: 'delete' | 'restore'; which: number }
  | { do: 'merge' }
  | { do: 'kill'; row: number; table: 'blocks' | 'documents' | 'manifests' | 'fresh' }
  | { do: 'squeeze'; step: number }
  | { do: 'repair' }
  | { do: 'lose' };

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 6 });
/** One of them, often the latest: it stands last in its segment. */
const which = fc.oneof(fc.nat(20), fc.constant(-1));
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), title: words, body: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), which, words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      row: fc.nat(6),
      table: fc.constantFrom('blocks' as const, 'documents' as const, 'manifests' as const, 'fresh' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('squeeze' as const), step: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repair' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
);

async function take(database: LibraryDatabase, model: ModelClipping[], taken: Step): Promise<void> {
  if (taken.do === 'add') model.push(await addClipping(database, taken));
  else if (taken.do === 'merge') await tidyIndex(database, { all: true });
  else if (taken.do === 'repair') await repairIndex(database);
  else if (taken.do === 'kill') await killedMerge(database, taken.table, taken.row);
  else if (taken.do === 'squeeze') await killedSqueeze(database, taken.step);
  else if (taken.do === 'lose') await loseAndRepair(database);
  else {
    const clipping = taken.which < 0 ? model.at(-1) : model[taken.which % Math.max(1, model.length)];
    if (!clipping) return;
    if (taken.do === 'note') {
      await editClipping(clipping.id, { note: taken.words.join(' ') }, database);
      clipping.note = taken.words;
    } else if (taken.do === 'delete') await deleteClipping(clipping.id, 1, database);
    else await restoreClipping(clipping.id, database);
    if (taken.do !== 'note') clipping.deleted = taken.do === 'delete';
  }
}

/** A merge whose n-th write to a table fails as if the process had ended there. */
async function killedMerge(
  database: LibraryDatabase,
  name: 'blocks' | 'documents' | 'manifests' | 'fresh',
  row: number,
): Promise<void> {
  let left = row;
  const die = () => {
    if (left-- === 0) throw new Error('killed');
  };
  const table = name === 'fresh' ? database.fresh : database.search.table(name);
  const events = name === 'fresh' ? (['deleting'] as const) : (['creating', 'updating'] as const);
  for (const event of events) table.hook(event as 'deleting', die);
  await tidyIndex(database, { all: true }).catch((error: unknown) => expect(String(error)).toContain('killed'));
  for (const event of events) table.hook(event as 'deleting').unsubscribe(die);
}

/** Begins to merge all segments into one, in small steps, and dies after some: the next tidying goes on. */
async function killedSqueeze({ search }: LibraryDatabase, step: number): Promise<void> {
  const segments = (await search.manifests.get('current'))?.segments ?? [];
  if (segments.length < 2 || (await search.merges.count()) > 0) return;
  const merge = await beginMerge(search, 'current', segments);
  let left = step;
  const die = () => {
    if (left-- === 0) throw new Error('killed');
  };
  search.merges.hook('updating', die);
  await continueMerge(search, merge, { stepBytes: 1 }).catch((error: unknown) =>
    expect(String(error)).toContain('killed'),
  );
  search.merges.hook('updating').unsubscribe(die);
}

async function loseAndRepair(database: LibraryDatabase): Promise<void> {
  await database.search.manifests.clear();
  await repairIndex(database);
}

const query = fc.oneof(
  word.map(queryFor.word),
  word.map(queryFor.inTitle),
  fc.tuple(word, word).map(([a, b]) => queryFor.both(a, b)),
  fc.tuple(word, word).map(([a, b]) => queryFor.either(a, b)),
  fc.tuple(word, word).map(([a, b]) => queryFor.without(a, b)),
  fc.tuple(word, word).map(([a, b]) => queryFor.phrase(a, b)),
  fc.tuple(word, fc.integer({ min: 1, max: 4 })).map(([a, letters]) => queryFor.beginning(a, letters)),
);

/** The clippings with all that is asked for, each once. */
async function found(database: LibraryDatabase, { typed }: ModelQuery): Promise<number[]> {
  const result = await searchLibrary(typed, { limit: 100, database });
  if (result.corrected !== undefined) return [];
  expect(result.reduced).toBeUndefined();
  return result.hits.slice(0, result.totalAll).map(({ clipping }) => clipping.id);
}

const RUNS = Number(process.env.INDEX_MODEL_RUNS ?? 400);

test('the index answers like a look at every clipping, whatever happened to it', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40, size: 'max' }),
      fc.array(query, { minLength: 4, maxLength: 8 }),
      async (steps, queries) => {
        const database = freshDatabase();
        const model: ModelClipping[] = [];
        for (const taken of steps) await take(database, model, taken as Step);
        for (const asked of queries) {
          const expected = model.filter((clipping) => !clipping.deleted && asked.matches(clipping)).map(({ id }) => id);
          expect([asked.typed, (await found(database, asked)).sort((a, b) => a - b)]).toEqual([asked.typed, expected]);
        }
        await database.delete();
        await database.search.delete();
      },
    ),
    { numRuns: RUNS },
  );
});

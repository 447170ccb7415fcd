import type { DBCore, DBCoreKeyRange, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import type { Clipping } from '../model/clipping';
import { listOrderOf } from './list-order';

/**
 * So many clippings are tallied in a row: 100,000 are read as a hundred rows. Rows of clippings hold texts, and take
 * seconds.
 */
export const TALLIED = 1_024;

/** What is counted and ordered by time of the clippings whose ids divided by `TALLIED` give `chunk`, by the rest of the division. */
export interface TallyRow {
  chunk: number;
  words: Uint32Array;
  /** When it was clipped, UTC milliseconds; NaN where there is no such clipping, or it lies in the trash. */
  clipped: Float64Array;
  /** When it was published or, where that is not known, clipped. */
  published: Float64Array;
  /** 1 where it was opened in the reader. */
  read: Uint8Array;
}

type Row = Omit<Clipping, 'id'> & { id?: number };

/**
 * Keeps what lists are ordered and counted by right with every row of a clipping that is written, whoever writes it:
 * the row's `order`, and its place in the tallies, in the same transaction.
 */
export const listing: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'listing',
  // Outside of Dexie's own, which see to live queries.
  level: 3,
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(
        mode === 'readwrite' && tables.includes('clippings') ? [...new Set([...tables, 'tallies'])] : tables,
        mode,
        options,
      ),
    table: (name) => (name === 'clippings' ? listed(core.table(name), core.table('tallies')) : core.table(name)),
  }),
};

function listed(clippings: DBCoreTable, tallies: DBCoreTable): DBCoreTable {
  return {
    ...clippings,
    mutate: async (request) => {
      const { trans } = request;
      if (request.type === 'delete') await tally(tallies, trans, (request.keys as number[]).map(gone));
      if (request.type === 'deleteRange') await forget(tallies, trans, request.range);
      if (request.type !== 'add' && request.type !== 'put') return clippings.mutate(request);
      const values: Row[] = request.values.map((row: Row) => ({ ...row, order: listOrderOf(row) }));
      const ordered = { ...request, values, wantResults: true } as DBCoreMutateRequest;
      const response = await clippings.mutate(ordered);
      const written = values.flatMap((row, i) =>
        response.failures[i] ? [] : [{ id: (row.id ?? response.results?.[i]) as number, row }],
      );
      await tally(tallies, trans, written);
      return response;
    },
  };
}

interface Written {
  id: number;
  /** None where it was deleted. */
  row?: Row;
}

const gone = (id: number): Written => ({ id });

async function tally(tallies: DBCoreTable, trans: DBCoreTransaction, written: readonly Written[]): Promise<void> {
  const chunks = Map.groupBy(written, ({ id }) => Math.floor(id / TALLIED));
  const keys = [...chunks.keys()];
  if (keys.length === 0) return;
  const known: (TallyRow | undefined)[] = await tallies.getMany({ trans, keys });
  const values = keys.map((chunk, i) => withTallied(known[i] ?? emptyTally(chunk), chunks.get(chunk) ?? []));
  await tallies.mutate({ type: 'put', trans, values });
}

function withTallied(tallied: TallyRow, written: readonly Written[]): TallyRow {
  const next = structuredClone(tallied);
  for (const { id, row } of written) {
    const place = id % TALLIED;
    const there = row && row.deletedAt === undefined;
    next.words[place] = there ? row.wordCount : 0;
    next.clipped[place] = there ? row.clippedAt : Number.NaN;
    next.published[place] = there ? (row.published?.ms ?? row.clippedAt) : Number.NaN;
    next.read[place] = there && row.openedAt !== undefined ? 1 : 0;
  }
  return next;
}

const emptyTally = (chunk: number): TallyRow => ({
  chunk,
  words: new Uint32Array(TALLIED),
  clipped: new Float64Array(TALLIED).fill(Number.NaN),
  published: new Float64Array(TALLIED).fill(Number.NaN),
  read: new Uint8Array(TALLIED),
});

/** What the tally of some clippings, all those of a chunk, is. */
export const tallyOf = (chunk: number, rows: readonly Clipping[]): TallyRow =>
  withTallied(
    emptyTally(chunk),
    rows.map((row) => ({ id: row.id, row })),
  );

async function forget(tallies: DBCoreTable, trans: DBCoreTransaction, range: DBCoreKeyRange): Promise<void> {
  const everything = { type: ANY, lower: undefined, upper: undefined };
  if (range.type === ANY) {
    await tallies.mutate({ type: 'deleteRange', trans, range: everything });
    return;
  }
  const query = { index: tallies.schema.primaryKey, range: everything };
  const { result } = (await tallies.query({ trans, values: true, query })) as { result: TallyRow[] };
  const from = typeof range.lower === 'number' ? range.lower : Number.NEGATIVE_INFINITY;
  const to = typeof range.upper === 'number' ? range.upper : Number.POSITIVE_INFINITY;
  const emptied = result.map((tallied) => {
    const ids = Array.from({ length: TALLIED }, (_, place) => tallied.chunk * TALLIED + place);
    return withTallied(tallied, ids.filter((id) => id >= from && id <= to).map(gone));
  });
  if (emptied.length > 0) await tallies.mutate({ type: 'put', trans, values: emptied });
}

/** Dexie's name for a range of everything: its types declare no values. */
const ANY = 3;

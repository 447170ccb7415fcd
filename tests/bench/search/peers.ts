import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { type Quantiles, quantiles, round } from './figures.ts';
import { generateClipping } from './generate.ts';
import { QUERY_KINDS, type QueryKind, queriesOf } from './queries.ts';

/** The same clippings and queries in two kept libraries, in memory and without an extension around them. */

export interface PeerFigures {
  docs: number;
  buildMsPerDoc: number;
  warmMs: Partial<Record<QueryKind, Quantiles>>;
}

export function measurePeers(docs: number): Record<string, PeerFigures> {
  return { minisearch: measureMiniSearch(docs), fts5: measureFts5(docs) };
}

function* rows(docs: number) {
  for (let id = 0; id < docs; id++) {
    const { clipping, body, authors } = generateClipping(id);
    yield { id, title: clipping.title, author: authors[0]?.name ?? '', text: body.text };
  }
}

function measureMiniSearch(docs: number): PeerFigures {
  const index = new MiniSearch({ fields: ['title', 'author', 'text'] });
  let buildMs = 0;
  for (const row of rows(docs)) buildMs += timed(() => index.add(row));
  const ask = (kind: QueryKind, typed: string) => {
    const prefix = kind === 'prefix';
    return index.search(typed.replaceAll('"', ''), { combineWith: 'AND', prefix, fuzzy: kind === 'typo' ? 1 : false });
  };
  // It has no phrases.
  return figures(
    docs,
    buildMs,
    QUERY_KINDS.filter((kind) => kind !== 'phrase'),
    ask,
  );
}

function measureFts5(docs: number): PeerFigures {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE clips USING fts5(title, author, text, tokenize='porter unicode61', prefix='1 2 3')`,
  );
  const insert = database.prepare('INSERT INTO clips(rowid, title, author, text) VALUES (?, ?, ?, ?)');
  let buildMs = 0;
  database.exec('BEGIN');
  for (const { id, title, author, text } of rows(docs)) buildMs += timed(() => insert.run(id, title, author, text));
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid FROM clips WHERE clips MATCH ? ORDER BY rank LIMIT 20');
  const ask = (kind: QueryKind, typed: string) => select.all(kind === 'prefix' ? `${typed}*` : typed);
  // It corrects nothing.
  return figures(
    docs,
    buildMs,
    QUERY_KINDS.filter((kind) => kind !== 'typo'),
    ask,
  );
}

function figures(
  docs: number,
  buildMs: number,
  kinds: QueryKind[],
  ask: (kind: QueryKind, typed: string) => unknown,
): PeerFigures {
  const warmMs: PeerFigures['warmMs'] = {};
  for (const kind of kinds) {
    const queries = queriesOf(kind, docs);
    for (const typed of queries.slice(0, 5)) ask(kind, typed);
    warmMs[kind] = quantiles(queries.map((typed) => timed(() => ask(kind, typed))));
  }
  return { docs, buildMsPerDoc: round(buildMs / docs), warmMs };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

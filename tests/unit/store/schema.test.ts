import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { saveClip } from '../../../core/library/clip';
import { checkLibrary } from '../../../core/library/health';
import { needsRepair } from '../../../core/search/index/index-health';
import { repairIndex } from '../../../core/search/index/repair';
import { searchLibrary } from '../../../core/search/search';
import { LibraryDatabase, SCHEMA } from '../../../core/store/database';
import { freshDatabase } from '../library/fresh-database';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';
import { type GoldenDatabase, readTables, writeTables } from './golden';

/**
 * What libraries on people's disks look like, by schema version. `UPDATE_SCHEMA=1` writes the current one anew, on
 * purpose; once a release is tagged its files are never written again: what changes is a new version.
 */
const schemaFile = (version: number) => `tests/fixtures/schema/${version}.json`;
const goldenFile = (version: number) => `tests/fixtures/schema/${version}-rows.json`;
const RELEASED = /^v[1-9]/;

const updating = process.env.UPDATE_SCHEMA === '1';

/** Each table with its keys and indexes, as Dexie writes them. */
function schemaOf(database: Dexie): Record<string, string> {
  const tables = database.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()].join(', '),
  ]);
  return Object.fromEntries(tables.sort());
}

const isReleased = () =>
  execFileSync('git', ['tag'], { encoding: 'utf8' })
    .split('\n')
    .some((tag) => RELEASED.test(tag));

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

test('the schema is the one that was written down for its version', async () => {
  const schema = schemaOf(freshDatabase());
  if (updating && !(isReleased() && existsSync(schemaFile(SCHEMA))))
    writeFileSync(schemaFile(SCHEMA), `${JSON.stringify(schema, null, 2)}\n`);
  expect(schema, 'a released schema is never changed: add a version; before 1.0, UPDATE_SCHEMA=1').toEqual(
    read(schemaFile(SCHEMA)),
  );
});

/** A small library with something in every table that a clip, an update, a correction and the trash fill. */
async function fillGolden(database: LibraryDatabase): Promise<void> {
  const clip = (path: string, html: string, now: number, names: string[]) => {
    const url = `https://golden.example${path}`;
    const authors = names.map((name) => sampleAuthor({ name, url: `https://golden.example/by/${name}`, links: [] }));
    const capture = sampleCapture({
      url,
      canonicalUrl: undefined,
      title: `Golden ${path}`,
      authors,
      html,
      text: html.replace(/<[^>]+>/g, ''),
    });
    return saveClip({ capture, url, edits: { tags: ['golden'], note: `of ${path}` }, now }, database);
  };
  await clip('/one', '<p>The first text.</p>', 1_000, ['Ida Lund']);
  await clip('/two', '<p>The second text.</p>', 2_000, ['Ida Lund', 'Bo Berg']);
  await clip('/one', '<p>The first text, written anew.</p>', 3_000, ['Ida Lund']);
}

test('a library of every schema version opens, is well, is found in and can be written to', async () => {
  if (updating) {
    const database = freshDatabase();
    await fillGolden(database);
    writeFileSync(goldenFile(SCHEMA), `${JSON.stringify(await readTables(database), null, 1)}\n`);
  }
  for (let version = 1; version <= SCHEMA; version++) {
    const golden = read<GoldenDatabase>(goldenFile(version));
    const database = freshDatabase();
    await writeTables(database.name, version, read(schemaFile(version)), golden);
    expect(await checkLibrary({ thorough: true, database })).toEqual({ state: 'well' });
    expect(await database.clippings.count()).toBe(2);
    // As the worker does when it starts: an index of an older layout is made anew.
    if ((await needsRepair(database, 0, Number.POSITIVE_INFINITY)) === 'known') await repairIndex(database);
    const { hits } = await searchLibrary('anew', { limit: 5, database });
    expect(hits.map(({ clipping }) => clipping.title)).toEqual(['Golden /one']);
    expect(await database.revisions.toArray()).toMatchObject([{ html: '<p>The first text.</p>' }]);
    const capture = sampleCapture({ url: 'https://golden.example/three', canonicalUrl: undefined });
    await saveClip({ capture, url: capture.url, edits: { tags: [], note: '' }, now: 4_000 }, database);
    expect(await database.meta.get('seal')).toMatchObject({ count: 3 });
  }
});

const opened: Dexie[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** The next version, as a page of it opens it: a new table, and rows written anew. */
function nextVersion(name: string, upgrade: () => void): Dexie {
  const next = new Dexie(name);
  next.version(SCHEMA).stores(read(schemaFile(SCHEMA)));
  next
    .version(SCHEMA + 1)
    .stores({ shelves: '++id' })
    .upgrade(async (transaction) => {
      await transaction.table('clippings').toCollection().modify({ shelved: true });
      upgrade();
    });
  opened.push(next);
  return next;
}

test('an upgrade with stale pages open: they let go; one that dies in the middle has changed nothing', async () => {
  const database = freshDatabase();
  await fillGolden(database);
  const stale = new LibraryDatabase(database.name);
  opened.push(stale);
  let told = 0;
  stale.on('versionchange', () => {
    told++;
  });
  expect(await checkLibrary({ database: stale })).toEqual({ state: 'well' });

  const dying = nextVersion(database.name, () => {
    throw new Error('killed in the middle');
  });
  await expect(dying.open()).rejects.toThrow('killed in the middle');
  expect(told).toBe(1);
  // Nothing has changed: the version of before goes on.
  expect(await checkLibrary({ thorough: true, database })).toEqual({ state: 'well' });
  expect(await database.clippings.filter((row) => 'shelved' in row).count()).toBe(0);

  const next = nextVersion(database.name, () => undefined);
  await next.open();
  expect(
    await next
      .table('clippings')
      .filter(({ shelved }) => shelved)
      .count(),
  ).toBe(2);
  // A page of before does not write into what it does not know.
  expect(await checkLibrary({ database: stale })).toEqual({ state: 'unopened', failure: 'library-newer' });
});

import fc from 'fast-check';
import { saveClip } from '../../../core/library/clip';
import { mergeAuthors, rejectByline, renameAuthor } from '../../../core/library/correct-authors';
import { deleteClipping, editClipping, markOpened } from '../../../core/library/edit';
import { DEFAULT_SETTINGS } from '../../../core/model/settings';
import { sha256 } from '../../../core/model/sha256';
import type { LibraryDatabase } from '../../../core/store/database';
import { type Written, writeBackup } from '../../../core/transfer/backup/write-backup';
import { openZip } from '../../../core/transfer/backup/zip';
import { sampleAuthor, sampleCapture } from '../library/sample-capture';

export const NOW = Date.UTC(2026, 10, 25);
const DAY_MS = 86_400_000;

/** One thing that a user does with the library; `n` chooses among what is there. */
export type Deed =
  | { kind: 'clip'; page: number; text: string; title: string; authors: number[]; note: string; tags: string[] }
  | { kind: 'edit'; n: number; note: string; tags: string[] }
  | { kind: 'open' | 'delete' | 'fetch' | 'mark' | 'rename' | 'reject' | 'merge'; n: number };

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const binary = fc.string({ unit: 'binary', maxLength: 20 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('clip' as const),
      page: fc.nat({ max: 8 }),
      text: words,
      title: fc.oneof(words, binary),
      authors: fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 3 }),
      note: binary,
      tags: fc.array(words, { maxLength: 3 }),
    }),
  },
  fc.record({
    kind: fc.constant('edit' as const),
    n: fc.nat({ max: 20 }),
    note: words,
    tags: fc.array(words, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constantFrom('open', 'delete', 'fetch', 'mark', 'rename', 'reject', 'merge'),
    n: fc.nat({ max: 20 }),
  }),
);

export const deeds = (maxLength = 25): fc.Arbitrary<Deed[]> => fc.array(deed, { maxLength });

const NAMES = ['Ida Lund', 'Omar Haddad', '高橋 美咲', 'ليلى حداد', 'Zoë Q. Brandt'];

/** Does these deeds, each a minute after the other from `start` on. */
export async function live(database: LibraryDatabase, done: readonly Deed[], start = NOW - 30 * DAY_MS): Promise<void> {
  for (const [i, deed] of done.entries()) await act(database, deed, start + i * 60_000);
}

async function act(database: LibraryDatabase, deed: Deed, now: number): Promise<void> {
  if (deed.kind === 'clip') {
    await saveClip({ capture: captureOf(deed), url: pageUrl(deed.page), edits: deed, now }, database);
    return;
  }
  const [clippings, authors, bylines] = await Promise.all([
    database.clippings.toArray(),
    database.authors.toArray(),
    database.bylines.toArray(),
  ]);
  const of = <T>(rows: T[]): T | undefined => rows[deed.n % Math.max(1, rows.length)];
  const [clipping, author, byline] = [of(clippings), of(authors), of(bylines)];
  if (deed.kind === 'edit' && clipping) await editClipping(clipping.id, deed, database);
  if (deed.kind === 'open' && clipping) await markOpened(clipping.id, now, database);
  if (deed.kind === 'delete' && clipping) await deleteClipping(clipping.id, now, database);
  if (deed.kind === 'fetch') await keepPictures(database, deed.n);
  if (deed.kind === 'mark' && clipping) {
    const quote = { exact: `passage ${deed.n}`, prefix: '', suffix: '' };
    const uid = crypto.randomUUID();
    await database.highlights.add({ uid, clippingId: clipping.id, quote, start: deed.n, note: '', madeAt: now });
    await database.readings.put({ id: clipping.id, part: deed.n / 20, readAt: now });
  }
  if (deed.kind === 'rename' && author) await renameAuthor(author.id, `Renamed ${deed.n}`, now, database);
  if (deed.kind === 'reject' && byline) await rejectByline(byline.id, now, database);
  const other = authors.find(({ id }) => id !== author?.id);
  if (deed.kind === 'merge' && author && other) await mergeAuthors(author.id, other.id, now, database);
}

const pageUrl = (page: number): string => `https://hive.example/2024/05/page-${page}`;

const captureOf = ({ page, text, title, authors }: Deed & { kind: 'clip' }) =>
  sampleCapture({
    url: pageUrl(page),
    title,
    text,
    html: `<p>${text}</p><img src="https://hive.example/${page}.jpg">`,
    images: [`https://hive.example/${page}.jpg`],
    authors: authors.map((number) => {
      const url = `https://hive.example/author/${number}`;
      const avatar = `https://hive.example/author-${number}.jpg`;
      return sampleAuthor({ name: NAMES[number], url, avatar, links: [{ kind: 'author-page', url }] });
    }),
  });

/** As if every other wanted picture had been fetched. */
async function keepPictures(database: LibraryDatabase, n: number): Promise<void> {
  const wanted = await database.pictures.filter(({ state }) => state === 'wanted').toArray();
  for (const picture of wanted.filter((_, i) => (i + n) % 2 === 0)) {
    const bytes = new TextEncoder().encode(`bytes of ${picture.url}`);
    const hash = await sha256(bytes);
    await database.images.put({ hash, blob: new Blob([bytes], { type: 'image/jpeg' }) });
    await database.pictures.put({ ...picture, state: 'kept', hash });
  }
}

/** Backs the library up into memory. */
export async function backUp(database: LibraryDatabase): Promise<{ file: Blob; written: Written }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
    },
  });
  const written = await writeBackup(stream, { now: NOW, appVersion: '0.1.0', settings: DEFAULT_SETTINGS, database });
  return { file: new Blob(chunks), written };
}

/** Every file of a zip as text, the manifest aside: two libraries of one content have the same. */
export async function contentsOf(file: Blob): Promise<Record<string, string>> {
  const zip = await openZip(file);
  const contents: Record<string, string> = {};
  for (const name of zip.names) {
    if (name !== 'manifest.json') contents[name] = new TextDecoder().decode(await zip.read(name));
  }
  return contents;
}

/** All rows of the library's own tables, without what the index and the jobs keep. */
export async function everyRow(database: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const tables = [
    'clippings',
    'bodies',
    'authors',
    'bylines',
    'revisions',
    'pictures',
    'highlights',
    'readings',
  ] as const;
  const rows = await Promise.all(tables.map((table) => database.table(table).toArray()));
  const images = await database.images.toCollection().primaryKeys();
  return { ...Object.fromEntries(tables.map((table, i) => [table, rows[i] ?? []])), images };
}

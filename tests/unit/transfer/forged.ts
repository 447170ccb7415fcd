import { sha256 } from '../../../core/model/sha256';
import { type RawEntry, rawZip } from './raw-zip';

/** Backups that are well made but for what a test changes. */

const encoder = new TextEncoder();

export type Row = Record<string, unknown>;

const PICTURE = encoder.encode('the bytes of a picture');

/** The rows of a small library. */
export async function rowsOf(): Promise<Record<string, Row[]>> {
  const hash = await sha256(PICTURE);
  const clipping = (uid: string): Row => ({
    uid,
    urlKey: `hive.example/${uid}`,
    aliases: [`hive.example/${uid}`],
    url: `https://hive.example/${uid}`,
    title: `The title of ${uid}`,
    siteName: 'The Hive',
    dir: 'ltr',
    excerpt: '',
    wordCount: 2,
    tags: [],
    note: '',
    clippedAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
  });
  return {
    authors: [{ uid: 'ida', name: 'Ida Lund', kind: 'person', identities: [] }],
    clippings: [clipping('one'), clipping('two')],
    bodies: [
      { clipping: 'one', html: '<p>one</p>', text: 'one' },
      { clipping: 'two', html: '<p>two</p>', text: 'two' },
    ],
    bylines: [
      { clipping: 'one', author: 'ida', position: 0, name: 'Ida Lund', kind: 'person', links: [], evidence: {} },
    ],
    revisions: [],
    pictures: [{ clipping: 'one', url: 'https://hive.example/a.jpg', state: 'kept', hash }],
    highlights: [
      { clipping: 'one', uid: 'h', quote: { exact: 'one', prefix: '', suffix: '' }, start: 0, note: '', madeAt: 1 },
    ],
    readings: [{ clipping: 'one', part: 0.5, readAt: 1 }],
    images: [{ hash, type: 'image/jpeg', bytes: PICTURE.length }],
  };
}

export interface Forgery {
  /** Changes rows before they are hashed: the backup says of itself what they are. */
  rows?: (rows: Record<string, Row[]>) => void;
  settings?: unknown;
  /** Changes a part's text before it is hashed. */
  text?: (name: string, text: string) => string | Uint8Array;
  /** Changes the manifest. */
  manifest?: (manifest: Row & { counts: Record<string, number>; files: Row[] }) => void;
  manifestText?: (text: string) => string;
  /** Changes the zip's entries. */
  entries?: (entries: RawEntry[]) => void;
  end?: Parameters<typeof rawZip>[1];
  /** Changes the bytes of the zip. */
  zip?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

export async function forge(forgery: Forgery = {}): Promise<Blob> {
  const rows = await rowsOf();
  forgery.rows?.(rows);
  const entries: RawEntry[] = [{ name: `images/${await sha256(PICTURE)}`, bytes: PICTURE }];
  const files: Row[] = [];
  const add = async (name: string, text: string, count: number) => {
    const changed = forgery.text?.(name, text) ?? text;
    const bytes = typeof changed === 'string' ? encoder.encode(changed) : changed;
    entries.push({ name, bytes, method: 'deflate' });
    files.push({ name, bytes: bytes.length, rows: count, sha256: await sha256(new Uint8Array(bytes)) });
  };
  for (const [table, part] of Object.entries(rows)) {
    const text = part.map((row) => `${JSON.stringify(row)}\n`).join('');
    if (part.length > 0) await add(`${table}/000001.ndjson`, text, part.length);
  }
  await add('settings.json', JSON.stringify(forgery.settings ?? {}), 1);
  const counts = Object.fromEntries(Object.entries(rows).map(([table, part]) => [table, part.length]));
  const manifest = {
    format: 'byline-backup',
    version: 1,
    createdAt: 1,
    appVersion: '0.1.0',
    batches: 1,
    counts,
    files,
  };
  forgery.manifest?.(manifest);
  const text = JSON.stringify(manifest);
  entries.push({ name: 'manifest.json', bytes: encoder.encode(forgery.manifestText?.(text) ?? text) });
  forgery.entries?.(entries);
  const bytes = rawZip(entries, forgery.end);
  return new Blob([forgery.zip?.(bytes) ?? bytes]);
}

export const entry = (entries: RawEntry[], name: string): RawEntry => {
  const found = entries.find((one) => typeof one.name === 'string' && one.name.startsWith(name));
  if (!found) throw new Error(`no ${name}`);
  return found;
};

export const changed = (name: string, change: (one: RawEntry) => void): Forgery => ({
  entries: (entries) => change(entry(entries, name)),
});

export const added = (one: RawEntry): Forgery => ({
  entries: (entries) => {
    entries.push(one);
  },
});

export const inRow = (table: string, fields: Record<string, unknown>): Forgery => ({
  rows: (rows) => {
    Object.assign(rows[table]?.[0] ?? {}, fields);
  },
});

export const inText = (table: string, change: (text: string) => string | Uint8Array): Forgery => ({
  text: (name, text) => (name.startsWith(table) ? change(text) : text),
});

export const encode = (text: string) => new TextEncoder().encode(text);

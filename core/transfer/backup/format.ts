import * as v from 'valibot';
import { count } from '../../messages/capture-schema';
import type { TableName } from '../../model/portable';

/** What a backup's files are called, and how large they may be. `docs/backup-format.md` is the whole description. */

export const FORMAT = 'byline-backup';
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';
export const SETTINGS = 'settings.json';

/** The order of the tables within a batch: what is referred to comes first. */
export const TABLES = [
  'authors',
  'clippings',
  'bodies',
  'bylines',
  'revisions',
  'pictures',
  'highlights',
  'readings',
  'images',
] as const satisfies readonly (TableName | 'images')[];

export type FileTable = (typeof TABLES)[number];

/** The stored bytes of an image: a file of its own, under the hash. */
export interface ImageRow {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  type: string;
  bytes: number;
}

/** A part holds a batch's rows of one table, one to a line: `bodies/000003.ndjson`. */
export const partName = (table: FileTable, batch: number): string =>
  `${table}/${String(batch).padStart(6, '0')}.ndjson`;

export const imageName = (hash: string): string => `images/${hash}`;

const PART = new RegExp(`^(${TABLES.join('|')})/(\\d{6})\\.ndjson$`);
const IMAGE = /^images\/([0-9a-f]{64})$/;

/** What a name in the zip stands for; undefined for a name that no backup has. */
export function readName(
  name: string,
):
  | { kind: 'manifest' | 'settings' }
  | { kind: 'image'; hash: string }
  | { kind: 'part'; table: FileTable; batch: number }
  | undefined {
  if (name === MANIFEST) return { kind: 'manifest' };
  if (name === SETTINGS) return { kind: 'settings' };
  const [, hash] = IMAGE.exec(name) ?? [];
  if (hash) return { kind: 'image', hash };
  const [, table, batch] = PART.exec(name) ?? [];
  return table ? { kind: 'part', table: table as FileTable, batch: Number(batch) } : undefined;
}

const MB = 1024 * 1024;

export const LIMITS = {
  entries: 5_000_000,
  /** A part that is larger holds one huge clipping. */
  partBytes: 512 * MB,
  imageBytes: 64 * MB,
  manifestBytes: 256 * MB,
  /** Nothing larger is compressed, so that nothing small unpacks to much. */
  deflatedBytes: 16 * MB,
  /** All files together, unpacked: so much, and so many times the zip. */
  unpackedBytes: 4096 * MB,
  unpackedRatio: 100,
  /** Of JSON within JSON. */
  depth: 12,
} as const;

const file = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  bytes: count,
  rows: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  /** UTC milliseconds. */
  createdAt: v.pipe(v.number(), v.integer()),
  /** Of Byline. */
  appVersion: v.pipe(v.string(), v.maxLength(100)),
  batches: v.pipe(count, v.maxValue(999_999)),
  counts: v.object({
    authors: count,
    clippings: count,
    bodies: count,
    bylines: count,
    revisions: count,
    pictures: count,
    highlights: count,
    readings: count,
    images: count,
  } satisfies Record<FileTable, typeof count>),
  /** Every file but the manifest and the images, whose names are their hashes. */
  files: v.pipe(v.array(file), v.maxLength(LIMITS.entries)),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

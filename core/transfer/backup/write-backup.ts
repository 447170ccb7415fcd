import { readLibrary } from '../../library/read-batch';
import { readSearches } from '../../library/saved-searches';
import { BylineError } from '../../model/errors';
import type { Batch, TransferProgress } from '../../model/portable';
import type { Settings } from '../../model/settings';
import { sha256 } from '../../model/sha256';
import type { LibraryDatabase } from '../../store/database';
import { storageError } from '../../store/storage-errors';
import { inBlocks } from './blocks';
import {
  type FileTable,
  FORMAT,
  FORMAT_VERSION,
  type ImageRow,
  imageName,
  LIMITS,
  MANIFEST,
  type Manifest,
  partName,
  SETTINGS,
  TABLES,
} from './format';
import { type ZipSink, zipInto } from './zip';

export interface WriteOptions {
  /** UTC milliseconds. */
  now: number;
  /** Of Byline. */
  appVersion: string;
  settings: Settings;
  onProgress?: (progress: TransferProgress) => void;
  signal?: AbortSignal;
  database?: LibraryDatabase;
}

/** What a backup came to. */
export interface Written {
  clippings: number;
  images: number;
  /** Of the zip. */
  bytes: number;
}

/**
 * Writes the whole library into a stream, as one zip, batch by batch: what is in memory at a time is a few megabytes
 * and the list of files. The stream is closed at the end, and aborted when anything goes wrong.
 *
 * @throws the signal's reason; BylineError `storage-failed`, `storage-full`
 */
export async function writeBackup(stream: WritableStream<Uint8Array>, options: WriteOptions): Promise<Written> {
  const writer = stream.getWriter();
  let bytes = 0;
  const blocks = inBlocks(writer, (more) => {
    bytes += more;
  });
  try {
    const backup = new Backup(zipInto(blocks, new Date(options.now)), options, () => bytes);
    await backup.writeAll();
    await writer.close();
    return { clippings: backup.counts.clippings, images: backup.counts.images, bytes };
  } catch (error) {
    // What is broken already may refuse to be aborted; the first error is the one to tell.
    await writer.abort(error).catch(console.warn);
    throw storageError(error);
  }
}

class Backup {
  readonly counts: Manifest['counts'] = {
    authors: 0,
    clippings: 0,
    bodies: 0,
    bylines: 0,
    revisions: 0,
    pictures: 0,
    highlights: 0,
    readings: 0,
    images: 0,
  };
  private readonly files: Manifest['files'] = [];
  private readonly hashes = new Set<string>();
  private readonly library;
  private readonly zip: ZipSink;
  private readonly options: WriteOptions;
  private readonly written: () => number;

  constructor(zip: ZipSink, options: WriteOptions, written: () => number) {
    this.zip = zip;
    this.options = options;
    this.written = written;
    this.library = readLibrary(options.database);
  }

  async writeAll(): Promise<void> {
    const total = await this.library.count();
    let batches = 0;
    this.tell(total);
    for (let batch = await this.library.next(); batch; batch = await this.library.next()) {
      this.options.signal?.throwIfAborted();
      batches++;
      await this.writeBatch(batch, batches, total);
      this.tell(total);
    }
    const searches = await readSearches(this.options.database);
    await this.addFile(SETTINGS, JSON.stringify({ ...this.options.settings, searches }), 1);
    const { now: createdAt, appVersion } = this.options;
    const manifest = { format: FORMAT, version: FORMAT_VERSION, createdAt, appVersion, batches } as const;
    const text = JSON.stringify({ ...manifest, counts: this.counts, files: this.files } satisfies Manifest, null, 1);
    await this.put(MANIFEST, new TextEncoder().encode(text));
    await this.zip.close();
  }

  private async writeBatch(batch: Batch, number: number, total: number): Promise<void> {
    const images = await this.writeImages(batch, total);
    const pictures = batch.pictures.map((picture) =>
      picture.state === 'kept' && !this.hashes.has(picture.hash ?? '')
        ? { ...picture, state: 'missing' as const, hash: undefined }
        : picture,
    );
    const rows: Record<FileTable, object[]> = { ...batch, pictures, images };
    for (const table of TABLES) {
      const part = rows[table];
      this.counts[table] += part.length;
      if (part.length === 0) continue;
      const text = part.map((row) => `${JSON.stringify(row, sortFields)}\n`).join('');
      await this.addFile(partName(table, number), text, part.length);
    }
  }

  /** Writes the images that no batch before had; one whose bytes are no longer those of its hash counts as lost. */
  private async writeImages(batch: Batch, total: number): Promise<ImageRow[]> {
    const rows: ImageRow[] = [];
    for (const { state, hash } of batch.pictures) {
      if (state !== 'kept' || !hash || this.hashes.has(hash)) continue;
      this.options.signal?.throwIfAborted();
      const blob = await this.library.image(hash);
      if (!blob || blob.size > LIMITS.imageBytes) continue;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      if ((await sha256(bytes)) !== hash) continue;
      await this.zip.add(imageName(hash), bytes, 'store');
      this.hashes.add(hash);
      rows.push({ hash, type: imageType(blob.type), bytes: bytes.length });
      this.tell(total);
    }
    return rows;
  }

  private async addFile(name: string, text: string, rows: number): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > LIMITS.partBytes) throw new BylineError('unexpected', `${name} has ${bytes.length} bytes`);
    this.files.push({ name, bytes: bytes.length, rows, sha256: await sha256(bytes) });
    await this.put(name, bytes);
  }

  private put(name: string, bytes: Uint8Array): Promise<void> {
    return this.zip.add(name, bytes, bytes.length > LIMITS.deflatedBytes ? 'store' : 'deflate');
  }

  private tell(total: number): void {
    this.options.onProgress?.({
      step: 'writing',
      clippings: { done: this.counts.clippings, total },
      bytes: this.written(),
    });
  }
}

/** Rows that say the same are the same line. */
const sortFields = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The bare type, as a picture's must be. */
function imageType(type: string): string {
  const [bare = ''] = type.split(';');
  return /^image\/[\w.+-]{1,60}$/.test(bare.trim()) ? bare.trim() : 'image/unknown';
}

import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { BylineError } from '../../model/errors';
import { BlockReader } from './blocks';
import { LIMITS, readName } from './format';

/** The zip itself, written as a stream and read at any place. Nothing here knows what the files hold. */

// The browser's own streams compress; workers would be made from blobs, which the extension's policy forbids.
configure({ useWebWorkers: false });

export interface ZipSink {
  /** Adds a file. What is compressed already is stored as it is. */
  add(name: string, bytes: Uint8Array, how: 'store' | 'deflate'): Promise<void>;
  /** Writes the directory and closes the stream. */
  close(): Promise<void>;
}

/** Writes a zip into a stream, file by file. */
export function zipInto(stream: WritableStream<Uint8Array>, now: Date): ZipSink {
  const zip = new ZipWriter(stream, { extendedTimestamp: false, lastModDate: now });
  return {
    add: async (name, bytes, how) => {
      await zip.add(name, new Uint8ArrayReader(bytes), { level: how === 'deflate' ? 6 : 0 });
    },
    close: async () => {
      await zip.close();
    },
  };
}

export interface OpenZip {
  /** Every file in it and how many bytes it has, unpacked. */
  readonly sizes: ReadonlyMap<string, number>;
  /**
   * Unpacks a file.
   * @throws BylineError `backup-damaged` when there is none, or it is not what the zip says
   */
  read(name: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens a zip of ours; reads its directory alone. Whatever could be read in two ways is refused: names that are not
 * ours or come twice, overlapping files, encryption, links, files too large for what they claim to be.
 *
 * @throws BylineError `backup-unreadable` for what is no zip or was cut off, `backup-unknown` for one that is not ours,
 * `backup-damaged`
 */
export async function openZip(blob: Blob, signal?: AbortSignal): Promise<OpenZip> {
  const zip = new ZipReader(new BlockReader(blob), {
    strictness: 'strict',
    checkCrc32: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
  });
  const entries = new Map<string, FileEntry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      signal?.throwIfAborted();
      const file = checkEntry(entry as FileEntry | { directory: true; filename: string });
      if (entries.has(file.filename)) throw new BylineError('backup-damaged', `${file.filename} is there twice`);
      entries.set(file.filename, file);
      unpacked += file.uncompressedSize;
      if (entries.size > LIMITS.entries || unpacked > LIMITS.unpackedBytes + LIMITS.unpackedRatio * blob.size)
        throw new BylineError('backup-damaged', 'it would unpack to far more than a backup of its size does');
    }
  } catch (error) {
    throw named(error, entries.size === 0 ? 'backup-unreadable' : 'backup-damaged');
  }
  return {
    sizes: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    read: (name, abort) => unpack(name, entries.get(name), abort),
  };
}

const NAMES_SHOWN = 80;

function checkEntry(entry: FileEntry | { directory: true; filename: string }): FileEntry {
  const { filename } = entry;
  const shown = JSON.stringify(filename.slice(0, NAMES_SHOWN));
  const kind = readName(filename)?.kind;
  if (entry.directory || !kind) throw new BylineError('backup-unknown', `${shown} is in no backup of Byline`);
  const refuse = (why: string) => new BylineError('backup-damaged', `${shown} ${why}`);
  if (entry.encrypted) throw refuse('is encrypted');
  if (entry.symlink) throw refuse('is a link');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refuse('is compressed in an unknown way');
  const most = kind === 'image' ? LIMITS.imageBytes : kind === 'manifest' ? LIMITS.manifestBytes : LIMITS.partBytes;
  const size = entry.uncompressedSize;
  if (size > most || (entry.compressionMethod === 8 && size > LIMITS.deflatedBytes)) throw refuse('is too large');
  if (entry.compressionMethod === 0 && entry.compressedSize !== size) throw refuse('has two sizes');
  return entry;
}

/** Into one piece of memory of the size that the directory claims, and not a byte more. */
async function unpack(
  name: string,
  entry: FileEntry | undefined,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!entry) throw new BylineError('backup-damaged', `${name} is missing`);
  const bytes = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  const into = new WritableStream<Uint8Array>({
    write(chunk) {
      if (filled + chunk.length > bytes.length)
        throw new BylineError('backup-damaged', `${name} is longer than it says`);
      bytes.set(chunk, filled);
      filled += chunk.length;
    },
  });
  try {
    await entry.getData(into, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw named(error, 'backup-damaged', name);
  }
  if (filled !== bytes.length) throw new BylineError('backup-damaged', `${name} is shorter than it says`);
  return bytes;
}

/** The library's errors are messages; an aborted reading stays what it is. */
function named(error: unknown, code: 'backup-unreadable' | 'backup-damaged', name?: string): unknown {
  if (error instanceof BylineError || (error instanceof DOMException && error.name === 'AbortError')) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BylineError(code, name ? `${name}: ${message}` : message, { cause: error });
}

import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { BylineError } from '../../model/errors';
import { BlockReader } from './blocks';
import { LIMITS, MANIFEST, readName } from './format';
import { filling, type Place, partPlaces, Room, readPlace } from './places';

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
  /** Of every file in it. */
  readonly names: ReadonlySet<string>;
  /**
   * Unpacks a file. What it gives holds until the next one is read.
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
  const reader = new BlockReader(blob);
  const room = new Room();
  const zip = new ZipReader(reader, { strictness: 'strict', checkCrc32: true, useWebWorkers: false });
  const places = new Map<string, Place>();
  let manifest: FileEntry | undefined;
  let unpacked = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      signal?.throwIfAborted();
      const file = checkEntry(entry as FileEntry | { directory: true; filename: string });
      const { filename: name } = file;
      if (places.has(name)) throw new BylineError('backup-damaged', `${name} is there twice`);
      places.set(name, placeOf(file));
      if (name === MANIFEST) manifest = file;
      unpacked += file.uncompressedSize;
      if (places.size > LIMITS.entries || unpacked > LIMITS.unpackedBytes + LIMITS.unpackedRatio * blob.size)
        throw new BylineError('backup-damaged', 'it would unpack to far more than a backup of its size does');
    }
  } catch (error) {
    throw named(error, places.size === 0 ? 'backup-unreadable' : 'backup-damaged');
  }
  partPlaces(places, blob.size);
  const read = async (name: string, abort?: AbortSignal) => {
    const place = places.get(name);
    if (!place) throw new BylineError('backup-damaged', `${name} is missing`);
    // The one file that no hash vouches for.
    if (manifest && name === MANIFEST) return unpack(manifest, abort);
    return readPlace(reader, room, name, place);
  };
  return {
    names: new Set(places.keys()),
    read: (name, abort) =>
      read(name, abort).catch((error: unknown) => {
        abort?.throwIfAborted();
        throw named(error, 'backup-damaged', name);
      }),
  };
}

/** The library's own entries take 5 KB each, which is 50 MB for ten thousand pictures. */
const placeOf = ({ offset, compressionMethod, compressedSize, uncompressedSize, crc32 }: FileEntry): Place => ({
  offset,
  end: 0,
  deflated: compressionMethod === 8,
  packed: compressedSize,
  size: uncompressedSize,
  crc32: (crc32 ?? 0) >>> 0,
});

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
async function unpack(entry: FileEntry, signal: AbortSignal | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const into = filling(new Uint8Array(entry.uncompressedSize));
  await entry.getData(new WritableStream({ write: into.add }), { signal });
  return into.whole();
}

/** The library's errors are messages; an aborted reading stays what it is. */
function named(error: unknown, code: 'backup-unreadable' | 'backup-damaged', name?: string): unknown {
  if (error instanceof BylineError || (error instanceof DOMException && error.name === 'AbortError')) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BylineError(code, name ? `${name}: ${message}` : message, { cause: error });
}

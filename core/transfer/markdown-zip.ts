import { openClipping, shownIds } from '../library/reading';
import type { OpenedClipping } from '../model/opened-clipping';
import type { TransferProgress } from '../model/portable';
import { sha256 } from '../model/sha256';
import { inBlocks } from './backup/blocks';
import { zipInto } from './backup/zip';
import { FileNames, safeFileName } from './file-names';

/** Writes one clipping as a note; `picturePath` says where a picture lies beside it, if it is kept. */
export type ToMarkdown = (
  opened: OpenedClipping,
  picturePath: (url: string) => string | undefined,
) => string | Promise<string>;

export interface MarkdownZipOptions {
  /** Which clippings; all outside the trash where none are named. */
  ids?: readonly number[];
  toMarkdown: ToMarkdown;
  /** The name of a note without a title. */
  untitled: string;
  /** UTC milliseconds. */
  now: number;
  onProgress?: (progress: TransferProgress) => void;
  signal?: AbortSignal;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/svg+xml': '.svg',
};

/**
 * Writes clippings into a stream as a zip of Markdown notes, their pictures in a folder `images` beside them; one
 * clipping at a time is in memory. The stream is closed at the end, and aborted when anything goes wrong.
 *
 * @returns how many notes were written: what was deleted meanwhile is left out
 * @throws the signal's reason
 */
export async function writeMarkdownZip(
  stream: WritableStream<Uint8Array>,
  { ids, toMarkdown, untitled, now, onProgress, signal }: MarkdownZipOptions,
): Promise<number> {
  const writer = stream.getWriter();
  let bytes = 0;
  const blocks = inBlocks(writer, (more) => {
    bytes += more;
  });
  try {
    const zip = zipInto(blocks, new Date(now));
    const names = new FileNames();
    const pictures = new Pictures((name, blob) => addBlob(zip.add, name, blob));
    const chosen = ids ?? (await shownIds());
    let done = 0;
    for (const [i, id] of chosen.entries()) {
      signal?.throwIfAborted();
      const opened = await openClipping(id);
      onProgress?.({ step: 'writing', clippings: { done: i + 1, total: chosen.length }, bytes });
      if (!opened) continue;
      const paths = await pictures.add(opened);
      const note = await toMarkdown(opened, (url) => paths.get(url));
      const name = names.take(safeFileName(opened.clipping.title, untitled), '.md');
      await zip.add(name, new TextEncoder().encode(note), 'deflate');
      done++;
    }
    await zip.close();
    await writer.close();
    return done;
  } catch (error) {
    // What is broken already may refuse to be aborted; the first error is the one to tell.
    await writer.abort(error).catch(console.warn);
    throw error;
  }
}

type Add = (name: string, bytes: Uint8Array, how: 'store' | 'deflate') => Promise<void>;

const addBlob = async (add: Add, name: string, blob: Blob): Promise<void> =>
  add(name, new Uint8Array(await blob.arrayBuffer()), 'store');

/** The pictures in the zip: each once, however many notes show it. */
class Pictures {
  private readonly added = new Set<string>();
  private readonly put: (name: string, blob: Blob) => Promise<void>;

  constructor(put: (name: string, blob: Blob) => Promise<void>) {
    this.put = put;
  }

  /** Adds a clipping's pictures; gives the path of each kept one by its URL. */
  async add({ pictures }: OpenedClipping): Promise<Map<string, string>> {
    const paths = new Map<string, string>();
    for (const [url, picture] of pictures) {
      if (picture.state !== 'kept') continue;
      const hash = await sha256(await picture.blob.arrayBuffer());
      const path = `images/${hash.slice(0, 32)}${EXTENSIONS[picture.blob.type.split(';')[0] ?? ''] ?? ''}`;
      if (!this.added.has(path)) await this.put(path, picture.blob);
      this.added.add(path);
      paths.set(url, path);
    }
    return paths;
  }
}

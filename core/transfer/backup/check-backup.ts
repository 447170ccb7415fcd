import { BylineError } from '../../model/errors';
import type { TransferProgress } from '../../model/portable';
import { type FileTable, type ImageRow, imageName, MANIFEST, partName, SETTINGS, TABLES } from './format';
import type { OpenBackup } from './open-backup';

/** What was learnt of a backup by reading all of it. */
export interface CheckedBackup {
  /** Of all its authors. */
  authorUids: Set<string>;
}

/**
 * Reads a whole backup once, before any of it is written: every file is there and has its hash and count, every row
 * its shape, and what rows refer to is there.
 *
 * @throws BylineError `backup-damaged`; the signal's reason
 */
export async function checkBackup(
  backup: OpenBackup,
  onProgress?: (progress: TransferProgress) => void,
  signal?: AbortSignal,
): Promise<CheckedBackup> {
  checkFiles(backup);
  const { manifest } = backup;
  const check = new Check();
  for (let batch = 1; batch <= manifest.batches; batch++) {
    signal?.throwIfAborted();
    for (const { hash, bytes } of await check.batch(backup, batch)) {
      signal?.throwIfAborted();
      const image = await backup.image(hash);
      if (image.length !== bytes) throw damaged(`${imageName(hash)} has another size`);
      check.bytes += bytes;
    }
    onProgress?.({
      step: 'checking',
      clippings: { done: check.clippings.size, total: manifest.counts.clippings },
      bytes: check.bytes,
    });
  }
  await backup.settings();
  check.finish(backup);
  return { authorUids: check.authors };
}

const damaged = (what: string): BylineError => new BylineError('backup-damaged', what);

/** The zip has the files of the manifest and images, and no others; each part belongs to a batch. */
function checkFiles({ manifest, names }: OpenBackup): void {
  const expected = new Set([MANIFEST, SETTINGS]);
  for (let batch = 1; batch <= manifest.batches; batch++)
    for (const table of TABLES) expected.add(partName(table, batch));
  const listed = new Set<string>();
  for (const { name } of manifest.files) {
    if (!expected.has(name) || name === MANIFEST) throw damaged(`the manifest lists ${JSON.stringify(name)}`);
    if (listed.has(name)) throw damaged(`the manifest lists ${name} twice`);
    if (!names.has(name)) throw damaged(`${name} is missing`);
    listed.add(name);
  }
  if (!listed.has(SETTINGS)) throw damaged(`the manifest does not list ${SETTINGS}`);
  for (const name of names)
    if (name !== MANIFEST && !listed.has(name) && !/^images\/[0-9a-f]{64}$/.test(name))
      throw damaged(`the manifest does not list ${name}`);
}

/** What was met so far. */
class Check {
  readonly authors = new Set<string>();
  readonly clippings = new Set<string>();
  bytes = 0;
  private readonly urlKeys = new Set<string>();
  private readonly images = new Set<string>();
  private readonly highlights = new Set<string>();
  private readonly counts = Object.fromEntries(TABLES.map((table) => [table, 0])) as Record<FileTable, number>;

  /** Gives the images of the batch, whose bytes are still to be looked at. */
  async batch(backup: OpenBackup, batch: number): Promise<ImageRow[]> {
    const read = async <T extends FileTable>(table: T) => {
      const rows = await backup.rows(table, batch);
      this.counts[table] += rows.length;
      return rows;
    };
    for (const { uid } of await read('authors')) this.once(this.authors, uid, 'the author');
    const own = new Set<string>();
    for (const { uid, urlKey } of await read('clippings')) {
      this.once(this.clippings, uid, 'the clipping');
      this.once(this.urlKeys, urlKey, 'the page');
      own.add(uid);
    }
    const images = await read('images');
    for (const { hash } of images) this.once(this.images, hash, 'the image');
    const bodies = new Set<string>();
    for (const { clipping } of await read('bodies')) this.once(bodies, clipping, 'the body of');
    const bylines = await read('bylines');
    const revisions = await read('revisions');
    const pictures = await read('pictures');
    const highlights = await read('highlights');
    const readings = await read('readings');
    for (const { uid } of highlights) this.once(this.highlights, uid, 'the highlight');
    const opened = new Set<string>();
    for (const { clipping } of readings) this.once(opened, clipping, 'the reading of');
    for (const { clipping } of [
      ...bylines,
      ...revisions,
      ...pictures,
      ...highlights,
      ...readings,
      ...[...bodies].map((clipping) => ({ clipping })),
    ])
      if (!own.has(clipping)) throw damaged(`batch ${batch} has rows of ${shown(clipping)}, which it has not`);
    for (const { author } of [...bylines, ...revisions.flatMap((revision) => revision.bylines)])
      if (author !== undefined && !this.authors.has(author)) throw damaged(`the author ${shown(author)} is missing`);
    for (const { state, hash } of pictures)
      if (state === 'kept' && !this.images.has(hash ?? '')) throw damaged(`the image ${shown(hash ?? '')} is missing`);
    const ofPages = new Set<string>();
    for (const { clipping, url } of pictures) this.once(ofPages, `${clipping} ${url}`, 'the picture');
    return images;
  }

  finish({ manifest, names }: OpenBackup): void {
    for (const table of TABLES)
      if (this.counts[table] !== manifest.counts[table])
        throw damaged(`there are ${this.counts[table]} ${table}, not ${manifest.counts[table]}`);
    const stored = [...names].filter((name) => /^images\/[0-9a-f]{64}$/.test(name)).length;
    if (stored !== this.images.size) throw damaged(`there are ${stored} image files, not ${this.images.size}`);
  }

  private once(met: Set<string>, key: string, what: string): void {
    if (met.has(key)) throw damaged(`${what} ${shown(key)} is there twice`);
    met.add(key);
  }
}

const shown = (key: string): string => JSON.stringify(key.slice(0, 80));

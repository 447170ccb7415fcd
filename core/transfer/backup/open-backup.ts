import { BylineError } from '../../model/errors';
import { sha256 } from '../../model/sha256';
import {
  type FileTable,
  FORMAT,
  FORMAT_VERSION,
  imageName,
  MANIFEST,
  type Manifest,
  manifestSchema,
  partName,
  SETTINGS,
} from './format';
import { decode, parseJson, parseRows, parseValue } from './rows';
import type { FileRows } from './schemas';
import { openZip } from './zip';

/** A backup whose manifest is read. What it gives is verified each time: a file on a disk can change meanwhile. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** Names of all files in the zip. */
  readonly names: ReadonlySet<string>;
  /**
   * A batch's rows of one table, none where there is no such part.
   * @throws BylineError `backup-damaged` unless bytes, hash, count and every row are as they should be
   */
  rows<T extends FileTable>(table: T, batch: number): Promise<FileRows[T][]>;
  /**
   * Its bytes, which hold until something else is read.
   * @throws BylineError `backup-damaged` unless they are those of the hash
   */
  image(hash: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The settings, as whatever they are. */
  settings(): Promise<unknown>;
}

/**
 * Opens a backup and reads its manifest.
 * @throws BylineError `backup-unreadable`, `backup-unknown`, `backup-damaged`
 */
export async function openBackup(file: Blob, signal?: AbortSignal): Promise<OpenBackup> {
  const zip = await openZip(file, signal);
  if (!zip.names.has(MANIFEST)) throw new BylineError('backup-unknown', `there is no ${MANIFEST}`);
  const manifest = readManifest(decode(MANIFEST, await zip.read(MANIFEST, signal)));
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const verified = async (name: string) => {
    const bytes = await zip.read(name, signal);
    const expected = listed.get(name);
    if (expected?.bytes !== bytes.length || expected.sha256 !== (await sha256(bytes)))
      throw new BylineError('backup-damaged', `${name} is not what the manifest says`);
    return { bytes, rows: expected.rows };
  };
  return {
    manifest,
    names: zip.names,
    rows: async (table, batch) => {
      const name = partName(table, batch);
      if (!listed.has(name)) return [];
      const { bytes, rows: expected } = await verified(name);
      const rows = parseRows(table, name, bytes);
      if (rows.length !== expected)
        throw new BylineError('backup-damaged', `${name} has ${rows.length} rows, not ${expected}`);
      return rows;
    },
    image: async (hash) => {
      const bytes = await zip.read(imageName(hash), signal);
      if ((await sha256(bytes)) !== hash) throw new BylineError('backup-damaged', `${imageName(hash)} has other bytes`);
      return bytes;
    },
    settings: async () => parseJson(decode(SETTINGS, (await verified(SETTINGS)).bytes), SETTINGS),
  };
}

/** What is no manifest of ours at all is said in other words than one that is damaged. */
function readManifest(text: string): Manifest {
  const json = parseJson(text, MANIFEST);
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new BylineError('backup-unknown', 'its manifest is not that of a backup of Byline');
  if (version !== FORMAT_VERSION)
    throw new BylineError(
      'backup-unknown',
      `it has format ${JSON.stringify(version)}, this Byline reads ${FORMAT_VERSION}`,
    );
  return parseValue(manifestSchema, text, MANIFEST);
}

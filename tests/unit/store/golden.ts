import { Dexie } from 'dexie';
import type { LibraryDatabase } from '../../../core/store/database';

/** The rows of each table, as JSON; bytes stand as `{ bytes: [...], of: 'Uint8Array' }`. */
export type GoldenDatabase = Record<string, unknown[]>;

/** Every row of a library. Images are left out: JSON holds no blobs. */
export async function readTables(database: LibraryDatabase): Promise<GoldenDatabase> {
  const tables = database.tables.filter(({ name }) => name !== 'images');
  const rows = await Promise.all(tables.map(async (table) => [table.name, (await table.toArray()).map(toPlain)]));
  return Object.fromEntries(rows);
}

/** Makes a database of a schema version and puts the rows there, with no code of ours between. */
export async function writeTables(
  name: string,
  version: number,
  schema: Record<string, string>,
  golden: GoldenDatabase,
): Promise<void> {
  const database = new Dexie(name);
  database.version(version).stores(schema);
  for (const [table, rows] of Object.entries(golden)) await database.table(table).bulkAdd(rows.map(fromPlain));
  database.close();
}

const VIEWS = { Uint8Array, Uint32Array, Float64Array };
type View = keyof typeof VIEWS;

/** Times and stamps are what they were; NaN and bytes have a form of their own. */
function toPlain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { of: value.constructor.name, bytes: Buffer.from(bytes).toString('base64') };
  }
  return mapped(value, toPlain);
}

function fromPlain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'bytes' in value && 'of' in value) {
    const bytes = Uint8Array.from(Buffer.from(String(value.bytes), 'base64'));
    return new VIEWS[value.of as View](bytes.buffer);
  }
  return mapped(value, fromPlain);
}

function mapped(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, map(one)]));
}

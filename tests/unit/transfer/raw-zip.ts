import { crc32, deflateRawSync } from 'node:zlib';

/** Zips byte by byte, so that every field of them can lie. */

export interface RawEntry {
  name: string | Uint8Array;
  bytes: Uint8Array;
  method?: 'store' | 'deflate';
  /** What the headers claim instead of the truth, in the local header, the directory, or both. */
  both?: Partial<Headers>;
  local?: Partial<Headers>;
  central?: Partial<Headers>;
}

interface Headers {
  flags: number;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
  madeBy: number;
  attributes: number;
  name: Uint8Array;
  extra: Uint8Array;
}

const encoder = new TextEncoder();
const u16 = (...values: number[]) => values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
const u32 = (...values: number[]) => values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)]);

/** A zip of these entries, and where its parts begin. */
export function rawZip(
  entries: readonly RawEntry[],
  end: Partial<{ count: number; size: number; offset: number }> = {},
): Uint8Array<ArrayBuffer> {
  const out: number[][] = [];
  const directory: number[][] = [];
  let offset = 0;
  const push = (to: number[][], ...parts: ArrayLike<number>[]) => {
    for (const part of parts) to.push(Array.from(part));
    return parts.reduce((sum, { length }) => sum + length, 0);
  };
  for (const { name, bytes, method = 'store', both, local, central } of entries) {
    const data = method === 'deflate' ? deflateRawSync(bytes) : bytes;
    const honest: Headers = {
      flags: 0x800,
      method: method === 'deflate' ? 8 : 0,
      crc: crc32(bytes),
      compressed: data.length,
      size: bytes.length,
      offset,
      madeBy: 20,
      attributes: 0,
      name: typeof name === 'string' ? encoder.encode(name) : name,
      extra: new Uint8Array(),
    };
    const l = { ...honest, ...both, ...local };
    const c = { ...honest, ...both, ...central };
    offset += push(
      out,
      [...u32(0x04034b50), ...u16(20, l.flags, l.method, 0, 0x5b21), ...u32(l.crc, l.compressed, l.size)],
      u16(l.name.length, l.extra.length),
      l.name,
      l.extra,
      data,
    );
    push(
      directory,
      [...u32(0x02014b50), ...u16(c.madeBy, 20, c.flags, c.method, 0, 0x5b21), ...u32(c.crc, c.compressed, c.size)],
      u16(c.name.length, c.extra.length, 0, 0, 0),
      u32(c.attributes, c.offset),
      c.name,
      c.extra,
    );
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = end.count ?? entries.length;
  push(directory, [
    ...u32(0x06054b50),
    ...u16(0, 0, count, count),
    ...u32(end.size ?? size, end.offset ?? offset),
    ...u16(0),
  ]);
  return new Uint8Array([...out, ...directory].flat());
}

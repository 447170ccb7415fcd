import * as v from 'valibot';
import { BylineError } from '../../model/errors';
import { type FileTable, LIMITS } from './format';
import { type FileRows, ROW_SCHEMAS } from './schemas';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The rows of a part.
 * @throws BylineError `backup-damaged` with the line that is no row of this table
 */
export function parseRows<T extends FileTable>(table: T, name: string, bytes: Uint8Array): FileRows[T][] {
  const text = decode(name, bytes);
  if (!text.endsWith('\n')) throw new BylineError('backup-damaged', `${name}: the last line is cut off`);
  const schema = ROW_SCHEMAS[table] as v.GenericSchema<unknown, FileRows[T]>;
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, i) => parseValue(schema, line, `${name}, line ${i + 1}`));
}

/** @throws BylineError `backup-damaged` for what is no UTF-8; a byte order mark is none of ours */
export function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new BylineError('backup-damaged', `${name} is no UTF-8`, { cause: error });
  }
}

/**
 * Reads JSON that must have a shape; what the shape does not name is left out.
 * @throws BylineError `backup-damaged`
 */
export function parseValue<T>(schema: v.GenericSchema<unknown, T>, json: string, where: string): T {
  const value = parseJson(json, where);
  checkNesting(value, where);
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BylineError('backup-damaged', `${where}: ${v.getDotPath(issue) ?? 'it'}: ${issue.message.slice(0, 200)}`);
}

export function parseJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new BylineError('backup-damaged', `${where}: no JSON`, { cause: error });
  }
}

/** Refuses what is nested too deep to be a row, and names that mean something to the language. */
function checkNesting(value: unknown, where: string, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= LIMITS.depth) throw new BylineError('backup-damaged', `${where}: nested too deep`);
  if (Array.isArray(value)) {
    for (const item of value) checkNesting(item, where, depth + 1);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) throw new BylineError('backup-damaged', `${where}: a field ${name}`);
    checkNesting(item, where, depth + 1);
  }
}

import type { Edits } from '../model/clipping';
import { urlKey } from '../model/url-rules';
import { readLocal, removeLocal, writeLocal } from '../platform/local-storage';

/**
 * What was typed about a page before it is clipped. Kept on every keystroke, outside the database: the popup reads it
 * without loading Dexie. Only the worker writes: Firefox drops what a closing popup is still storing.
 */

const keyOf = (url: string): string => `draft:${urlKey(url) ?? url}`;

export async function readDraft(url: string): Promise<Edits | undefined> {
  const draft = await readLocal(keyOf(url));
  return isEdits(draft) ? draft : undefined;
}

/** An empty draft is none. */
export async function keepDraft(url: string, edits: Edits): Promise<void> {
  if (edits.tags.length === 0 && edits.note === '') await dropDraft(url);
  else await writeLocal(keyOf(url), { tags: edits.tags, note: edits.note });
}

export function dropDraft(url: string): Promise<void> {
  return removeLocal(keyOf(url));
}

function isEdits(value: unknown): value is Edits {
  if (typeof value !== 'object' || value === null) return false;
  const { tags, note } = value as Partial<Edits>;
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') && typeof note === 'string';
}

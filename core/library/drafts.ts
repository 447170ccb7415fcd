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

/** Forgets what is saved now. What was typed on while that went on is a draft still. */
export async function settleDraft(url: string, saved: Edits): Promise<void> {
  const draft = await readDraft(url);
  if (draft && sameEdits(draft, saved)) await dropDraft(url);
}

const dropDraft = (url: string): Promise<void> => removeLocal(keyOf(url));

const sameEdits = (a: Edits, b: Edits): boolean => a.note === b.note && a.tags.join('\n') === b.tags.join('\n');

function isEdits(value: unknown): value is Edits {
  if (typeof value !== 'object' || value === null) return false;
  const { tags, note } = value as Partial<Edits>;
  return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') && typeof note === 'string';
}

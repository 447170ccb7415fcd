import type { Clipping } from '../model/clipping';
import { BylineError } from '../model/errors';
import type { BulkEdit, ClippingBefore } from '../model/listing';
import { type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { cleanTags } from './edits';
import { reindex } from './reindex';

/** What became of some clippings. */
export interface Changed {
  /** Ids of those that are others now; the rest was so already, or is gone. */
  changed: number[];
  /** For taking it back; none where nothing changed. */
  changeId?: number;
}

/**
 * Edits many clippings in one transaction, and keeps what they were like for `undoChange`. Each is indexed anew, which
 * takes milliseconds: give some hundreds at a time.
 * @throws BylineError `storage-full`, `storage-failed`: none is changed then
 */
export function changeMany(
  ids: readonly number[],
  edit: BulkEdit,
  now: number,
  database: LibraryDatabase = libraryDatabase(),
): Promise<Changed> {
  return writing(database, async () => {
    const rows = await database.clippings.bulkGet([...ids]);
    const edited = rows.flatMap((row) => {
      const next = row && edits(row, edit, now);
      return next ? [{ before: beforeOf(row, edit), next: { ...next, editedAt: now } }] : [];
    });
    if (edited.length === 0) return { changed: [] };
    await store(
      database,
      edited.map(({ next }) => next),
    );
    const changeId = await database.changes.add({ at: now, edit, before: edited.map(({ before }) => before) });
    return { changed: edited.map(({ next }) => next.id), changeId };
  });
}

/**
 * Gives the clippings of a bulk edit back what it replaced; what was changed otherwise since stays.
 * @throws BylineError `clipping-not-found` where it is no longer known what that was
 */
export function undoChange(changeId: number, database: LibraryDatabase = libraryDatabase()): Promise<number[]> {
  return writing(database, async () => {
    const change = await database.changes.get(changeId);
    if (!change) throw new BylineError('clipping-not-found', `no change ${changeId}`);
    const rows = await database.clippings.bulkGet(change.before.map(({ id }) => id));
    const restored = rows.flatMap((row, i) => (row ? [takenBack(row, change.before[i], change.edit)] : []));
    await store(database, restored);
    await database.changes.delete(changeId);
    return restored.map(({ id }) => id);
  });
}

async function store(database: LibraryDatabase, rows: Clipping[]): Promise<void> {
  await database.clippings.bulkPut(rows);
  for (const row of rows) await reindex(database, row);
}

/** The row after an edit; undefined where it is so already. */
function edits(row: Clipping, edit: BulkEdit, now: number): Clipping | undefined {
  switch (edit.kind) {
    case 'read':
      return row.openedAt === undefined ? { ...row, openedAt: now } : undefined;
    case 'unread':
      return row.openedAt === undefined ? undefined : { ...row, openedAt: undefined };
    case 'delete':
      return row.deletedAt === undefined ? { ...row, deletedAt: now } : undefined;
    case 'restore':
      return row.deletedAt === undefined ? undefined : { ...row, deletedAt: undefined };
    default: {
      const tags = editedTags(row.tags, edit);
      return tags.join('\n') === row.tags.join('\n') ? undefined : { ...row, tags };
    }
  }
}

/** A tag is added unless it is there in another case; renamed or removed it is only as it is written. */
function editedTags(tags: string[], edit: Extract<BulkEdit, { tag: string }>): string[] {
  if (edit.kind === 'add-tag') return cleanTags([...tags, edit.tag]);
  if (edit.kind === 'remove-tag') return tags.filter((tag) => tag !== edit.tag);
  if (!tags.includes(edit.tag)) return tags;
  // First, so that of two spellings the new one stays.
  const renamed = cleanTags([edit.to, ...tags.filter((tag) => tag !== edit.tag)]);
  return inPlaceOf(edit.tag, renamed, tags);
}

/** The new name stands where the old one stood. */
function inPlaceOf(tag: string, [renamed = '', ...others]: string[], before: readonly string[]): string[] {
  const at = before.slice(0, before.indexOf(tag)).filter((one) => others.includes(one)).length;
  return others.toSpliced(at, 0, renamed);
}

function takenBack(row: Clipping, before: ClippingBefore | undefined, edit: BulkEdit): Clipping {
  if (!before?.tags || !('tag' in edit)) return { ...row, ...before };
  const made = editedTags(before.tags, edit);
  const kept = before.tags.filter((tag) => row.tags.includes(tag) || !made.includes(tag));
  return { ...row, tags: cleanTags([...kept, ...row.tags.filter((tag) => !made.includes(tag))]) };
}

function beforeOf({ id, tags, openedAt, deletedAt }: Clipping, { kind }: BulkEdit): ClippingBefore {
  if (kind === 'read' || kind === 'unread') return { id, openedAt };
  return kind === 'delete' || kind === 'restore' ? { id, deletedAt } : { id, tags };
}

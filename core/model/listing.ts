import type { Clipping } from './clipping';

/** A query that the user gave a name. */
export interface SavedSearch {
  id: number;
  name: string;
  query: string;
}

/** So many clippings are changed in one transaction. */
export const BULK_LIMIT = 500;

/** What is done to many clippings at once. */
export type BulkEdit =
  | { kind: 'add-tag'; tag: string }
  | { kind: 'remove-tag'; tag: string }
  | { kind: 'rename-tag'; tag: string; to: string }
  | { kind: 'read' | 'unread' | 'delete' | 'restore' };

/** What a bulk edit replaced in some clippings, for taking it back. Times are UTC milliseconds. */
export interface Change {
  id: number;
  at: number;
  edit: BulkEdit;
  before: ClippingBefore[];
}

export type ClippingBefore = Pick<Clipping, 'id'> & Partial<Pick<Clipping, 'tags' | 'openedAt' | 'deletedAt'>>;

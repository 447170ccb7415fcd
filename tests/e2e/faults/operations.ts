import type { Health } from '../../../core/model/damage';

/** Something that a user does and that is acknowledged when it is on disk. */
export type Operation = { id: number } & (
  | { kind: 'message'; message: string; input: unknown }
  /** Clippings loaded by the library page; all of them in one transaction. */
  | { kind: 'bulk'; from: number; notes: string[] }
);

export interface StoredClipping {
  id: number;
  url: string;
  note: string;
  deleted: boolean;
}

/** What a look at the disk gives. */
export interface Audit {
  health: Health['state'];
  clippings: StoredClipping[];
  half: string[];
}

/** What a clipping may look like on disk: more than one way while a change was not acknowledged. */
interface Promised {
  notes: Set<string>;
  deleted: Set<boolean>;
  /** It was acknowledged: it must be there. */
  sure: boolean;
}

/** A change that was asked for and has not been acknowledged. */
interface Pending {
  /** The notes by which its clippings are known. */
  keys: string[];
  note?: string;
  deleted?: boolean;
}

/**
 * Keeps account of what was acknowledged. A clipping is known by the first note that it got, which is one word that no
 * other has; its row's id once it was seen.
 */
export class Ledger {
  private readonly promised = new Map<string, Promised>();
  private readonly pending = new Map<number, Pending>();
  private readonly keyOfId = new Map<number, string>();
  private last = 0;

  /** A word that stands nowhere else. */
  word(): string {
    this.last++;
    return `fx${this.last}q`;
  }

  nextId(): number {
    this.last++;
    return this.last;
  }

  /** Clippings that are surely on disk, by id. */
  settled(): number[] {
    return [...this.keyOfId].flatMap(([id, key]) => (this.promised.get(key)?.sure ? [id] : []));
  }

  clips(id: number, notes: string[]): void {
    for (const note of notes)
      this.promised.set(note, { notes: new Set([note]), deleted: new Set([false]), sure: false });
    this.pending.set(id, { keys: notes });
  }

  changes(id: number, rowId: number, change: { note?: string; deleted?: boolean }): void {
    const key = this.keyOfId.get(rowId);
    const promised = key === undefined ? undefined : this.promised.get(key);
    if (key === undefined || !promised) throw new Error(`no clipping ${rowId} is known`);
    if (change.note !== undefined) promised.notes.add(change.note);
    if (change.deleted !== undefined) promised.deleted.add(change.deleted);
    this.pending.set(id, { keys: [key], ...change });
  }

  acknowledged(id: number): void {
    const { keys, note, deleted } = this.pending.get(id) ?? { keys: [] };
    this.pending.delete(id);
    for (const key of keys) {
      const promised = this.promised.get(key);
      if (!promised) continue;
      promised.sure = true;
      if (note !== undefined) promised.notes = new Set([note]);
      if (deleted !== undefined) promised.deleted = new Set([deleted]);
    }
  }

  get unanswered(): number {
    return this.pending.size;
  }

  /** Compares with the disk; from here on what is there is what was promised. */
  compare({ clippings, half }: Audit): { lost: string[]; half: string[] } {
    const lost: string[] = [];
    const byNote = new Map(clippings.map((row) => [row.note, row]));
    const found = new Map<string, StoredClipping>();
    for (const [key, { notes, deleted, sure }] of this.promised) {
      const row = [...notes].map((note) => byNote.get(note)).find(Boolean);
      if (row) found.set(key, row);
      if (row && sure && !deleted.has(row.deleted))
        lost.push(`${key}: ${row.deleted ? 'deleted' : 'restored'} unasked`);
      if (!row && sure) lost.push(`${key}: not there, or with a note of before`);
    }
    const cut = [...this.pending.values()].flatMap(({ keys }) => {
      const there = keys.filter((key) => found.has(key)).length;
      return there > 0 && there < keys.length ? [`${there} of ${keys.length} of one transaction`] : [];
    });
    this.settle(found);
    return { lost, half: [...half, ...cut] };
  }

  private settle(found: Map<string, StoredClipping>): void {
    this.pending.clear();
    this.keyOfId.clear();
    for (const key of [...this.promised.keys()]) {
      const row = found.get(key);
      if (!row) this.promised.delete(key);
      else {
        this.promised.set(key, { notes: new Set([row.note]), deleted: new Set([row.deleted]), sure: true });
        this.keyOfId.set(row.id, key);
      }
    }
  }
}

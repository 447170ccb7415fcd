import type { Operation } from './operations.ts';
import type { Session } from './session.ts';

/** Gives numbers between 0 and 1, the same ones each time. */
export type Random = () => number;

export const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);

const message = (id: number, name: string, input: unknown): Operation => ({
  id,
  kind: 'message',
  message: name,
  input,
});

/** Clips a page in a tab, under a note that no other has. */
export async function clipIn(session: Session, start = '/faults/', which = 0): Promise<Operation> {
  const { ledger } = session;
  const tab = await session.tab(start, which);
  const note = ledger.word();
  const url = await session.turn(tab, note);
  const id = ledger.nextId();
  ledger.clips(id, [note]);
  return message(id, 'clipping.clip', { tabId: tab.tabId, url, edits: { tags: [], note } });
}

/** Edits, deletions and restorations of clippings that are there, of each at most one. */
export function changes(session: Session, random: Random, count: number): Operation[] {
  const { ledger } = session;
  const rows = ledger.settled();
  const chosen = new Set(
    Array.from({ length: Math.min(count, rows.length) }, () => rows[Math.floor(random() * rows.length)] ?? 0),
  );
  return [...chosen].map((rowId) => {
    const id = ledger.nextId();
    const kind = random();
    if (kind < 0.7) {
      const note = ledger.word();
      ledger.changes(id, rowId, { note });
      return message(id, 'clipping.edit', { id: rowId, note });
    }
    const deleted = kind < 0.85;
    ledger.changes(id, rowId, { deleted });
    return message(id, deleted ? 'clipping.delete' : 'clipping.restore', { id: rowId });
  });
}

/** The library page loads so many clippings, in one transaction. */
export function bulk(session: Session, size: number): Operation {
  const { ledger } = session;
  const id = ledger.nextId();
  const notes = Array.from({ length: size }, () => ledger.word());
  ledger.clips(id, notes);
  return { id, kind: 'bulk', from: id * 1_000, notes };
}

import type { Body } from '../model/clipping';
import type { LibraryDatabase } from './database';

/** A clipping's body as one; its text and its HTML lie apart, since search reads the texts of all its hits. */
export async function readBody({ bodies, texts }: LibraryDatabase, id: number): Promise<Body | undefined> {
  const [html, text] = await Promise.all([bodies.get(id), texts.get(id)]);
  return html && text && { ...html, ...text };
}

/** Stores bodies, or replaces them. Inside a transaction. */
export async function putBodies({ bodies, texts }: LibraryDatabase, rows: readonly Body[]): Promise<void> {
  await Promise.all([
    bodies.bulkPut(rows.map(({ id, html }) => ({ id, html }))),
    texts.bulkPut(rows.map(({ id, text }) => ({ id, text }))),
  ]);
}

/** Deletes bodies. Inside a transaction. */
export async function deleteBodies({ bodies, texts }: LibraryDatabase, ids: readonly number[]): Promise<void> {
  await Promise.all([bodies.bulkDelete([...ids]), texts.bulkDelete([...ids])]);
}

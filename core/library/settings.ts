import { type Settings, settingsFrom } from '../model/settings';
import { readLocal, watchLocal, writeLocal } from '../platform/local-storage';

/** The user's settings: outside the database, so that a page can be dressed before the library is open. */

const KEY = 'settings';
const CHANGING_LOCK = 'byline-settings';

export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readLocal(KEY));
}

/** Changes some of the settings and keeps the others, whoever else changes some at the same time. */
export function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(CHANGING_LOCK, async () => {
    const changed = settingsFrom({ ...(await readSettings()), ...changes });
    await writeLocal(KEY, changed);
    return changed;
  });
}

/** The settings now and after every change, in whatever page it is made; returns a function that ends the watching. */
export function watchSettings(onChange: (settings: Settings) => void, onError: (error: unknown) => void): () => void {
  let ended = false;
  const stop = watchLocal(KEY, (stored) => onChange(settingsFrom(stored)));
  readSettings().then((settings) => ended || onChange(settings), onError);
  return () => {
    ended = true;
    stop();
  };
}

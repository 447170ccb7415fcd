import { browser } from 'wxt/browser';

/** Small values outside the database, on this machine only. */

export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export function writeLocal(key: string, value: unknown): Promise<void> {
  return browser.storage.local.set({ [key]: value });
}

export function removeLocal(key: string): Promise<void> {
  return browser.storage.local.remove(key);
}

/** Tells every change of a value, made in whatever context; returns a function that ends it. */
export function watchLocal(key: string, onChange: (value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) onChange(changes[key].newValue);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** Forgets every value. */
export function clearLocal(): Promise<void> {
  return browser.storage.local.clear();
}

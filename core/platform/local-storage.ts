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

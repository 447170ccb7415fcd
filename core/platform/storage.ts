/** Bytes that this browser keeps for Byline. */
export async function storageUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Asks the browser never to clear what we keep. Only a page can ask. Gives whether it agreed. */
export async function persistStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** Bytes that this browser keeps for Byline. */
export async function storageUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

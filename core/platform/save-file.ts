/** A file that is being written where the user wanted it. */
export interface SavedFile {
  stream: WritableStream<Uint8Array>;
  /** To be called when the stream was closed: hands the file over. */
  finish(): Promise<void>;
}

interface Picker {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const STAGING = 'outgoing';
/** A download reads the staged file for a while after it has begun. */
const STAGED_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Lets the user choose where a file goes and gives a stream into it; nothing of it is held in memory. Where the browser
 * has no such choice (Firefox), the file is staged on the disk and downloaded at the end. Call it on the click.
 *
 * @returns undefined when the user changed their mind
 */
export async function saveFile(name: string, type: string): Promise<SavedFile | undefined> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (!showSaveFilePicker) return stageDownload(name, type);
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    const handle = await showSaveFilePicker({ suggestedName: name, types: [{ accept: { [type]: [extension] } }] });
    return { stream: await handle.createWritable(), finish: async () => undefined };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

async function stageDownload(name: string, type: string): Promise<SavedFile> {
  const { handle, stream } = await stageFile();
  return {
    stream,
    finish: async () => {
      const link = document.createElement('a');
      link.href = await stagedUrl(handle, type);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), STAGED_FOR_MS);
    },
  };
}

/** A file of our own on the disk. */
export async function stageFile(): Promise<{
  name: string;
  handle: FileSystemFileHandle;
  stream: WritableStream<Uint8Array>;
}> {
  await clearStaged();
  const name = String(Date.now());
  const handle = await (await stagingFolder()).getFileHandle(name, { create: true });
  return { name, handle, stream: await handle.createWritable() };
}

/** A URL of a staged file. With its type: without one Chrome names the download `.txt`. */
export async function stagedUrl(handle: FileSystemFileHandle, type: string): Promise<string> {
  const file = await handle.getFile();
  return URL.createObjectURL(file.slice(0, file.size, type));
}

/** Throws a file away that is downloaded. */
export async function removeStaged(name: string): Promise<void> {
  await (await stagingFolder()).removeEntry(name);
}

/** Throws away what was staged a day ago or longer: it is a second copy of the library. */
export async function clearStaged(): Promise<void> {
  const folder = await stagingFolder();
  const names = await Array.fromAsync(folder.keys());
  for (const name of names.filter((staged) => Number(staged) < Date.now() - STAGED_FOR_MS)) {
    // One that is still being read goes another time.
    await folder.removeEntry(name).catch(console.warn);
  }
}

const stagingFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(STAGING, { create: true });

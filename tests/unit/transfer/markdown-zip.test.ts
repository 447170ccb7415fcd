import { beforeEach, describe, expect, test } from 'vitest';
import { deleteClipping } from '../../../core/library/edit';
import { eraseLibrary } from '../../../core/library/erase';
import { libraryDatabase } from '../../../core/store/database';
import { type ToMarkdown, writeMarkdownZip } from '../../../core/transfer/markdown-zip';
import { type Deed, live, NOW } from './libraries';

const clip = (page: number, title: string): Deed => {
  return { kind: 'clip', page, title, text: `text ${page}`, authors: [], note: '', tags: [] };
};

/** The real one is another module's: this names the pictures as a note does. */
const toMarkdown: ToMarkdown = ({ clipping, body, pictures }, picturePath) =>
  [`# ${clipping.title}`, body.text, ...[...pictures.keys()].map((url) => `![](${picturePath(url) ?? url})`)].join(
    '\n',
  );

async function exported(options: { ids?: number[]; signal?: AbortSignal } = {}): Promise<Map<string, string>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const stream = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(new Uint8Array(chunk)) });
  await writeMarkdownZip(stream, { toMarkdown, untitled: 'Untitled', now: NOW, ...options });
  const { TextWriter, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries();
  const files = new Map<string, string>();
  for (const entry of entries) if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  return files;
}

describe('notes of clippings, as a zip', () => {
  beforeEach(async () => {
    await eraseLibrary();
    await live(libraryDatabase(), [
      clip(1, '../Swarms: a "report"'),
      { kind: 'fetch', n: 0 },
      clip(2, 'Swarms a report'),
      clip(3, ''),
      clip(4, 'Deleted'),
    ]);
    const last = await libraryDatabase().clippings.orderBy('id').last();
    await deleteClipping(last?.id ?? 0, NOW);
  });

  test('are all outside the trash, each under a name of its own, with its kept pictures beside it', async () => {
    const files = await exported();
    const notes = [...files.keys()].filter((name) => name.endsWith('.md'));
    expect(notes).toEqual(['Swarms a report.md', 'Swarms a report (2).md', 'Untitled.md']);
    const picture = [...files.keys()].find((name) => name.startsWith('images/')) ?? '';
    expect(picture).toMatch(/^images\/[0-9a-f]{32}\.jpg$/);
    expect(files.get(picture)).toBe('bytes of https://hive.example/1.jpg');
    expect(files.get('Swarms a report.md')).toContain(`![](${picture})`);
    expect(files.get('Swarms a report (2).md')).toContain('![](https://hive.example/2.jpg)');
  });

  test('are only those that were chosen', async () => {
    const [first] = await libraryDatabase().clippings.toArray();
    expect([...(await exported({ ids: [first?.id ?? 0, 987] })).keys()]).toHaveLength(2);
  });

  test('stop when they are to', async () => {
    await expect(exported({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

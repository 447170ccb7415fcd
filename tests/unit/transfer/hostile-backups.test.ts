import { describe, expect, test } from 'vitest';
import { BylineError, type FailureCode } from '../../../core/model/errors';
import { restoreBackup } from '../../../core/transfer/backup/restore-backup';
import { freshDatabase } from '../library/fresh-database';
import { forge } from './forged';
import { HOSTILE_CONTENTS } from './hostile-contents';
import { HOSTILE_ZIPS } from './hostile-zips';
import { backUp, everyRow, live, NOW } from './libraries';

async function expectRefused(file: Blob, code?: FailureCode): Promise<string> {
  const library = freshDatabase();
  await live(library, [
    { kind: 'clip', page: 1, title: 'Here', text: 'here', authors: [1], note: 'mine', tags: ['a'] },
  ]);
  const before = await everyRow(library);
  const error: unknown = await restoreBackup(file, { now: NOW, database: library }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BylineError);
  const refused = error as BylineError;
  if (code) expect(`${refused.code}: ${refused.message}`).toMatch(new RegExp(`^${code}: `));
  else expect(refused.code).toMatch(/^backup-/);
  expect(await everyRow(library)).toEqual(before);
  return refused.message;
}

describe('a hostile backup changes nothing and is refused', () => {
  test('but the one without malice is restored', async () => {
    const library = freshDatabase();
    await restoreBackup(await forge(), { now: NOW, database: library });
    expect(await library.clippings.count()).toBe(2);
    expect(await library.images.count()).toBe(1);
  });

  test.each(Object.entries({ ...HOSTILE_ZIPS, ...HOSTILE_CONTENTS }))('%s', async (_, [forgery, code]) => {
    expect(await expectRefused(await forge(forgery), code)).not.toBe('');
  });

  test('cut at twenty places', async () => {
    const library = freshDatabase();
    await live(library, [
      { kind: 'clip', page: 1, title: 'One', text: 'one', authors: [1], note: '', tags: [] },
      { kind: 'fetch', n: 0 },
      { kind: 'clip', page: 2, title: 'Two', text: 'two', authors: [2], note: '', tags: [] },
    ]);
    const { file } = await backUp(library);
    const offsets = Array.from({ length: 18 }, (_, i) => Math.floor((file.size * i) / 18));
    for (const offset of [...offsets, file.size - 22, file.size - 1]) await expectRefused(file.slice(0, offset));
  });

  test('changed in any one byte, it is refused or restored as it was', async () => {
    const library = freshDatabase();
    await live(library, [{ kind: 'clip', page: 3, title: 'One', text: 'one', authors: [1], note: '', tags: [] }]);
    const original = new Uint8Array(await (await backUp(library)).file.arrayBuffer());
    for (let at = 5; at < original.length; at += Math.ceil(original.length / 120)) {
      const flipped = new Uint8Array(original);
      flipped[at] = (flipped[at] ?? 0) ^ 0x20;
      const into = freshDatabase();
      try {
        await restoreBackup(new Blob([flipped]), { now: NOW, database: into });
        expect((await into.clippings.toArray()).map(({ title }) => title)).toEqual(['One']);
      } catch (error) {
        expect((error as BylineError).code).toMatch(/^backup-/);
        expect(await into.clippings.count()).toBe(0);
      }
    }
  });
});

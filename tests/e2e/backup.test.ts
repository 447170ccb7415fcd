import { expect, test } from 'vitest';
import { CATCH_DOWNLOAD, giveCaught } from './backup-steps.ts';
import { pause, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { click, clip, rows, seenBy, sees, type, words } from './steps.ts';

/** Empties the library's database, as a browser does that was installed anew. */
const EMPTY = `new Promise((resolve, reject) => {
  const open = indexedDB.open('byline');
  open.onerror = () => reject(open.error);
  open.onsuccess = () => {
    const names = [...open.result.objectStoreNames];
    const emptying = open.result.transaction(names, 'readwrite');
    for (const name of names) emptying.objectStore(name).clear();
    emptying.oncomplete = () => { open.result.close(); resolve(true); };
  };
})`;

inEachBrowser('backup', (given) => {
  test('clip, back up, lose everything, restore, find again; a damaged file says so', async () => {
    const { driver, site } = given;
    await (await clip(driver, await driver.open(`${site.origin}/2024/05/the-night-ferry/`))).close();
    await (await clip(driver, await driver.open(`${site.origin}/no-author/`))).close();
    await until('the images', async () =>
      (await rows<{ state: string }>(driver, 'pictures')).every(({ state }) => state === 'kept'),
    );
    const before = await rows(driver, 'clippings');
    const library = await driver.openOwn('library.html#/backup');
    await library.evaluate(CATCH_DOWNLOAD);
    const view = seenBy(library);
    await sees(view, words('backup_none'));
    await click(view, words('backup_now'));
    await sees(view, words('backup_done_next'));
    expect(await library.evaluate('globalThis.caught.name')).toMatch(/^byline-backup-\d{4}-\d\d-\d\d\.zip$/);

    await driver.inExtension(EMPTY);
    expect(await rows(driver, 'clippings')).toEqual([]);
    // A page that opens now notices what looks like damage, and all pages offer to restore.
    await driver.openOwn('library.html#/');
    await click(view, words('recovery_restore'));
    await sees(view, words('backup_now'));
    // The page is drawn anew when its library comes back; a person is not as quick as that.
    await until('the refusal', async () => {
      await library.evaluate(giveCaught(0.7));
      await pause(300);
      return (await view.evaluate<string>('document.body.innerText'))?.includes(words('failure_backup_unreadable'));
    });
    expect(await rows(driver, 'clippings')).toEqual([]);

    expect(await library.evaluate(giveCaught(1))).toBeGreaterThan(1_000);
    await sees(view, words('restore_done'));
    const after = await rows(driver, 'clippings');
    const withoutId = ({ id: _, ...row }: Record<string, unknown>) => row;
    expect(after.map(withoutId)).toEqual(before.map(withoutId));
    expect((await rows<{ state: string }>(driver, 'pictures')).map(({ state }) => state)).not.toContain('missing');
    await library.evaluate(giveCaught(1));
    await sees(view, words('restored_same_other').replace('$1', '2'));
    expect(await rows(driver, 'clippings')).toHaveLength(2);

    for (const query of ['deckhand', 'author:solberg']) {
      await type(view, words('search_everything'), query);
      await sees(view, 'The Night Ferry Still Runs');
    }
  });
});

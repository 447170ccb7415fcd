import { expect, test } from 'vitest';
import { pause, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { click, clip, rows, seenBy, sees, type, words } from './steps.ts';

/** The backup is caught in the page when it is handed to the browser: no dialog can be clicked here. */
const CATCH_DOWNLOAD = `
  globalThis.showSaveFilePicker = undefined;
  const blobs = new Map();
  URL.createObjectURL = new Proxy(URL.createObjectURL, {
    apply(create, self, [blob]) {
      const url = Reflect.apply(create, self, [blob]);
      blobs.set(url, blob);
      return url;
    },
  });
  HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
    apply(click, link, args) {
      if (!link.download) return Reflect.apply(click, link, args);
      globalThis.caught = { name: link.download, file: blobs.get(link.href) };
    },
  });
`;

/** Gives the restore's field a file: the caught backup, cut off after so many of its bytes. */
const choose = (share: number) => `(() => {
  const { name, file } = globalThis.caught;
  const transfer = new DataTransfer();
  transfer.items.add(new File([file.slice(0, file.size * ${share})], name));
  const field = document.querySelector('input[type=file]');
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return file.size;
})()`;

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
      await library.evaluate(choose(0.7));
      await pause(300);
      return (await view.evaluate<string>('document.body.innerText'))?.includes(words('failure_backup_unreadable'));
    });
    expect(await rows(driver, 'clippings')).toEqual([]);

    expect(await library.evaluate(choose(1))).toBeGreaterThan(1_000);
    await sees(view, words('restore_done'));
    const after = await rows(driver, 'clippings');
    const withoutId = ({ id: _, ...row }: Record<string, unknown>) => row;
    expect(after.map(withoutId)).toEqual(before.map(withoutId));
    expect((await rows<{ state: string }>(driver, 'pictures')).map(({ state }) => state)).not.toContain('missing');
    await library.evaluate(choose(1));
    await sees(view, words('restored_same_other').replace('$1', '2'));
    expect(await rows(driver, 'clippings')).toHaveLength(2);

    for (const query of ['deckhand', 'author:solberg']) {
      await type(view, words('search_everything'), query);
      await sees(view, 'The Night Ferry Still Runs');
    }
  });
});

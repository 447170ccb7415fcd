import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { CATCH_DOWNLOAD, CAUGHT, giveCaught, holdCaught } from '../backup-steps.ts';
import { type Driver, until } from '../browsers/driver.ts';
import { click, clip, rows, seenBy, sees, shownIn, tabAt, type, words } from '../steps.ts';
import { crashedProfile, damagedCopy } from './damage.ts';
import { type BrowserName, LAUNCH, type Session } from './session.ts';

/** What the browser makes of it was measured: these do not open any more, or open as if they were new. */
const DAMAGE: Record<BrowserName, { unopened: string; empty: string }> = {
  chromium: { unopened: 'MANIFEST deleted', empty: 'MANIFEST overwritten' },
  firefox: { unopened: 'all overwritten', empty: 'databases deleted' },
};

const TITLE = 'The Night Ferry Still Runs';
const withoutId = ({ id: _, ...row }: Record<string, unknown>) => row;

describe.each(['chromium', 'firefox'] as const)('a damaged library in %s', (browser) => {
  let site: Site;
  let intact: Session;
  let backup: string;
  let before: Record<string, unknown>[];

  beforeAll(async () => {
    site = await serveSite();
    intact = await crashedProfile(browser, site, async ({ driver }) => {
      await (await clip(driver, await driver.open(`${site.origin}/2024/05/the-night-ferry/`))).close();
      before = await rows(driver, 'clippings');
      const library = await driver.openOwn('library.html#/backup');
      await library.evaluate(CATCH_DOWNLOAD);
      await click(seenBy(library), words('backup_now'));
      await sees(seenBy(library), words('backup_done_next'));
      backup = (await library.evaluate(CAUGHT)) as string;
    });
  }, 120_000);
  afterAll(async () => {
    rmSync(intact.profile, { recursive: true, force: true });
    await site.close();
  });

  /** Starts the browser on a damaged copy of the profile. */
  async function onDamaged(kind: string, look: (driver: Driver) => Promise<void>): Promise<void> {
    const profile = damagedCopy(intact, kind);
    const driver = await LAUNCH[browser]({ profile });
    try {
      await driver.install({ keepWelcome: true });
      await look(driver);
    } finally {
      await driver.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }

  test('that does not open is given up by a typed word, and a backup brings it back', () =>
    onDamaged(DAMAGE[browser].unopened, async (driver) => {
      const library = await driver.openOwn('library.html#/');
      const view = seenBy(library);
      await sees(view, words('failure_unreadable'));
      expect(await shownIn(view)).not.toContain(words('recovery_restore'));
      const word = `document.querySelector('.typed-choice input')`;
      await library.evaluate(`document.querySelector('.typed-choice').open = true`);
      await click(view, words('recovery_anew_now'));
      await sees(view, words('failure_unreadable'));
      await library.evaluate(`${word}.focus()`);
      await library.keyboard.type(words('erase_word'));
      await library.evaluate('globalThis.before = true');
      await click(view, words('recovery_anew_now'));
      await until('the page to be loaded anew', () => view.evaluate<boolean>('globalThis.before === undefined'));
      await sees(view, words('damaged_restoring'));
      await sees(view, words('backup_now'));

      await library.evaluate(holdCaught(backup));
      await library.evaluate(giveCaught(1));
      await sees(view, words('restore_done'));
      expect((await rows(driver, 'clippings')).map(withoutId)).toEqual(before.map(withoutId));
      // What came after the backup is gone, and is still spoken of.
      await sees(view, words('damaged_restoring'));
      await type(view, words('search_everything'), 'deckhand');
      await sees(view, TITLE);
      await clip(driver, await driver.open(`${site.origin}/no-author/`));
      expect(await rows(driver, 'clippings')).toHaveLength(before.length + 1);
    }));

  test('that came back empty is said to be damaged by the popup, which shows no empty library', () =>
    onDamaged(DAMAGE[browser].empty, async (driver) => {
      const popup = await driver.openPopup(await driver.open(`${site.origin}/2024/05/the-night-ferry/`));
      await sees(popup, words('damaged'));
      await click(popup, words('search'));
      expect(await popup.evaluate(`document.querySelector('main input') === null`)).toBe(true);
      await sees(popup, words('damaged_kept'));
      await click(popup, words('damaged_next'));
      await tabAt(driver, 'library.html#/');
      await sees(seenBy(await driver.openOwn('library.html#/')), words('recovery_restore'));
    }));
});

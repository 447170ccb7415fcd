import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import {
  badgeBecomes,
  badgeOf,
  click,
  clip,
  type MessageKey,
  press,
  rows,
  sees,
  shownIn,
  tabAt,
  type,
  words,
} from './steps.ts';

const FERRY = '/2024/05/the-night-ferry/';
const BIO = 'Ingrid Solberg has written about the coast';

inEachBrowser('the main job', (given) => {
  test('detect, clip, search, author, reader, delete, undo', async () => {
    const { driver, site } = given;
    const page = await driver.open(site.origin + FERRY);
    expect((await badgeBecomes(driver, page, '¶')).title).toBe(words('action_title_article'));

    const popup = await driver.openPopup(page);
    await sees(popup, 'The Night Ferry Still Runs');
    const shown = await shownIn(popup);
    for (const text of ['The Harbour Paper', 'May 4, 2024', 'Ingrid Solberg', 'Coast correspondent', BIO])
      expect(shown).toContain(text);
    expect(shown).not.toContain(words('saved'));
    await type(popup, words('add_tag'), 'ferries,');
    await click(popup, words('clip'));
    await sees(popup, words('saved'));
    expect(await rows(driver, 'clippings')).toMatchObject([{ title: 'The Night Ferry Still Runs', tags: ['ferries'] }]);
    expect((await badgeBecomes(driver, page, '✓')).title).toBe(words('action_title_saved'));

    await click(popup, words('search'));
    for (const typed of ['ni', 'crossing', 'solberg', 'ferries', 'harbour pap']) {
      await type(popup, words('search_everything'), typed);
      await until(`a hit for ${typed}`, () =>
        popup.evaluate<boolean>(
          `document.querySelector('[role=option] mark, [role=option]') !== null && document.body.innerText.includes('1 of 1')`,
        ),
      );
    }
    await type(popup, words('search_everything'), 'deckhand nobodyelse');
    await sees(popup, words('no_hits'));

    await click(popup, words('author'));
    await sees(popup, 'forty neighbours and a post office');
    await sees(popup, words('no_other_clippings'));

    await click(popup, words('search'));
    await type(popup, words('search_everything'), 'cello');
    await until('the hit, marked', () =>
      popup.evaluate<boolean>(
        `[...document.querySelectorAll('[role=option] mark')].some((mark) => mark.textContent === 'cello')`,
      ),
    );
    await press(popup, 'Enter');
    const opened = await tabAt(driver, 'library.html#/clipping/');
    const library = await driver.openOwn(opened.slice(opened.indexOf('library.html')));
    const text = await until(
      'the article',
      () => library.evaluate(`document.querySelector('iframe')?.contentDocument?.body?.innerText`) as Promise<string>,
    );
    expect(text).toContain('At ten minutes to midnight');
    for (const foreign of [BIO, 'Share this', 'The following two tabs', 'sleeping child.\n\nOld Pilot'])
      expect(text).not.toContain(foreign);
    expect(await library.evaluate('document.body.innerText')).toContain(BIO);

    const again = await driver.openPopup(page);
    await sees(again, words('saved'));
    await click(again, words('delete'));
    await sees(again, words('deleted'));
    await badgeBecomes(driver, page, '¶');
    await click(again, words('search'));
    await sees(again, words('empty_library'));
    await click(again, words('this_page'));
    await click(again, words('undo'));
    await sees(again, words('saved'));
    expect(await rows(driver, 'clippings')).toMatchObject([{ tags: ['ferries'] }]);
    await again.close();
  });

  test('the popup draws what it showed at once', async () => {
    const { driver, site } = given;
    const popup = await driver.openPopup(await driver.open(site.origin + FERRY));
    await sees(popup, 'The Night Ferry Still Runs');
    const atOnce = [...readFileSync('entrypoints/popup/index.html', 'utf8').matchAll(/data-text="(\w+)"/g)];
    expect(atOnce.length).toBeGreaterThan(0);
    expect(
      await popup.evaluate(`[...document.querySelectorAll('nav button')].map((button) => button.textContent)`),
    ).toEqual(atOnce.map(([, key]) => words(key as MessageKey)));
    // As it was built: nothing is fetched before the shell but its script.
    const fetchedFirst = 'script[type=module], link[rel=stylesheet]:not([disabled])';
    expect(await popup.evaluate(`document.querySelectorAll('${fetchedFirst}').length`)).toBe(0);
    expect(await popup.evaluate(`document.querySelectorAll('script[type=later]').length`)).toBe(1);
    // The same elements, taken over: nothing was drawn twice, nothing is left of what was there before.
    expect(await popup.evaluate(`document.querySelectorAll('[data-text], nav + nav').length`)).toBe(0);
    await popup.close();
  });

  test('a page with no author says so, and is clipped', async () => {
    const { driver, site } = given;
    const popup = await clip(driver, await driver.open(`${site.origin}/no-author/`));
    await sees(popup, words('no_author'));
    await popup.close();
  });

  test('a page that is no article is not clipped without saying so', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/`);
    const popup = await driver.openPopup(page);
    await until('the search view', () =>
      popup.evaluate<boolean>(
        `document.activeElement?.getAttribute('aria-label') === ${JSON.stringify(words('search_everything'))}`,
      ),
    );
    expect((await badgeOf(driver, page)).text).toBe('');
    await click(popup, words('this_page'));
    await sees(popup, words('no_article'));
    await click(popup, words('clip_anyway'));
    await sees(popup, words('saved'));
    await popup.close();
  });

  test.each([
    ['/arabic/', 'ميناء المدينة القديم', 'ليلى حداد', 'البحر'],
    ['/japanese/', '古い連絡船', '高橋 美咲', '汽笛'],
  ])('%s is clipped, found and read in its own script', async (path, title, author, word) => {
    const { driver, site } = given;
    const popup = await clip(driver, await driver.open(site.origin + path));
    const shown = await shownIn(popup);
    expect(shown).toContain(title);
    expect(shown).toContain(author);
    await click(popup, words('search'));
    await type(popup, words('search_everything'), word);
    await until('the hit', () => popup.evaluate<boolean>(`document.querySelector('[role=option] mark') !== null`));
    await popup.close();
  });
});

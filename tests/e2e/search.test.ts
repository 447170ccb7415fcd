import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { type Popup, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { click, clip, rows, sees, type, words } from './steps.ts';

const LIGHTHOUSES = 'Nine lighthouses of Crimea and their keepers';
const WEEKEND = 'A weekend inside the walls of Chester';
const CLOCKMAKER = 'The naïve clockmaker of Zürich';
const BEIJING = '清晨的胡同和卖豆浆的老人';

inEachBrowser('search', (given) => {
  let page: Page;
  let popup: Popup;

  beforeAll(async () => {
    const { driver, site } = given;
    for (const path of ['/lighthouses/', '/weekend/', '/clockmaker/']) {
      const clipped = await clip(driver, await driver.open(site.origin + path));
      await clipped.close();
    }
    page = await driver.open(`${site.origin}/beijing/`);
    popup = await clip(driver, page);
    await click(popup, words('search'));
  });

  test.each([
    ['author:"chester" crimea', [LIGHTHOUSES]],
    ['chester crimea ', [LIGHTHOUSES, WEEKEND]],
    ['北京', [BEIJING]],
    ['naive ', [CLOCKMAKER]],
    ['zurich ', [CLOCKMAKER]],
    ['run ', [CLOCKMAKER]],
    ['lighthouse ', [LIGHTHOUSES]],
    ['in:title chester ', [WEEKEND]],
    ['"right time" ', [WEEKEND]],
    ['"time right" ', []],
    ['-crimea -zurich lang:en', []],
    ['crimea -weekend ', [LIGHTHOUSES]],
    ['豆浆 OR keller ', [BEIJING, CLOCKMAKER]],
    ['lang:zh', [BEIJING]],
  ])('%s', async (typed, titles) => {
    await type(popup, words('search_everything'), typed);
    await until(`“${titles.join('”, “')}” for ${typed}`, async () => {
      const [count, found] = [await shownCount(popup), await allWordHits(popup)];
      return count === `${titles.length} of 4` && same(found, titles);
    });
  });

  test.each([
    ['naive ', 'naïve'],
    ['zurich ', 'Zürich'],
    ['run ', 'running'],
    ['豆浆', '豆浆'],
    ['北京', '北京'],
  ])('%s is marked in what it finds', async (typed, marked) => {
    await type(popup, words('search_everything'), typed);
    await until(`a marked ${marked}`, async () =>
      (await allWordHits(popup)).some(({ marks }) => marks.includes(marked)),
    );
  });

  test('a slip of the pen is corrected, and said', async () => {
    await type(popup, words('search_everything'), '"face recogniton"');
    await sees(popup, words('showing_results_for'));
    await sees(popup, '"face recognition"');
    expect(same(await allWordHits(popup), [CLOCKMAKER])).toBe(true);
    await type(popup, words('search_everything'), 'recognition ');
    await until('no word of a correction', () =>
      popup.evaluate<boolean>(`!document.body.innerText.includes(${JSON.stringify(words('showing_results_for'))})`),
    );
  });

  test('hits with some of the words come after a line', async () => {
    await type(popup, words('search_everything'), 'crimea veteran ');
    await sees(popup, words('some_words'));
    expect(same(await allWordHits(popup), [WEEKEND])).toBe(true);
    const some = await popup.evaluate<string>(`document.querySelector('[role=group]').textContent`);
    expect(some).toContain(LIGHTHOUSES);
  });

  test('an author is completed from the library', async () => {
    await type(popup, words('search_everything'), 'crimea author:che');
    await click(popup, 'Ruth Chester');
    const field = `document.querySelector('[role=combobox]')`;
    await until('the completed query', () =>
      popup.evaluate<boolean>(
        `${field}.value === 'crimea author:"Ruth Chester" ' && document.activeElement === ${field}`,
      ),
    );
    await until('the hit', async () => same(await allWordHits(popup), [LIGHTHOUSES]));
  });

  test('an operator is added by its name', async () => {
    await type(popup, words('search_everything'), 'chester');
    await click(popup, words('narrow_title'));
    await until('the hit', async () => same(await allWordHits(popup), [WEEKEND]));
  });

  test('what was opened in the reader is no longer unread', async () => {
    const { driver } = given;
    await type(popup, words('search_everything'), 'is:unread ');
    await until('all of them', async () => (await shownCount(popup)) === '4 of 4');
    const clippings = await rows<{ id: number; title: string }>(driver, 'clippings');
    const id = clippings.find(({ title }) => title === WEEKEND)?.id;
    // Another tab closes the popup.
    await driver.openOwn(`library.html#/clipping/${id}`);
    await until('the note of it', async () =>
      (await rows<{ id: number; openedAt?: number }>(driver, 'clippings')).some((row) => row.id === id && row.openedAt),
    );
    popup = await driver.openPopup(page);
    await click(popup, words('search'));
    await type(popup, words('search_everything'), 'is:unread ');
    await until('the others', async () => same(await allWordHits(popup), [LIGHTHOUSES, CLOCKMAKER, BEIJING]));
  });

  test('the library page narrows by what the hits have in common', async () => {
    const library = await given.driver.openOwn('library.html#/search?q=chester');
    const shown = (expression: string) => library.evaluate(expression) as Promise<boolean>;
    await until('both hits', () => shown(`document.querySelectorAll('.clipping-row a').length === 2`));
    const krogh = `[...document.querySelectorAll('.search-facets button')].find((one) => one.textContent === 'Mads Krogh 1')`;
    await until('the count of an author', () => shown(`${krogh} !== undefined`));
    await library.evaluate(`${krogh}.click()`);
    await until('the hit of that author', () =>
      shown(
        `[...document.querySelectorAll('.clipping-title')].map((one) => one.textContent).join() === ${JSON.stringify(WEEKEND)}`,
      ),
    );
    expect(await library.evaluate('location.hash')).toBe('#/search?q=chester+author%3A%22Mads+Krogh%22+');
  });
});

interface ShownHit {
  title: string;
  marks: string[];
}

/** The hits with all words, as they are shown. */
async function allWordHits(popup: Popup): Promise<ShownHit[]> {
  const hits = await popup.evaluate<ShownHit[]>(
    `[...document.querySelectorAll('[role=listbox] > [role=option]')].map((option) => ({
      title: option.querySelector('.clipping-title').textContent,
      marks: [...option.querySelectorAll('mark')].map((mark) => mark.textContent),
    }))`,
  );
  return hits ?? [];
}

const shownCount = (popup: Popup) => popup.evaluate<string>(`document.querySelector('.search-count').textContent`);

/** In any order. */
const same = (hits: ShownHit[], titles: string[]): boolean =>
  hits.length === titles.length && hits.every(({ title }) => titles.includes(title));

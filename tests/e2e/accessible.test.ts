import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { lookAt, SCHEMES } from './axe.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/driver.ts';
import { click, clip, rows, sees, type, words } from './steps.ts';

/** Every view in each of its states, in the light and in the dark, without a violation of WCAG 2.2 AA. */

const FERRY = '/2024/05/the-night-ferry/';

let driver: ChromiumDriver;
let site: Site;
const looked: string[] = [];

/** Looks at a view in both schemes, and notes it for the list at the end. */
async function expectAccessible(what: string, page: Page): Promise<void> {
  for (const scheme of SCHEMES) {
    const { wrong, passes } = await lookAt(page, scheme);
    expect(wrong, `${what}, ${scheme}`).toEqual([]);
    expect(passes).toBeGreaterThan(5);
    looked.push(`${what}, ${scheme}: 0 violations, ${passes} rules kept`);
  }
}

beforeAll(async () => {
  site = await serveSite();
  driver = await launchChromium();
  await driver.install();
});

afterAll(async () => {
  console.log(looked.join('\n'));
  await driver?.close();
  await site?.close();
});

describe('pages of ours', () => {
  const open = async (path: string, shows: string): Promise<Page> => {
    const page = await driver.openOwn(path);
    await until(
      `“${shows}” at ${path}`,
      () => page.evaluate(`document.body.innerText.includes(${JSON.stringify(shows)})`) as Promise<boolean>,
    );
    return page;
  };

  test('with nothing in the library', async () => {
    await expectAccessible('welcome', await open('welcome.html', words('welcome_title')));
    await expectAccessible('library, empty', await open('library.html#/', words('empty_library')));
    await expectAccessible('authors, none', await open('library.html#/authors', words('no_authors')));
    await expectAccessible('tags, none', await open('library.html#/tags', words('no_tags')));
    await expectAccessible('trash, empty', await open('library.html#/trash', words('trash_empty')));
    await expectAccessible('statistics, nothing', await open('library.html#/statistics', words('statistics_none')));
    await expectAccessible('highlights, none', await open('library.html#/highlights', words('no_highlights')));
    await expectAccessible('settings', await open('library.html#/settings', words('setting_saving')));
    await expectAccessible('clipping that is gone', await open('library.html#/clipping/99', words('gone')));
  });

  test('the popup', async () => {
    const popup = await driver.openPopup(await driver.open(site.origin + FERRY));
    await sees(popup, 'Ingrid Solberg');
    await expectAccessible('popup, an article', popup.page);
    await type(popup, words('add_tag'), 'ferries,');
    await click(popup, words('clip'));
    await sees(popup, words('saved'));
    await expectAccessible('popup, saved', popup.page);
    await click(popup, words('author'));
    await sees(popup, words('no_other_clippings'));
    await expectAccessible('popup, author', popup.page);
    await click(popup, words('search'));
    await type(popup, words('search_everything'), 'cello');
    await until('hits', () => popup.evaluate(`document.querySelector('[role=option] mark') !== null`));
    await expectAccessible('popup, hits', popup.page);
    await type(popup, words('search_everything'), 'nothinglikethis');
    await sees(popup, words('no_hits'));
    await expectAccessible('popup, no hits', popup.page);
    await click(popup, words('this_page'));
    await click(popup, words('delete'));
    await sees(popup, words('undo'));
    await expectAccessible('popup, deleted', popup.page);
    await click(popup, words('undo'));
    await sees(popup, words('saved'));
    await popup.close();
  });

  test('the popup where there is nothing to clip', async () => {
    const popup = await driver.openPopup(await driver.open(`${site.origin}/`));
    await click(popup, words('this_page'));
    await sees(popup, words('no_article'));
    await expectAccessible('popup, no article', popup.page);
    await popup.close();
    const panel = await driver.openOwn('popup.html');
    await click(
      { evaluate: (expression) => panel.evaluate(expression) as never, close: async () => undefined },
      words('this_page'),
    );
    await until(
      'refusal',
      () =>
        panel.evaluate(
          `document.body.innerText.includes(${JSON.stringify(words('failure_restricted'))})`,
        ) as Promise<boolean>,
    );
    await expectAccessible('side panel, a page of the browser', panel);
    await panel.close();
  });

  test('with clippings', async () => {
    for (const path of ['/arabic/', '/japanese/', '/long/'])
      await (await clip(driver, await driver.open(site.origin + path))).close();
    const clippings = await rows<{ id: number; title: string }>(driver, 'clippings');
    for (const { id, title } of clippings)
      await expectAccessible(`reader, ${title}`, await open(`library.html#/clipping/${id}`, title));
    await expectAccessible('library, search', await open('library.html#/search?q=ferry', 'Night Ferry'));
    await expectAccessible('authors', await open('library.html#/authors', 'Solberg'));
    await expectAccessible('author', await open('library.html#/author/1', words('in_your_library')));
    await expectAccessible('statistics', await open('library.html#/statistics', words('clipped_over_time')));
    const list = await open('library.html#/', 'Night Ferry');
    await list.evaluate(`document.querySelector('.row-check input').click()`);
    await expectAccessible('library, one selected', list);
    await list.evaluate(`document.querySelectorAll('.row-check input')[1].click()`);
    await list.keyboard.press('Delete');
    await expectAccessible('library, asking', list);
  });
});

describe('what was clipped', () => {
  test.each(['Night Ferry', 'ميناء', '連絡船'])('reads well by itself: %s', async (part) => {
    const clippings = await rows<{ id: number; title: string }>(driver, 'clippings');
    const clipping = clippings.find(({ title }) => title.includes(part));
    const reader = await driver.openOwn(`library.html#/clipping/${clipping?.id}`);
    const html = await until(
      'the text',
      () =>
        reader.evaluate(
          `document.querySelector('iframe.is-ready')?.contentDocument?.documentElement?.outerHTML`,
        ) as Promise<string>,
    );
    const alone = await driver.open('about:blank');
    await alone.setContent(
      html
        .replace(/<meta http-equiv[^>]*>/, '')
        .replace('<title></title>', '<title>Text</title>')
        .replace('<body>', '<body><main><h1>Text</h1>')
        .replace('</body>', '</main></body>'),
    );
    await expectAccessible(`text of ${clipping?.title}`, alone);
  });
});

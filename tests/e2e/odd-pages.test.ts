import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Driver, type Popup, pause, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { click, clip, type MessageKey, rows, sees, shownIn, type, words } from './steps.ts';

interface Row {
  id: number;
  title: string;
  authorNames: string[];
  wordCount: number;
  part?: string;
}

interface Body {
  id: number;
  html: string;
  text: string;
}

async function bodiesIn(driver: Driver): Promise<Body[]> {
  const html = await rows<Body>(driver, 'bodies');
  const texts = await rows<Body>(driver, 'texts');
  return html.map((body, i) => ({ ...body, ...texts[i] }));
}

inEachBrowser('odd pages', (given) => {
  const newest = async () => (await rows<Row>(given.driver, 'clippings')).at(-1);
  const bodyOf = async (id = -1) => (await bodiesIn(given.driver)).find((body) => body.id === id);

  /** Opens the popup on its page view, where it says why a page cannot be read. */
  async function popupOn(page: Page): Promise<Popup> {
    const popup = await given.driver.openPopup(page);
    await click(popup, words('this_page'));
    return popup;
  }

  test.each([
    ['/xhtml/', 'The well-formed harbour', 'Mads Krogh', 'harbour'],
    ['/windows-1251/', 'Старый паром возвращается в гавань', 'Анна Лебедева', 'рассветом'],
    ['/shift-jis/', '港に帰ってきた古い連絡船', '高橋 美咲', '汽笛'],
    ['/gbk/', '老渡轮回到旧港口的故事', '王小明', '汽笛'],
    ['/clobbered/', 'Elements with the names of others', 'Mads Krogh', 'harbour'],
    ['/large/', 'The long history of the harbour', 'Mads Krogh', 'harbour'],
  ])('%s is clipped with its author, and found', async (path, title, author, word) => {
    const { driver, site } = given;
    // The page in which the tables are read opens with the first question, and would close the popup.
    await newest();
    const popup = await clip(driver, await driver.open(site.origin + path));
    expect(await newest()).toMatchObject({ title, authorNames: [author] });
    await click(popup, words('search'));
    await type(popup, words('search_everything'), word);
    await until('the hit', () => popup.evaluate<boolean>(`document.querySelector('[role=option] mark') !== null`));
    await popup.close();
    if (path === '/large/') expect((await newest())?.wordCount).toBeGreaterThan(149_000);
  });

  test('a plain text is clipped in paragraphs', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/letter.txt`);
    const popup = await popupOn(page);
    await click(popup, words('clip_anyway'));
    await sees(popup, words('saved'));
    await popup.close();
    const saved = await newest();
    expect(saved).toMatchObject({ title: 'A letter from the ferry', authorNames: ['Mads Krogh'] });
    const paragraphs = (await bodyOf(saved?.id))?.html.match(/<p>.*?<\/p>/g) ?? [];
    expect(paragraphs.at(-1)).toBe('<p>The lamps<br>went out</p>');
    expect(paragraphs.filter((one) => one.startsWith('<p>The ferry left'))).toHaveLength(12);
  });

  test.each<[string, MessageKey]>([
    ['/frameset/', 'failure_frames'],
    ['/pictures/quay-at-night.svg', 'failure_file'],
    ['/data.json', 'failure_file'],
    ['/feed.xml', 'failure_file'],
    ['/deep/', 'failure_too_deep'],
    ['/too-large/', 'failure_too_large'],
  ])('%s is refused in words, and at once', async (path, failure) => {
    const { driver, site } = given;
    const page = await driver.open(site.origin + path);
    const started = Date.now();
    const popup = await popupOn(page);
    // Firefox shows some files in pages of its own, which no extension may read.
    await until('the refusal', async () => {
      const text = await shownIn(popup);
      return [failure, 'failure_restricted' as const].some((key) => text?.includes(words(key)));
    });
    expect(Date.now() - started).toBeLessThan(5_000);
    await popup.close();
  });

  test('a page that is still loading is not clipped by half', async () => {
    const { driver, site } = given;
    const page = await driver.open('about:blank');
    await page.evaluate(
      `void setTimeout(() => { location.href = ${JSON.stringify(`${site.origin}/still-loading/`)}; })`,
    );
    await pause(1_000);
    const popup = await popupOn(page);
    await sees(popup, words('failure_loading'));
    await popup.close();
    await page.close();
  });

  test('a page that goes elsewhere between the look and the click is not mistaken for the other', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/long/`);
    const popup = await driver.openPopup(page);
    await sees(popup, 'Everything there is to know about tides');
    const before = await rows<Row>(driver, 'clippings');
    await driver.inExtension(
      `(async () => { const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith('/long/')); await browser.tabs.update(tab.id, { url: ${JSON.stringify(`${site.origin}/no-author/`)} }); return true; })()`,
    );
    await until('the other page', () =>
      driver.inExtension<boolean>(
        `(async () => (await browser.tabs.query({})).some(({ url, status }) => url?.endsWith('/no-author/') && status === 'complete'))()`,
      ),
    );
    await click(popup, words('clip'));
    await sees(popup, words('failure_page_gone'));
    expect(await rows<Row>(driver, 'clippings')).toEqual(before);
    await popup.close();
  });
});

inEachBrowser('a selection', (given) => {
  const select = (page: Page, selector: string) =>
    page.evaluate(
      `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector(${JSON.stringify(selector)})); getSelection().removeAllRanges(); getSelection().addRange(range); return true; })()`,
    );
  const clippings = () => rows<Row>(given.driver, 'clippings');
  const bodies = () => bodiesIn(given.driver);

  test('is clipped by itself, with the article’s title and author', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/long/`);
    await select(page, '.entry-content p:nth-of-type(2)');
    const popup = await driver.openPopup(page);
    await click(popup, words('clip_selection'));
    await sees(popup, words('saved'));
    await popup.close();
    expect(await clippings()).toMatchObject([
      {
        title: 'Everything there is to know about tides',
        authorNames: ['Mads Krogh'],
        part: 'selection',
        wordCount: 84,
      },
    ]);
    const text = await page.evaluate(`document.querySelector('.entry-content p:nth-of-type(2)').textContent`);
    expect(await bodies()).toMatchObject([{ text }]);
  });

  test('is replaced by the whole article on Update', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/long/`);
    const popup = await driver.openPopup(page);
    await sees(popup, words('selection_saved'));
    await click(popup, words('update'));
    await until('the whole', async () => ((await clippings())[0]?.wordCount ?? 0) > 2_900);
    expect((await clippings())[0]?.part).toBeUndefined();
    await popup.close();
  });

  test('takes the place of a whole article, which the reader brings back', async () => {
    const { driver, site } = given;
    const [whole] = await bodies();
    const page = await driver.open(`${site.origin}/long/`);
    await select(page, '.entry-content p');
    const popup = await driver.openPopup(page);
    await sees(popup, words('selection_replaces'));
    await click(popup, words('clip_selection'));
    const saved = await until('the selection', async () =>
      (await clippings()).find(({ part }) => part === 'selection'),
    );
    await popup.close();
    const reader = await driver.openOwn(`library.html#/clipping/${saved.id}`);
    await until(
      'the button',
      () =>
        reader.evaluate(
          `(() => { const button = [...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words('bring_back_whole'))}); button?.click(); return button !== undefined; })()`,
        ) as Promise<boolean>,
    );
    await until('the whole text', async () => (await bodies())[0]?.text === whole?.text);
    expect(await bodies()).toEqual([whole]);
    expect((await clippings())[0]).toMatchObject({ id: saved.id });
    expect((await clippings())[0]?.part).toBeUndefined();
  });

  test('is what can be had of a page that is too large', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/too-large/`);
    await select(page, '.entry-content p');
    const popup = await driver.openPopup(page);
    await sees(popup, words('selection_of_too_large'));
    await click(popup, words('clip_selection'));
    await sees(popup, words('saved'));
    await popup.close();
    expect((await clippings()).at(-1)).toMatchObject({ title: 'A page of very many things', part: 'selection' });
  });
});

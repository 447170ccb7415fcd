import { expect, test } from 'vitest';
import { pages } from '../fixtures/site/pages.ts';
import { article } from '../fixtures/site/templates.ts';
import { until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { badgeBecomes, click, clip, rows, sees, tabAt, type, words } from './steps.ts';

interface Row {
  id: number;
  title: string;
  tags: string[];
  note: string;
  clippedAt: number;
  updatedAt: number;
}

inEachBrowser('nothing is lost', (given) => {
  const titles = async () => (await rows<Row>(given.driver, 'clippings')).map(({ title }) => title);

  test('the popup closed right after the click', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/long/`);
    const popup = await driver.openPopup(page);
    await click(popup, words('clip'));
    await popup.close();
    await until('the clipping', async () => (await titles()).includes('Everything there is to know about tides'));
    await badgeBecomes(driver, page, '✓');
  });

  test('what was typed is there when the popup opens again', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/no-author/`);
    const popup = await driver.openPopup(page);
    await type(popup, words('add_tag'), 'cranes,');
    await type(popup, words('note'), 'ask the museum');
    await popup.close();
    const again = await driver.openPopup(page);
    await sees(again, 'cranes');
    await click(again, words('clip'));
    await sees(again, words('saved'));
    await again.close();
    const saved = (await rows<Row>(driver, 'clippings')).find(({ tags }) => tags.includes('cranes'));
    expect(saved?.note).toBe('ask the museum');
  });

  test('the worker killed in the middle of a clip leaves all or nothing, and the next clip works', async () => {
    const { driver, site } = given;
    for (const delay of [0, 15, 40]) {
      // A page of its own: one that claims the URL and title of a saved page would be an update.
      const path = `/killed-after-${delay}/`;
      pages[path] = article({ path, title: `A worker that was gone after ${delay}`, words: 3_000 });
      const page = await driver.open(site.origin + path);
      const popup = await driver.openPopup(page);
      await sees(popup, `A worker that was gone after ${delay}`);
      await click(popup, words('clip'));
      await new Promise((resolve) => setTimeout(resolve, delay));
      await driver.killWorker();
      await popup.close();
      const [clippings, bodies, texts, fresh] = await Promise.all(
        ['clippings', 'bodies', 'texts', 'fresh'].map((table) => rows<Row>(driver, table)),
      );
      const ids = clippings?.map(({ id }) => id);
      expect(bodies?.map(({ id }) => id)).toEqual(ids);
      expect(texts?.map(({ id }) => id)).toEqual(ids);
      expect(fresh?.map(({ id }) => id)).toEqual(ids);
      await page.close();
    }
    await (await clip(driver, await driver.open(`${site.origin}/links/`))).close();
  });

  test('images that come slowly are fetched though the popup closes and the worker dies', async () => {
    const { driver, site } = given;
    site.slowness = 1_000;
    const popup = await clip(driver, await driver.open(`${site.origin}/slow-images/`));
    await popup.close();
    const states = async () =>
      (await rows<{ url: string; state: string }>(driver, 'pictures'))
        .filter(({ url }) => url.includes('/slow/'))
        .map(({ state }) => state);
    expect((await states()).filter((state) => state === 'wanted').length).toBeGreaterThan(20);
    await driver.killWorker();
    site.slowness = 0;
    // Whatever wakes the worker makes it go on; by itself it wakes within a minute.
    await driver.open(`${site.origin}/no-author/`);
    await until('all images', async () => (await states()).every((state) => state === 'kept'));
    expect(await states()).toHaveLength(40);
  });

  test('two pages that claim the same canonical URL are two clippings', async () => {
    const { driver, site } = given;
    for (const path of ['/claims-one/', '/claims-two/'])
      await (await clip(driver, await driver.open(site.origin + path))).close();
    expect(await titles()).toEqual(
      expect.arrayContaining(['A lighthouse keeper retires at last', 'The market square is paved again']),
    );
  });

  test('clipping again updates: tags, note and first time stay, the old body is a revision', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/claims-one/`);
    const popup = await driver.openPopup(page);
    await sees(popup, words('saved'));
    await type(popup, words('add_tag'), 'people,');
    const find = async () =>
      (await rows<Row>(driver, 'clippings')).find(({ title }) => title.startsWith('A lighthouse'));
    const before = await until('the tag', async () => {
      const row = await find();
      return row?.tags.includes('people') && row;
    });
    await page.evaluate(
      `document.querySelector('.entry-content p').textContent = 'The first paragraph was written anew, at some length, after the paper had been printed and read.'`,
    );
    await click(popup, words('update'));
    const after = await until('the update', async () => {
      const row = await find();
      return row && row.updatedAt > before.updatedAt && row;
    });
    expect(after).toMatchObject({ id: before.id, tags: ['people'], clippedAt: before.clippedAt });
    expect(await rows(driver, 'revisions')).toMatchObject([{ clippingId: before.id }]);
    await popup.close();
  });
});

inEachBrowser('pages that come and go', (given) => {
  test('Back from the cache announces the page again', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/long/`);
    await badgeBecomes(driver, page, '¶');
    await page.evaluate(
      `addEventListener('pageshow', (event) => { document.title = 'persisted: ' + event.persisted; })`,
    );
    await page.goto(`${site.origin}/`);
    await badgeBecomes(driver, page, '');
    // Of Firefox's cache puppeteer hears nothing: neither `goBack` nor the page's URL can be used after this.
    await page.evaluate('setTimeout(() => history.back())');
    await badgeBecomes(driver, { url: () => `${site.origin}/long/` }, '¶');
    const titles = await driver.inExtension<string[]>('(await browser.tabs.query({})).map(({ title }) => title)');
    expect(titles).toContain('persisted: true');
  });

  test('navigation inside the page is noticed, though the text comes late', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/spa/`);
    await badgeBecomes(driver, page, '');
    await page.click('#go');
    await until('the address', async () => page.url().includes('the-late-arrival'));
    await badgeBecomes(driver, page, '¶');
    const popup = await clip(driver, page);
    await popup.close();
    expect(await rows(driver, 'clippings')).toMatchObject([{ title: 'The late arrival of the text' }]);
  });
});

inEachBrowser(
  'installed later',
  (given) => {
    test('a tab that was open before works on the click', async () => {
      const { driver, site } = given;
      const page = await driver.open(`${site.origin}/long/`);
      await driver.install();
      const popup = await clip(driver, page);
      await popup.close();
      await badgeBecomes(driver, page, '✓');
    });
  },
  { install: false },
);

inEachBrowser('reading', (given) => {
  test('shows images from the library and asks the network for nothing', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/2024/05/the-night-ferry/`);
    await (await clip(driver, page)).close();
    await until('the images', async () =>
      (await rows<{ state: string }>(driver, 'pictures')).every(({ state }) => state === 'kept'),
    );
    await page.close();
    site.hits.clear();
    const [clipping] = await rows<Row>(driver, 'clippings');
    const library = await driver.openOwn(`library.html#/clipping/${clipping?.id}`);
    const images = await until('the images', async () => {
      const found = (await library.evaluate(
        `[...(document.querySelector('iframe')?.contentDocument?.images ?? []), ...document.images].map((image) => [image.src.split(':')[0], image.naturalWidth])`,
      )) as [string, number][];
      return found.length >= 3 && found.every(([, width]) => width > 0) && found;
    });
    expect(images.every(([scheme]) => scheme === 'blob')).toBe(true);
    expect([...site.hits]).toEqual([]);
  });

  test('no kind of link loads anything in the frame', async () => {
    const { driver, site } = given;
    await (await clip(driver, await driver.open(`${site.origin}/links/`))).close();
    const clipping = (await rows<Row>(driver, 'clippings')).at(-1);
    const library = await driver.openOwn(`library.html#/clipping/${clipping?.id}`);
    const inFrame = (expression: string) =>
      library.evaluate(
        `(() => { const frame = document.querySelector('iframe')?.contentDocument; return ${expression}; })()`,
      );
    await until('the links', async () => (await inFrame(`frame?.querySelectorAll('a').length`)) === 3);
    const isWhole = `['Where every', 'The note stands here'].map((text) => document.body.innerText.includes(text) || frame.body.innerText.includes(text)).join()`;
    for (const link of ['#', 'mailto:', 'http']) {
      await inFrame(`frame.querySelector('a[href^="${link}"]').click()`);
      expect(await inFrame('frame.URL')).toBe('about:srcdoc');
      expect(await inFrame(isWhole)).toBe('true,true');
    }
    await tabAt(driver, '/no-author/');
    expect(await inFrame('frame.URL')).toBe('about:srcdoc');
    expect(await inFrame(isWhole)).toBe('true,true');
  });
});

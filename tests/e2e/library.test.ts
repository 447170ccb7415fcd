import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { bundleForPage } from '../in-page.ts';
import { type Popup, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import type { Planted } from './library-in-page.ts';
import { click, type MessageKey, press, rows, sees, type, words } from './steps.ts';

const BIRDS = ['Auk', 'Bittern', 'Curlew', 'Dunlin', 'Egret', 'Fulmar', 'Gannet', 'Heron', 'Ibis', 'Jackdaw'];
const COUNT = 60;
const AUTHORS = ['Mona Zeller', 'Pavel Adler', 'نور حمدان'] as const;

/** Sixty clippings: every third is tagged "shore", every tenth is in Arabic. */
const PLANTED: Planted[] = Array.from({ length: COUNT }, (_, i) => ({
  title: i % 10 === 9 ? `طيور الشاطئ ${i}` : `${BIRDS[i % BIRDS.length]} notes ${String(i).padStart(2, '0')}`,
  author: AUTHORS[i % 3] as string,
  site: i % 2 ? 'marsh.example' : 'cliff.example',
  tags: i % 3 === 0 ? ['shore'] : ['inland'],
  lang: i % 10 === 9 ? 'ar' : 'en',
  published: `20${10 + (i % 12)}-03-0${1 + (i % 9)}`,
}));

interface Row {
  id: number;
  title: string;
  tags: string[];
  openedAt?: number;
  deletedAt?: number;
}

inEachBrowser('the library page', (given) => {
  let page: Page;
  let library: Popup;
  const titles = () =>
    library.evaluate<string[]>(
      `[...document.querySelectorAll('.library-items li')].sort((a, b) => a.dataset.index - b.dataset.index).map((row) => row.querySelector('.clipping-title')?.textContent)`,
    ) as Promise<string[]>;
  const begins = (...expected: string[]) =>
    until(`the list beginning ${expected.join(', ')}`, async () => {
      const shown = await titles();
      return expected.every((title, i) => shown[i] === title);
    });
  const counts = (stem: MessageKey, count: number) =>
    until(`${count} ${stem}`, () =>
      library.evaluate<boolean>(
        `document.querySelector('.library-list .search-count').textContent === ${JSON.stringify(words(stem).replace('$1', `${count}`))}`,
      ),
    );
  const label = (text: string, what = 'button, a, input, select') =>
    `[...document.querySelectorAll(${JSON.stringify(what)})].find((one) => one.getAttribute('aria-label') === ${JSON.stringify(text)})`;
  const clickLabelled = async (text: string) => {
    await until(`“${text}”`, () => library.evaluate<boolean>(`${label(text)} !== undefined`));
    await library.evaluate(`(${label(text)}.click(), true)`);
  };
  const select = (title: string) => clickLabelled(words('select_title').replace('$1', title));
  const query = () => type(library, words('search_everything'), '');
  const stored = () => rows<Row>(given.driver, 'clippings');
  const tagged = async (tag: string) => (await stored()).filter(({ tags }) => tags.includes(tag)).length;
  const goTo = (hash: string) => library.evaluate(`(location.hash = ${JSON.stringify(hash)}, true)`);

  beforeAll(async () => {
    page = await given.driver.openOwn('library.html');
    await page.evaluate(await bundleForPage(new URL('./library-in-page.ts', import.meta.url)));
    await page.evaluate((planted) => globalThis.bylineFill(planted), PLANTED);
    library = {
      evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
      close: () => page.close(),
    };
    await page.setViewport({ width: 1280, height: 860 });
    await counts('clippings_other', COUNT);
  });

  test('lists the latest first, and draws only what is seen', async () => {
    await begins('طيور الشاطئ 59', 'Ibis notes 58');
    const drawn = await titles();
    expect(drawn.length).toBeLessThan(COUNT - 10);
    const first = await library.evaluate<string>(
      `document.querySelector('.library-items li').getAttribute('aria-setsize')`,
    );
    expect(first).toBe(`${COUNT}`);
  });

  test('is sorted otherwise, in both directions, and stays so', async () => {
    await library.evaluate(
      `(() => { const select = document.querySelector('.list-tools select'); select.value = 'title'; select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    await begins('Auk notes 00', 'Auk notes 10');
    await clickLabelled(words('ascending'));
    await begins('طيور الشاطئ 9', 'طيور الشاطئ 59');
    // Firefox never says that one of these pages is loaded: the list says it.
    await library.evaluate(`(document.querySelector('.library-items').remove(), location.reload(), true)`);
    await begins('طيور الشاطئ 9', 'طيور الشاطئ 59');
    await library.evaluate(
      `(() => { const select = document.querySelector('.list-tools select'); select.value = 'clipped'; select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    await begins('طيور الشاطئ 59');
  });

  test('is narrowed by what its clippings have, and a chip takes that off again', async () => {
    await until('the count of a tag', () =>
      library.evaluate<boolean>(
        `[...document.querySelectorAll('.search-facets button')].some((one) => one.textContent === 'shore 20')`,
      ),
    );
    await click(library, 'shore 20');
    await counts('hits_other', 20);
    expect(await library.evaluate('location.hash')).toBe('#/search?q=tag%3Ashore+');
    await click(library, 'Mona Zeller 20');
    await counts('hits_other', 20);
    await clickLabelled(words('remove_filter').replace('$1', 'tag:shore'));
    await clickLabelled(words('remove_filter').replace('$1', 'author:"Mona Zeller"'));
    await counts('clippings_other', COUNT);
  });

  test('keys move through it, select and delete; deleting is taken back', async () => {
    await library.evaluate(`(document.querySelector('.library-items a[tabindex="0"]').focus(), true)`);
    for (const key of ['End', 'Home', 'ArrowDown']) await press(library, key);
    await until('the second row', () =>
      library.evaluate<boolean>(`document.activeElement.closest('li')?.dataset.index === '1'`),
    );
    await press(library, ' ');
    await sees(library, words('selected_one').replace('$1', '1'));
    await press(library, 'Escape');
    await press(library, 'Delete');
    await sees(library, words('deleted_title').replace('$1', 'Ibis notes 58'));
    await begins('طيور الشاطئ 59', 'Heron notes 57');
    await click(library, words('undo'));
    await begins('طيور الشاطئ 59', 'Ibis notes 58');
  });

  test('many are tagged at once, and it is taken back as one', async () => {
    await type(library, words('search_everything'), 'tag:shore ');
    await counts('hits_other', 20);
    await select('Heron notes 57');
    await click(library, words('select_all'));
    await sees(library, words('selected_other').replace('$1', '20'));
    await type(library, words('tag_name'), 'coast');
    await click(library, words('add_tag'));
    await until('the tag on all', async () => (await tagged('coast')) === 20);
    await sees(library, words('tagged_other').replace('$1', '20').replace('$2', 'coast'));
    await click(library, words('undo'));
    await until('the tag on none', async () => (await tagged('coast')) === 0);
    await click(library, words('mark_read'));
    await until('all read', async () => (await stored()).filter(({ openedAt }) => openedAt).length === 20);
    await click(library, words('clear_selection'));
    await query();
  });

  test('several are deleted after a question, lie in the trash, and come back', async () => {
    await select('Ibis notes 58');
    await select('Heron notes 57');
    await click(library, words('delete'));
    await sees(library, words('delete_many_ask_other').replace('$1', '2'));
    await library.evaluate(`(document.querySelector('.confirm .button:not(.is-quiet)').click(), true)`);
    await begins('طيور الشاطئ 59', 'Gannet notes 56');
    await goTo('#/trash');
    await sees(library, words('trash_hint'));
    await clickLabelled(words('restore_title').replace('$1', 'Ibis notes 58'));
    await begins('طيور الشاطئ 59', 'Ibis notes 58', 'Gannet notes 56');
    await clickLabelled(words('purge_title').replace('$1', 'Heron notes 57'));
    await library.evaluate(`(document.querySelector('.confirm .button:not(.is-quiet)').click(), true)`);
    await sees(library, words('trash_empty'));
    expect(await stored()).toHaveLength(COUNT - 1);
    expect(await rows(given.driver, 'bodies')).toHaveLength(COUNT - 1);
  });

  test('a tag is renamed, joined with another, and taken back', async () => {
    await goTo('#/tags');
    const before = await tagged('inland');
    await clickLabelled(words('rename_tag').replace('$1', 'shore'));
    await type(library, words('tag_name'), 'inland');
    await sees(library, words('tag_exists').replace('$1', 'inland'));
    await click(library, words('merge_tags'));
    await until('one tag', async () => (await tagged('inland')) === COUNT - 1);
    await click(library, words('undo'));
    await until('both tags', async () => (await tagged('inland')) === before);
  });

  test('a search is saved under a name, and deleting it is taken back', async () => {
    await goTo('#/search?q=curlew');
    await click(library, words('save_search'));
    await type(library, words('save_search_as'), 'Waders');
    await click(library, words('save'));
    await goTo('#/');
    await click(library, 'Waders');
    await counts('hits_other', 6);
    await clickLabelled(words('delete_search').replace('$1', 'Waders'));
    await until('none', async () => (await rows(given.driver, 'searches')).length === 0);
    await click(library, words('undo'));
    await until('it again', async () => (await rows(given.driver, 'searches')).length === 1);
  });

  test('the library is counted, and its authors stand from A to Z', async () => {
    await goTo('#/statistics');
    await sees(library, words('clipped_over_time'));
    await until('the most clipped', () =>
      library.evaluate<boolean>(`document.querySelectorAll('.ranked-bars').length === 3`),
    );
    await goTo('#/authors');
    await until('the authors', async () => {
      const names = await library.evaluate<string[]>(
        `[...document.querySelectorAll('.author-row a')].map((one) => one.textContent)`,
      );
      return names?.join() === ['Adler, Pavel', 'Zeller, Mona', 'حمدان, نور'].join();
    });
    await sees(library, words('clippings_other').replace('$1', '20'));
  });
});

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { FRAME, frameIsReady, holds, readAgain, selectInReader } from './reader-steps.ts';
import { rows, tabAt, words } from './steps.ts';

/** What somebody does on the first day, from the installation on, without ever touching a mouse. */

const TITLE = 'The Librarian Who Kept the Names';
const MARKED = 'A fact without its witness';

inEachBrowser('the first day, by keyboard alone', (given) => {
  let page: Page;

  test('welcome, the sample, and into the library', async () => {
    page = await given.driver.openOwn('welcome.html');
    await page.bringToFront();
    await reach(page, words('clip'));
    await page.keyboard.press('Enter');
    await holds(page, 'the word that it is saved', has(words('welcome_saved')));
    await page.keyboard.press('Enter');
    const address = await tabAt(given.driver, '#/clipping/');
    expect(address).toContain('library.html');
  });

  test('search, and open what was found', async () => {
    page = await given.driver.openOwn('library.html#/');
    await page.bringToFront();
    await holds(
      page,
      'the focus in the search',
      `document.activeElement.matches('[type=search], [role=searchbox], input')`,
    );
    await page.keyboard.type('court clerk');
    await holds(page, 'the hit', `document.querySelector('.clipping-row mark')`);
    await reach(page, TITLE, 'ArrowDown');
    await page.keyboard.press('Enter');
    await frameIsReady(page);
  });

  test('the author, and back to the article', async () => {
    await reach(page, 'Marit Ekdahl');
    await page.keyboard.press('Enter');
    await holds(page, 'the author’s page', `location.hash.startsWith('#/author/') && ${has(words('in_your_library'))}`);
    await holds(page, 'their bio', has('has worked in small archives'));
    await page.evaluate('history.back()');
    await frameIsReady(page);
  });

  test('a highlight, and a citation', async () => {
    await page.bringToFront();
    await selectInReader(page, MARKED);
    await holds(page, 'the toolbar', `document.querySelector('.selection-toolbar')`);
    await page.keyboard.press('h');
    await holds(page, 'the mark', `${FRAME}.querySelector('mark[data-highlight]')?.textContent === '${MARKED}'`);
    // A selection made by script leaves Firefox without a window that has the focus.
    await readAgain(page);
    await holds(page, 'the mark again', `${FRAME}.querySelector('mark[data-highlight]')`);
    await page.evaluate(
      `navigator.clipboard.write = async ([item]) => { window.copied = await (await item.getType('text/plain')).text(); }`,
    );
    await reach(page, words('more'));
    await page.keyboard.press('Enter');
    await reach(page, words('cite_apa'));
    await page.keyboard.press('Enter');
    const copied = (await until('the citation', () => page.evaluate('window.copied'))) as string;
    expect(copied).toMatch(
      /^Ekdahl, M\. \(2026, March 2\)\. The librarian who kept the names|^Ekdahl, M\. \(2026, March 2\)\. The Librarian/,
    );
  });

  test('delete, and undo', async () => {
    await page.bringToFront();
    await reach(page, words('delete'));
    await page.keyboard.press('Enter');
    await until('it in the trash', async () => (await deleted()) !== undefined);
    await page.bringToFront();
    await reach(page, words('undo'));
    await page.keyboard.press('Enter');
    await until('it back', async () => (await deleted()) === undefined);
    expect(await rows(given.driver, 'highlights')).toHaveLength(1);
  });

  const deleted = async () => (await rows<{ deletedAt?: number }>(given.driver, 'clippings'))[0]?.deletedAt;
});

const has = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;

/** Goes on by a key until what has the focus is called so. */
async function reach(page: Page, name: string, key: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  const focused = `(() => {
    const one = document.activeElement;
    return [one?.textContent, one?.getAttribute('aria-label')].map((text) => (text ?? '').trim());
  })()`;
  const met: string[] = [];
  await holds(page, name, has(name));
  for (let i = 0; i < 60; i++) {
    const names = (await page.evaluate(focused)) as string[];
    if (names.some((one) => one === name || (one.length < 300 && one.startsWith(name)))) return;
    met.push(names[1] || (names[0] ?? '').slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`“${name}” is not reached by ${key}; met: ${met.join(' | ')}`);
}

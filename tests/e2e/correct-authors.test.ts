import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Popup, until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { click, clip, rows, sees, words } from './steps.ts';

/** A page of the extension, with what the steps need of a popup. */
const steps = (page: Page): Popup => ({
  evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
  close: () => page.close(),
});

inEachBrowser('authors put right by hand', (given) => {
  test('a new name can be taken back, and stays though the page is clipped again', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/by/full/`);
    await (await clip(driver, page)).close();

    const author = await driver.openOwn('library.html#/author/1');
    const library = steps(author);
    await sees(library, 'Rosa Lindqvist');
    const becomes = (name: string) =>
      until(`the name ${name}`, () =>
        library.evaluate<boolean>(
          `document.querySelector('.author-profile :is(h1, h2)')?.innerText === ${JSON.stringify(name)}`,
        ),
      );
    const rename = async () => {
      await library.evaluate(`(() => {
        document.querySelector('.correct-author').open = true;
        const field = document.querySelector('.correct-author input');
        field.value = 'Rosa M. Lindqvist';
        field.dispatchEvent(new window.Event('input', { bubbles: true }));
        return true;
      })()`);
      await click(library, words('rename'));
      await becomes('Rosa M. Lindqvist');
    };
    await rename();
    await click(library, words('undo'));
    await becomes('Rosa Lindqvist');
    await rename();
    await library.close();

    const updatedAt = async () => (await rows<{ updatedAt: number }>(driver, 'clippings'))[0]?.updatedAt;
    const before = await updatedAt();
    const popup = await driver.openPopup(page);
    await sees(popup, 'Rosa M. Lindqvist');
    await click(popup, words('update'));
    await until('the update', async () => (await updatedAt()) !== before);
    await sees(popup, 'Rosa M. Lindqvist');
    await popup.close();
    expect(await rows(driver, 'authors')).toMatchObject([{ name: 'Rosa M. Lindqvist' }]);
  });

  test('who is not the author is none any more, until that is taken back', async () => {
    const { driver } = given;
    const reader = steps(await driver.openOwn('library.html#/clipping/1'));
    await sees(reader, words('not_the_author'));
    await click(reader, words('not_the_author'));
    await sees(reader, words('undo'));
    expect(await rows(driver, 'bylines')).toEqual([]);
    await click(reader, words('undo'));
    await sees(reader, words('not_the_author'));
    expect(await rows(driver, 'bylines')).toMatchObject([{ clippingId: 1, authorId: 1 }]);
    await reader.close();
  });
});

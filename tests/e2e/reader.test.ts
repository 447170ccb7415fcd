import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { MARKED } from '../fixtures/site/sections.ts';
import { lookAsItIs } from './axe.ts';
import { until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { asked, chooseInReader, FRAME, frameIsReady, holds, readAgain, selectInReader } from './reader-steps.ts';
import { clip, rows, words } from './steps.ts';

const NOTE = 'Compare with the lampwright’s diary';

interface HighlightRow {
  note: string;
  quote: { exact: string };
}

inEachBrowser('the reader', (given) => {
  let library: Page;
  let id: number;

  beforeAll(async () => {
    const { driver, site } = given;
    await (await clip(driver, await driver.open(`${site.origin}/sections/`))).close();
    await until('the picture', async () =>
      (await rows<{ state: string }>(driver, 'pictures')).every(({ state }) => state === 'kept'),
    );
    id = (await rows<{ id: number }>(driver, 'clippings'))[0]?.id ?? 0;
    library = await driver.openOwn(`library.html#/clipping/${id}`);
    await frameIsReady(library);
  });

  test('sets the text as it is told, at once and the next time, without loading it again', async () => {
    await library.evaluate(`${FRAME}.documentElement.dataset.witness = 'same'`);
    await chooseInReader(library, words('text_settings'));
    await library.evaluate(`document.querySelector('[aria-label="${words('larger_text')}"]').click()`);
    await library.evaluate(`document.querySelectorAll('input[name=reading-face]')[1].click()`);
    await library.evaluate(`document.querySelectorAll('input[name=reading-theme]')[2].click()`);
    const root = `${FRAME}.documentElement`;
    const set = `${root}.style.getPropertyValue('--reading-size') === '1.1' && ${root}.dataset.face === 'sans' &&
      ${root}.dataset.theme === 'dark' && document.documentElement.dataset.theme === 'dark'`;
    await holds(library, 'larger, sans and dark', set);
    expect(await asked(library, `${root}.dataset.witness === 'same'`)).toBe(true);
    await expectNoViolations(library);
    await readAgain(library);
    await holds(library, 'the same after a reload', set);
    await chooseInReader(library, words('text_settings'));
    await library.evaluate(`document.querySelectorAll('input[name=reading-theme]')[0].click()`);
    await chooseInReader(library, words('text_settings'));
  });

  describe('highlights', () => {
    const mark = `${FRAME}.querySelector('mark[data-highlight]')`;

    test('are made with a key, said, and reachable', async () => {
      await selectInReader(library, MARKED);
      await holds(library, 'the toolbar', `document.querySelector('.selection-toolbar')`);
      await library.evaluate(`${FRAME}.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }))`);
      await holds(library, 'the mark', `${mark}?.textContent === ${JSON.stringify(MARKED)}`);
      await holds(library, 'the word about it', said(words('highlighted')));
      await holds(library, 'the focus on it', `${FRAME}.activeElement === ${mark}`);
      expect(await asked(library, `document.querySelector('.selection-toolbar') === null`)).toBe(true);
    });

    test('take a note, and give the focus back', async () => {
      await library.evaluate(`${mark}.click()`);
      const field = `document.querySelector('dialog[open] textarea')`;
      await holds(library, 'the dialog', field);
      await expectNoViolations(library);
      await library.evaluate(
        `${field}.value = ${JSON.stringify(NOTE)}; ${field}.dispatchEvent(new Event('input', { bubbles: true }))`,
      );
      await chooseInReader(library, words('close'));
      await until('the note', async () => (await highlights())[0]?.note === NOTE);
      await holds(
        library,
        'the focus',
        `document.activeElement.matches('iframe') && ${FRAME}.activeElement === ${mark}`,
      );
    });

    test('are there after a reload, with their note', async () => {
      await readAgain(library);
      await holds(library, 'the mark', `${mark}?.textContent === ${JSON.stringify(MARKED)}`);
      await holds(
        library,
        'the note',
        `document.querySelector('.highlight-note')?.textContent === ${JSON.stringify(NOTE)}`,
      );
      await expectNoViolations(library);
    });

    test('are found by their note and by having any', async () => {
      for (const query of ['lampwright ', 'has:highlight ']) {
        const found = await given.driver.openOwn(`library.html#/search?q=${encodeURIComponent(query)}`);
        await holds(found, `a hit for ${query}`, `document.querySelectorAll('.clipping-row a').length === 1`);
        if (query.startsWith('lamp')) await holds(found, 'it marked', `document.querySelector('.clipping-row mark')`);
        await found.close();
      }
    });

    test('are listed for the whole library, and lead to their place', async () => {
      const all = await given.driver.openOwn('library.html#/highlights');
      const link = `document.querySelector('.highlight-quote a')`;
      await holds(all, 'the highlight', `${link}?.textContent === ${JSON.stringify(MARKED)}`);
      await expectNoViolations(all);
      await all.evaluate(`${link}.click()`);
      await frameIsReady(all);
      await holds(all, 'the focus on it', `${FRAME}.activeElement === ${mark}`);
      await all.close();
    });

    test('are taken away, and that is taken back', async () => {
      await chooseInReader(library, words('remove_highlight'));
      await until('none', async () => (await highlights()).length === 0);
      await holds(library, 'no mark', `${mark} === null`);
      await chooseInReader(library, words('undo'));
      await until('it again', async () => (await highlights())[0]?.note === NOTE);
      await holds(library, 'the mark', mark);
    });

    const highlights = () => rows<HighlightRow>(given.driver, 'highlights');
  });

  test('shows a picture large, and gives the focus back', async () => {
    const picture = `${FRAME}.querySelector('img[role=button]')`;
    await library.evaluate(`${picture}.click()`);
    await holds(library, 'the picture', `document.querySelector('dialog[open] img')?.naturalWidth > 0`);
    expect(
      await asked(library, `document.querySelector('dialog figcaption').textContent.includes('from the pier')`),
    ).toBe(true);
    await expectNoViolations(library);
    await library.keyboard.press('Escape');
    await holds(library, 'the focus', `!document.querySelector('dialog') && ${FRAME}.activeElement === ${picture}`);
  });

  test('jumps to a note and back', async () => {
    const link = `${FRAME}.querySelector('sup a')`;
    await library.evaluate(`${link}.click()`);
    await holds(library, 'the note', `${FRAME}.activeElement.textContent.includes('The log of the harbour')`);
    await chooseInReader(library, words('back_to_place'));
    await holds(library, 'the place', `${FRAME}.activeElement === ${link}`);
  });

  test('says which section is read, and goes to another below its bar', async () => {
    await library.bringToFront();
    await library.evaluate(`document.querySelector('.contents-list').open = true`);
    await chooseInReader(library, 'A winter without oil');
    await holds(
      library,
      'the section',
      `document.querySelector('[aria-current=location]')?.textContent === 'A winter without oil'`,
    );
    const top = `document.querySelector('iframe').getBoundingClientRect().top + ${FRAME}.activeElement.getBoundingClientRect().top`;
    const bar = `document.querySelector('.reader-head').getBoundingClientRect().bottom`;
    expect(await asked(library, `${top} >= ${bar} && ${top} < ${bar} + 60`)).toBe(true);
  });

  test('copies a citation with its italics, and Markdown', async () => {
    await library.evaluate(`window.copied = []; navigator.clipboard.write = async ([item]) => {
      const forms = {};
      for (const type of item.types) forms[type] = await (await item.getType(type)).text();
      window.copied.push(forms);
    }`);
    await chooseInReader(library, words('more'));
    await expectNoViolations(library);
    await chooseInReader(library, words('cite_apa'));
    await holds(library, 'the word about it', said(words('copied')));
    await chooseInReader(library, words('more'));
    await chooseInReader(library, words('copy_markdown'));
    await holds(library, 'both', 'window.copied.length === 2');
    const [citation, markdown] = (await library.evaluate('window.copied')) as Record<string, string>[];
    const { origin } = given.site;
    expect(citation).toEqual({
      'text/plain': `Krogh, M. (2024, May 4). The long light of the northern pier. The Harbour Paper. ${origin}/sections/`,
      'text/html': `Krogh, M. (2024, May 4). <i>The long light of the northern pier</i>. The Harbour Paper. ${origin}/sections/`,
    });
    const text = markdown?.['text/plain'] ?? '';
    for (const part of [
      `source: "${origin}/sections/"`,
      '## A winter without oil',
      `> ${MARKED}`,
      NOTE,
      '### Mads Krogh',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('prints the article by itself, with its title and authors', async () => {
    await library.evaluate(`window.printed = 0; ${FRAME}.defaultView.print = () => { window.printed++; }`);
    await chooseInReader(library, words('more'));
    await chooseInReader(library, words('print'));
    await holds(library, 'the print', 'window.printed === 1');
    const printed = (await library.evaluate(
      `[...${FRAME}.querySelectorAll('.print-only')].map((one) => one.textContent).join(' ')`,
    )) as string;
    for (const part of ['The long light of the northern pier', 'Mads Krogh', 'The Harbour Paper', '/sections/']) {
      expect(printed).toContain(part);
    }
    expect(await asked(library, `getComputedStyle(${FRAME}.querySelector('.print-only')).display === 'none'`)).toBe(
      true,
    );
  });

  test('is taken up where it was left, and knows when it was read', async () => {
    const readings = () => rows<{ part: number; finishedAt?: number }>(given.driver, 'readings');
    await library.bringToFront();
    await library.evaluate(`scrollTo(0, document.querySelector('iframe').clientHeight * 0.7)`);
    const top = `document.querySelector('iframe').getBoundingClientRect().top`;
    const place = (await library.evaluate(top)) as number;
    await until('the place', async () => {
      const percent = Math.round(((await readings())[0]?.part ?? 0) * 100);
      return (
        percent > 60 &&
        (await asked(library, `document.querySelector('.reading-progress').ariaValueNow === '${percent}'`))
      );
    });
    await readAgain(library);
    await holds(library, 'the place', `Math.abs(${top} - ${place}) < 40`);
    await library.evaluate(`scrollTo(0, document.documentElement.scrollHeight)`);
    await until('the end', async () => (await readings())[0]?.finishedAt);
    await holds(
      library,
      'the word about it',
      `document.querySelector('.reader-ways .kicker')?.textContent === '${words('read_to_end')}'`,
    );
  });
});

const said = (text: string): string =>
  `document.querySelector('.reader-said').textContent.includes(${JSON.stringify(text)})`;

async function expectNoViolations(page: Page): Promise<void> {
  const { wrong, passes } = await lookAsItIs(page);
  expect(wrong).toEqual([]);
  expect(passes).toBeGreaterThan(5);
}

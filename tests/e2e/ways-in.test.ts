import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from './browsers/driver.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { badgeBecomes, badgeOf, click, rows, sees, shownIn, tabAt, type, words } from './steps.ts';

const FERRY = '/2024/05/the-night-ferry/';

inEachBrowser('every way in', (given) => {
  const titles = async () => (await rows<{ title: string }>(given.driver, 'clippings')).map(({ title }) => title);

  test('every command has its keys', async () => {
    const commands = await given.driver.inExtension<{ name: string; shortcut: string }[]>('browser.commands.getAll()');
    expect(commands.map(({ name }) => name).sort()).toEqual(['_execute_action', 'clip', 'search']);
    expect(commands.filter(({ shortcut }) => !shortcut)).toEqual([]);
  });

  test('the menu of a page clips it without a popup, and the button says so', async () => {
    const { driver, site } = given;
    const page = await driver.open(site.origin + FERRY);
    await badgeBecomes(driver, page, '¶');
    await driver.chooseMenu(page, 'clip-page');
    await badgeBecomes(driver, page, '✓');
    expect(await titles()).toEqual(['The Night Ferry Still Runs']);
  });

  test('a key clips the page, with what was typed about it before', async () => {
    const { driver, site } = given;
    const page = await driver.open(`${site.origin}/arabic/`);
    const popup = await driver.openPopup(page);
    await type(popup, words('add_tag'), 'ports,');
    await until('the draft', () =>
      driver.inExtension(`Object.keys(await browser.storage.local.get()).some((key) => key.startsWith('draft:'))`),
    );
    await popup.close();
    await driver.giveCommand(page, 'clip');
    await badgeBecomes(driver, page, '✓');
    expect(await rows(driver, 'clippings')).toMatchObject([
      {},
      { title: expect.stringContaining('ميناء المدينة القديم'), tags: ['ports'] },
    ]);
  });

  test('what cannot be clipped is said by the button', async () => {
    const { driver } = given;
    const page = await driver.openOwn('library.html#/authors');
    await driver.giveCommand(page, 'clip');
    expect((await badgeBecomes(driver, page, '!')).title).toBe(words('action_title_failed'));
  });

  test('the address bar finds clippings', async () => {
    const [first] = await given.driver.typeInAddressBar('cello');
    expect(first?.content).toMatch(/#\/clipping\/\d+$/);
    expect(first?.description).toContain('The Night Ferry Still Runs · Ingrid Solberg');
  });

  test('the search key opens the library', async () => {
    const { driver, site } = given;
    await driver.giveCommand(await driver.open(`${site.origin}/`), 'search');
    expect(await tabAt(driver, 'library.html#/')).toContain('#/');
  });

  test('the badge can be switched off, and one site left alone', async () => {
    const { driver, site } = given;
    const settings = await driver.openOwn('library.html#/settings');
    await leaveAlone(settings, '127.0.0.1');
    const page = await driver.open(`${site.origin}/no-author/`);
    const popup = await driver.openPopup(page);
    await sees(popup, words('no_author'));
    expect((await badgeOf(driver, page)).text).toBe('');
    await popup.close();
  });

  test('the popup clips by itself where that is wanted, and what is deleted then stays so', async () => {
    const { driver, site } = given;
    const settings = await driver.openOwn('library.html#/settings');
    const once = `document.querySelector('input[value="once"]')`;
    await until('the choice', () => settings.evaluate(`${once} !== null`) as Promise<boolean>);
    await settings.evaluate(`${once}.click()`);
    await until('the setting', () =>
      driver.inExtension(`(await browser.storage.local.get('settings')).settings?.saveAtOnce`),
    );
    const page = await driver.open(`${site.origin}/japanese/`);
    const draft = { url: page.url(), edits: { tags: ['boats'], note: '' } };
    await driver.inExtension(`browser.runtime.sendMessage(${JSON.stringify({ byline: 'draft.keep', input: draft })})`);
    const popup = await driver.openPopup(page);
    await sees(popup, words('saved'));
    expect((await titles()).join()).toContain('古い連絡船');
    // What had been typed there before was in time.
    expect((await rows<{ tags: string[] }>(driver, 'clippings')).at(-1)?.tags).toEqual(['boats']);
    await click(popup, words('delete'));
    await sees(popup, words('undo'));
    expect(await shownIn(popup)).not.toContain(words('clipping_now'));
    await popup.close();
  });

  test('at the side, the panel follows the page in front', async () => {
    const { driver, site } = given;
    const panel = await driver.openOwn('popup.html');
    const says = (text: string) =>
      until(
        `“${text}” in the panel`,
        () => panel.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`) as Promise<boolean>,
      );
    const page = await driver.open(site.origin + FERRY);
    await page.bringToFront();
    await says('The Night Ferry Still Runs');
    await page.goto(`${site.origin}/arabic/`);
    await says('ميناء المدينة القديم');
  });
});

async function leaveAlone(settings: Page, site: string): Promise<void> {
  await until(
    'the settings',
    () => settings.evaluate(`document.querySelector('.quiet-sites input') !== null`) as Promise<boolean>,
  );
  await settings.evaluate(`(() => {
    const field = document.querySelector('.quiet-sites input');
    field.value = ${JSON.stringify(site)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await settings.evaluate(`document.querySelector('.quiet-sites button').click()`);
  await until(
    'the site',
    () => settings.evaluate(`document.querySelector('.quiet-sites li') !== null`) as Promise<boolean>,
  );
}

inEachBrowser(
  'after the installation',
  (given) => {
    test('the page that greets clips the sample, which is found with its author', async () => {
      const { driver } = given;
      await driver.install({ keepWelcome: true });
      expect(await tabAt(driver, 'welcome.html')).toContain('extension://');
      const welcome = await driver.openOwn('welcome.html');
      await welcome.evaluate(`document.querySelector('.sample-article button').click()`);
      const shown = (await welcome.evaluate(
        `['h2', '.kicker', '.sample-excerpt'].map((part) => document.querySelector('.sample-article ' + part).textContent)`,
      )) as string[];
      await until('the sample', async () => (await rows(driver, 'clippings')).length === 1);
      expect(await rows(driver, 'bylines')).toMatchObject([
        { name: 'Marit Ekdahl', role: 'Archivist and essayist', bio: expect.stringContaining('twenty years') },
      ]);
      const [sample] = await rows<{ title: string; excerpt: string; wordCount: number }>(driver, 'clippings');
      expect(shown).toEqual([sample?.title, words('welcome_sample_by').replace('$1', 'Marit Ekdahl'), sample?.excerpt]);
      expect(sample?.title).toBe('The Librarian Who Kept the Names');
      expect(sample?.wordCount).toBeGreaterThan(300);
    });
  },
  { install: false },
);

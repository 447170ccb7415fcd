import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bundleForPage } from '../../in-page.ts';
import { type Driver, pause, until } from '../browsers/driver.ts';
import { inEachBrowser } from '../browsers/each-browser.ts';

/** The reader's frame by itself: what would happen if something got through the sanitiser, and where clicks lead. */

const inFrame = (library: Page, expression: string): Promise<unknown> =>
  library.evaluate(
    `(() => { const frame = document.querySelector('iframe.reader-frame.is-ready')?.contentDocument; return ${expression}; })()`,
  );

/** Stores a body and opens it in the reader. */
async function read(driver: Driver, html: string): Promise<Page> {
  const library = await driver.openOwn('library.html#/');
  await library.evaluate(await bundleForPage(new URL('./attack-in-page.ts', import.meta.url)));
  const [id] = await library.evaluate((body) => globalThis.attack.store([body], 'reading'), html);
  await library.evaluate(`location.hash = '#/clipping/${id}'`);
  await until('the text', () => inFrame(library, `frame?.body?.innerText.startsWith('Attack ')`) as Promise<boolean>);
  return library;
}

/** Makes an element in the frame, past the sanitiser, of a tag and its attributes. */
const BEACONS: Record<string, string> = {
  image: `add('img', { src: to('image.png') })`,
  'responsive image': `add('img', { srcset: to('srcset.png') + ' 1x' })`,
  stylesheet: `add('link', { rel: 'stylesheet', href: to('sheet.css') })`,
  import: `add('style', {}).textContent = '@import "' + to('import.css') + '"'`,
  background: `add('p', { style: 'height:9px;background:url(' + to('background.png') + ')' })`,
  prefetch: `add('link', { rel: 'prefetch', href: to('prefetch') })`,
  preload: `add('link', { rel: 'preload', as: 'image', href: to('preload.png') })`,
  'module preload': `add('link', { rel: 'modulepreload', href: to('module.js') })`,
  icon: `add('link', { rel: 'icon', href: to('icon.ico') })`,
  video: `add('video', { poster: to('poster.png'), src: to('video.mp4'), autoplay: '' })`,
  frame: `add('iframe', { src: to('frame') })`,
  object: `add('object', { data: to('object'), type: 'text/html' })`,
  embed: `add('embed', { src: to('embed') })`,
  refresh: `add('meta', { 'http-equiv': 'refresh', content: '0;url=' + to('refresh') })`,
  'SVG image': `(() => { const svg = frame.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = frame.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', to('svg.png')); svg.append(image); frame.body.append(svg); })()`,
  'image button': `add('input', { type: 'image', src: to('button.png') })`,
};

inEachBrowser('the reader’s frame', (given) => {
  test(`lets none of ${Object.keys(BEACONS).length} beacons out, though they stand in it`, async () => {
    const { driver, site } = given;
    const library = await read(driver, '<p>Words.</p>');
    const origin = JSON.stringify(`${site.origin}/beacon/`);
    const prepare = `const to = (name) => ${origin} + name; const add = (tag, attributes) => { const element = frame.createElement(tag); for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value); frame.body.append(element); return element; };`;
    site.hits.clear();
    const refused: string[] = [];
    for (const [name, make] of Object.entries(BEACONS)) {
      const made = await inFrame(
        library,
        `(() => { ${prepare} try { ${make}; return true; } catch { return false; } })()`,
      );
      if (!made) refused.push(name);
      expect(await inFrame(library, 'frame.URL'), name).toBe('about:srcdoc');
    }
    // Trusted Types reach into the frame: Chromium does not even let these two be made there.
    expect(['object', 'embed']).toEqual(expect.arrayContaining(refused));
    await pause(1_500);
    expect([...site.hits]).toEqual([]);
    expect(await inFrame(library, 'frame.body.innerText')).toContain('Words.');
    await library.close();
  });

  test('opens what is clicked in a tab, however it is clicked, and stays where it is', async () => {
    const { driver, site } = given;
    const link = (name: string, more = '') => `<p><a href="${site.origin}/${name}/" ${more}>${name}</a></p>`;
    const library = await read(
      driver,
      `${link('plain')}${link('middle')}${link('control')}${link('blank', 'target=_blank')}${link('top', 'target=_top ping="/ping"')}` +
        `${link('dragged')}${link('enter')}<p><a href="#far">far</a></p><p><a href="javascript:top.__hit=1">script</a></p>` +
        `<form action="${site.origin}/form/"><button>send</button></form><p id="far">The far end.</p>`,
    );
    site.hits.clear();
    const at = (text: string) =>
      library.evaluate(
        `(() => { const outer = document.querySelector('iframe.reader-frame'); const link = [...outer.contentDocument.querySelectorAll('a')].find((one) => one.textContent === '${text}'); link.scrollIntoView({ block: 'center' }); const box = outer.getBoundingClientRect(); const inner = link.getBoundingClientRect(); return [box.x + inner.x + inner.width / 2, box.y + inner.y + inner.height / 2]; })()`,
      ) as Promise<[number, number]>;
    const opened = async (name: string) => {
      await until(`a tab at ${name}`, async () => site.hits.has(`/${name}/`));
      await library.bringToFront();
    };
    for (const name of ['plain', 'blank', 'top']) {
      await library.mouse.click(...(await at(name)));
      await opened(name);
    }
    await library.mouse.click(...(await at('middle')), { button: 'middle' });
    await opened('middle');
    await library.keyboard.down('Control');
    await library.mouse.click(...(await at('control')));
    await library.keyboard.up('Control');
    await opened('control');
    await inFrame(library, `[...frame.querySelectorAll('a')].find((one) => one.textContent === 'enter').focus()`);
    await library.keyboard.press('Enter');
    await opened('enter');
    for (const name of ['far', 'script']) await library.mouse.click(...(await at(name)));
    const [x, y] = await at('dragged');
    await library.mouse.move(x, y);
    await library.mouse.down();
    await library.mouse.move(x + 40, y + 60, { steps: 5 });
    await library.mouse.up();
    await pause(500);
    expect(await inFrame(library, `frame.querySelector('form, button, [target], [ping]')`)).toBeNull();
    expect(await inFrame(library, 'frame.URL')).toBe('about:srcdoc');
    expect(await inFrame(library, 'frame.body.innerText')).toContain('The far end.');
    expect(await library.evaluate('globalThis.__hit')).toBeUndefined();
    const once = ['plain', 'middle', 'control', 'blank', 'top', 'enter'].map((name) => [`/${name}/`, 1]);
    const hits = [...site.hits].filter(([path]) => path !== '/favicon.ico');
    expect(hits.sort()).toEqual(once.sort());
  });

  test.each(['library.html', 'popup.html', 'welcome.html'])('%s takes no HTML as a string', async (path) => {
    const page = await given.driver.openOwn(path);
    const tried = await page.evaluate(`(() => {
      const div = document.createElement('div');
      const ways = {
        innerHTML: () => { div.innerHTML = '<b>a</b>'; },
        outerHTML: () => { document.body.appendChild(div).outerHTML = '<b>a</b>'; },
        insertAdjacentHTML: () => div.insertAdjacentHTML('beforeend', '<b>a</b>'),
        srcdoc: () => { document.createElement('iframe').srcdoc = '<b>a</b>'; },
        write: () => document.write('<b>a</b>'),
        fragment: () => document.createRange().createContextualFragment('<b>a</b>'),
        parser: () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
        script: () => { document.createElement('script').src = 'https://a.example/a.js'; },
        text: () => { document.createElement('script').text = 'a'; },
        policy: () => trustedTypes.createPolicy('another', {}),
      };
      return Object.entries(ways).filter(([, way]) => { try { way(); return true; } catch { return false; } }).map(([name]) => name);
    })()`);
    expect(tried).toEqual([]);
    await page.close();
  });
});

import { expect, test } from 'vitest';
import { pages } from '../../fixtures/site/pages.ts';
import { article } from '../../fixtures/site/templates.ts';
import { inEachBrowser } from '../browsers/each-browser.ts';
import { badgeBecomes } from '../steps.ts';

/** Can a page tell that Byline is installed? All that a page could ask, but how long things take. */

const PATH = '/probe/';

/** Before all else in the page: whatever is sent through the page later is noted. */
const WATCH = `<script>
  window.seen = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { seen.push(event.type); return dispatch.call(this, event); };
  addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)));
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (...all) { seen.push('shadow'); return attach.apply(this, all); };
  new MutationObserver((records) => { if (document.readyState === 'complete') for (const { type, target } of records) seen.push(type + ' ' + target.nodeName); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

/** What the page itself is: its globals, its tree, what was sent through it. */
const OF_THE_PAGE = `({
  globals: Object.getOwnPropertyNames(window).filter((name) => !/^(puppeteer|__puppeteer|cdc_)/.test(name)).sort().join(),
  runtime: [typeof globalThis.chrome?.runtime, typeof globalThis.browser].join(),
  html: document.documentElement.outerHTML,
  styles: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
  resources: performance.getEntriesByType('resource').map(({ name }) => name).join(),
  marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
  storage: localStorage.length + sessionStorage.length,
  seen: seen.join(),
})`;

const FILES = [
  'manifest.json',
  'library.html',
  'popup.html',
  'detector.js',
  'capture.js',
  'icons/128.png',
  'sample.html',
];

/** What comes back when the page asks for files of an extension. */
const ofTheExtension = (origin: string, id: string) => `(async () => {
  const load = (make, url) => new Promise((resolve) => {
    const element = make(url);
    element.onload = () => resolve('loads');
    element.onerror = () => resolve('fails');
    document.body.append(element);
    setTimeout(() => { resolve('neither'); element.remove(); }, 400);
  });
  const element = (name, attribute) => (url) => Object.assign(document.createElement(name), { [attribute]: url });
  const answers = [];
  for (const file of ${JSON.stringify(FILES)}) {
    const url = ${JSON.stringify(origin)} + '/' + file;
    answers.push(await fetch(url).then(() => 'answers', (error) => error.name));
    answers.push(await fetch(url, { mode: 'no-cors' }).then(() => 'answers', (error) => error.name));
    answers.push(await load(element('img', 'src'), url), await load(element('script', 'src'), url));
    answers.push(await load((href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }), url));
  }
  const frame = document.createElement('iframe');
  frame.src = ${JSON.stringify(origin)} + '/library.html';
  document.body.append(frame);
  await new Promise((resolve) => setTimeout(resolve, 500));
  answers.push('frame ' + frame.contentWindow.length);
  try { answers.push(frame.contentWindow.location.href); } catch (error) { answers.push(error.name); }
  const runtime = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
  answers.push(runtime ? await Promise.resolve().then(() => runtime.sendMessage(${JSON.stringify(id)}, {})).then(() => 'answers', (error) => error.name) : 'no runtime');
  return answers.join();
})()`;

const MADE_UP = { chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: '99999999-2222-4333-8444-555555555555' };

inEachBrowser(
  'a page that looks for Byline',
  (given) => {
    test('finds nothing that another page would not', async () => {
      const { driver, site } = given;
      const title = 'A page that looks around';
      pages[PATH] = article({ path: PATH, title, words: 600 }).replace(
        '<head>',
        `<head><link rel="icon" href="data:,">${WATCH}`,
      );
      const before = await driver.open(site.origin + PATH);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const without = await before.evaluate(OF_THE_PAGE);
      await before.close();
      await driver.install();
      const page = await driver.open(site.origin + PATH);
      await badgeBecomes(driver, page, '¶');
      expect(await page.evaluate(OF_THE_PAGE)).toEqual(without);

      const origin = await driver.inExtension<string>('location.origin');
      const [scheme = '', id = ''] = origin.split('://');
      const madeUp = MADE_UP[driver.name];
      expect(madeUp).not.toBe(id);
      const real = await page.evaluate(ofTheExtension(origin, id));
      expect(real).toBe(await page.evaluate(ofTheExtension(`${scheme}://${madeUp}`, madeUp)));
      expect(real).not.toContain('answers');
      expect(real).not.toContain('loads,');
    });
  },
  { install: false },
);

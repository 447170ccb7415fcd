import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { waitFor } from '../support/wait.ts';
import { type Driver, type LaunchOptions, Popup } from './driver.ts';
import { browserPath } from './paths.ts';

/** Nothing phones home: no updates, no sync, no field trials, and every host but this machine is unknown. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export interface ChromiumDriver extends Driver {
  readonly name: 'chromium';
  /** For measuring. */
  readonly browser: Browser;
}

export async function launchChromium({ install = true, colorScheme }: LaunchOptions = {}): Promise<ChromiumDriver> {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      ...QUIET,
      '--window-size=1280,900',
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  const driver = new Chromium(browser);
  if (install) await driver.install();
  return driver;
}

class Chromium implements ChromiumDriver {
  readonly name = 'chromium';
  readonly browser: Browser;
  origin = '';
  private extension?: Extension;
  private quietPage?: Page;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async install(): Promise<void> {
    const id = await this.browser.installExtension(path.resolve('.output/chrome-mv3'));
    this.extension = (await this.browser.extensions()).get(id);
    this.origin = `chrome-extension://${id}`;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  openOwn(ownPath: string): Promise<Page> {
    return this.open(`${this.origin}/${ownPath}`);
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    const [target] = await Promise.all([
      this.browser.waitForTarget((one) => one.url() === `${this.origin}/popup.html`),
      this.extension?.triggerAction(page),
    ]);
    const popup = await target.asPage();
    return new Popup({
      evaluate: (expression) => popup.evaluate(expression),
      click: (selector) => popup.click(selector),
      type: async (selector, text) => {
        await popup.focus(selector);
        await popup.keyboard.type(text);
      },
      press: (key) => popup.keyboard.press(key),
      close: async () => {
        if (!popup.isClosed()) await popup.close();
      },
    });
  }

  pages(): Promise<Page[]> {
    return this.browser.pages();
  }

  async inExtension<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    if (!this.quietPage) {
      const front = (await this.browser.pages()).at(-1);
      this.quietPage = await this.openOwn('LICENSE.txt');
      await front?.bringToFront();
    }
    return (await this.quietPage.evaluate(work as never, ...(args as never[]))) as T;
  }

  async killWorker(): Promise<void> {
    const isOurs = (url: string) => url.startsWith(`${this.origin}/background`);
    const target = this.browser.targets().find((one) => one.type() === 'service_worker' && isOurs(one.url()));
    await (await target?.worker())?.close();
    const living = () => this.browser.targets().some((one) => one.type() === 'service_worker' && one === target);
    await waitFor(living, (alive) => !alive, 'the worker to be gone');
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

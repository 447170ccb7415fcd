import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { type Driver, killProcess, type Popup, until } from './driver.ts';
import { chromiumPath, QUIET_CHROMIUM } from './paths.ts';

export interface LaunchOptions {
  /** With a window to look at. */
  headed?: boolean;
  build?: string;
  /** More arguments for the browser. */
  args?: string[];
  /** A profile's directory to go on with and to keep; else an empty one that is thrown away. */
  profile?: string;
}

/** Starts Chromium. */
export async function launchChromium({
  headed = false,
  build = '.output/chrome-mv3',
  args = [],
  profile,
}: LaunchOptions = {}): Promise<ChromiumDriver> {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: !headed,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    args: [...QUIET_CHROMIUM, '--window-size=1280,900', ...args],
  });
  return new ChromiumDriver(browser, path.resolve(build));
}

export class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly browser: Browser;
  private readonly build: string;
  private extension: Extension | undefined;
  private own: Page | undefined;

  constructor(browser: Browser, build: string) {
    this.browser = browser;
    this.build = build;
  }

  async install({ keepWelcome = false } = {}): Promise<void> {
    const id = await this.browser.installExtension(this.build);
    this.extension = (await this.browser.extensions()).get(id);
    if (!keepWelcome) await this.closeWelcome();
  }

  /** Nothing is to stand in front of a test's own page. */
  private async closeWelcome(): Promise<void> {
    const welcome = await this.browser.waitForTarget((target) => target.url() === `${this.origin}/welcome.html`);
    await (await welcome.page())?.close();
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  async openPopup(page: Page): Promise<Popup & { page: Page }> {
    const { browser, extension } = this;
    if (!extension) throw new Error('not installed');
    await page.bringToFront();
    const opened = browser.waitForTarget((target) => target.url() === `${this.origin}/popup.html`);
    await extension.triggerAction(page);
    const popup = await (await opened).asPage();
    return {
      page: popup,
      evaluate: async <T>(expression: string) =>
        popup.isClosed() ? undefined : ((await popup.evaluate(expression)) as T),
      close: async () => {
        if (!popup.isClosed()) await popup.close();
      },
    };
  }

  async openOwn(path: string): Promise<Page> {
    return this.open(`${this.origin}/${path}`);
  }

  async inExtension<T>(expression: string): Promise<T> {
    this.own ??= await this.openOwn('library.html');
    return (await this.own.evaluate(`(async () => { const browser = chrome; return ${expression}; })()`)) as T;
  }

  /** Chromium's own menus are out of reach; its events can be sent where they arrive. */
  async chooseMenu(page: Page, id: string): Promise<void> {
    const tab = await this.tabOf(page);
    await this.inWorker(`() => chrome.contextMenus.onClicked.dispatch({ menuItemId: '${id}', frameId: 0 }, ${tab})`);
  }

  async giveCommand(page: Page, name: string): Promise<void> {
    await this.inWorker(`() => chrome.commands.onCommand.dispatch('${name}', ${await this.tabOf(page)})`);
  }

  async typeInAddressBar(text: string): Promise<{ content: string; description: string }[]> {
    const typed = JSON.stringify(text);
    return (await this.inWorker(
      `() => new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${typed}, resolve))`,
    )) as { content: string; description: string }[];
  }

  private async tabOf(page: Page): Promise<string> {
    const url = JSON.stringify(page.url());
    return JSON.stringify(await this.inExtension(`(await browser.tabs.query({})).find((tab) => tab.url === ${url})`));
  }

  async inWorker<T>(withScope: string): Promise<T> {
    // Any message wakes a worker that has gone to rest.
    await this.inExtension(`browser.runtime.sendMessage({})`);
    const target = await this.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(this.origin),
    );
    return (await target.worker())?.evaluate(`(${withScope})(globalThis)`) as Promise<T>;
  }

  async killWorker(): Promise<void> {
    const find = () =>
      this.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(this.origin));
    await until('worker gone', async () => {
      try {
        await (await find()?.worker())?.close();
      } catch {
        // One that was only just starting has lost its session for good: the browser can still stop it.
        await this.stopWorkers();
      }
      return !find();
    });
  }

  private async stopWorkers(): Promise<void> {
    this.own ??= await this.openOwn('library.html');
    const session = await this.own.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  kill(): Promise<void> {
    return killProcess(this.browser.process());
  }

  get origin(): string {
    return `chrome-extension://${this.extension?.id}`;
  }
}

import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, killProcess, type Popup, until } from './driver.ts';
import { firefoxPath } from './paths.ts';

const GECKO_ID = 'byline@byline.invalid';
/** Pinned by a preference, so that the tests know the extension's address. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ORIGIN = `moz-extension://${UUID}`;

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // Nothing phones home.
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.enabled': false,
  // A temporary add-on is removed when the browser ends; what it has stored stays, as that of an installed one.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

interface FirefoxOptions {
  /** Set beside ours. */
  preferences?: object;
  /** One that outlives the browser; otherwise an empty one that is thrown away. */
  profile?: string;
}

/** Starts Firefox. */
export async function launchFirefox({ preferences = {}, profile }: FirefoxOptions = {}): Promise<FirefoxDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...preferences },
  });
  return new FirefoxDriver(browser);
}

/** Puppeteer speaks BiDi to Firefox; the browser's own window is reached by its raw commands alone. */
interface Bidi {
  send(method: string, parameters: object): Promise<{ result: BidiResult }>;
}

interface BidiResult {
  contexts: { context: string }[];
  type: string;
  exceptionDetails?: { text: string };
  result?: { value?: string };
}

const POPUP_BROWSER = `document.querySelector('browser.webextension-popup-browser')`;

const CLOSE_POPUP = `${POPUP_BROWSER}?.closest('panel')?.hidePopup();`;

const tabOf = (page: Page): string =>
  `const tab = [...gBrowser.tabs].find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())});`;

const CLOSE_WELCOME = `
  const welcome = [...gBrowser.tabs].find((tab) => tab.linkedBrowser.currentURI.spec === '${ORIGIN}/welcome.html');
  if (welcome) gBrowser.removeTab(welcome);
  return welcome !== undefined;`;

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  private readonly browser: Browser;
  private window: string | undefined;
  private own: Page | undefined;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async install({ keepWelcome = false } = {}): Promise<void> {
    await this.browser.installExtension(path.resolve('.output/firefox-mv3'));
    if (!keepWelcome) await until('welcome page', () => this.privileged<boolean>(CLOSE_WELCOME));
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  async openPopup(page: Page): Promise<Popup> {
    await page.bringToFront();
    // A click on the button closes a popup that is still open.
    await this.privileged(CLOSE_POPUP);
    await until('no popup', () => this.privileged<boolean>(`return ${POPUP_BROWSER} === null`));
    await this.privileged(
      `const {ExtensionParent} = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
    );
    const popup: Popup = {
      evaluate: (expression) => this.inPopup(expression),
      close: () => this.privileged(CLOSE_POPUP),
    };
    await until('popup', () => popup.evaluate<boolean>(`document.querySelector('main') !== null`));
    return popup;
  }

  openOwn(path: string): Promise<Page> {
    return this.openOurs(path, false);
  }

  /** `goto` never settles on these pages: the document is asked instead. */
  private async openOurs(path: string, background: boolean): Promise<Page> {
    const page = await this.browser.newPage({ background });
    page
      .goto(`${ORIGIN}/${path}`)
      .catch(
        (error: Error) => /closed|destroyed|detached|Navigation timeout/.test(error.message) || console.warn(error),
      );
    const ready = `location.protocol === 'moz-extension:' && document.querySelector('main, #app > *') !== null`;
    await until(path, () => page.evaluate(ready) as Promise<boolean>);
    return page;
  }

  async inExtension<T>(expression: string): Promise<T> {
    // Behind the page that is looked at: one behind another is drawn once a second only.
    this.own ??= await this.openOurs('library.html', true);
    return (await this.own.evaluate(`(async () => ${expression})()`)) as T;
  }

  async chooseMenu(page: Page, id: string): Promise<void> {
    await this.privileged(
      `${tabOf(page)} extension.emit('webext-menu-menuitem-click', { menuItemId: '${id}', frameId: 0 }, tab);`,
    );
  }

  async giveCommand(page: Page, name: string): Promise<void> {
    await this.privileged(`${tabOf(page)} gBrowser.selectedTab = tab; extension.shortcuts.onCommand('${name}');`);
  }

  async typeInAddressBar(text: string): Promise<{ content: string; description: string }[]> {
    const typed = JSON.stringify(text);
    return this.privileged(
      `const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
       return await new Promise((resolve) => {
         const search = { keyword: 'byline', text: 'byline ' + ${typed}, inPrivateWindow: false };
         ExtensionSearchHandler.handleSearch(search, (suggestions) => resolve(suggestions));
       });`,
    );
  }

  /** The worker is a page here: its window, reached from another page of ours. Any message wakes it. */
  async inWorker<T>(withScope: string): Promise<T> {
    return this.inExtension<T>(
      `(await browser.runtime.sendMessage({}), (${withScope})(browser.extension.getBackgroundPage()))`,
    );
  }

  async killWorker(): Promise<void> {
    await this.privileged(
      'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
    );
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  kill(): Promise<void> {
    return killProcess(this.browser.process());
  }

  private async inPopup<T>(expression: string): Promise<T | undefined> {
    const script = `{ const document = content.document; const window = content; let value = null; try { value = (${expression}); } catch (error) { value = String(error); } sendAsyncMessage(ID, value); }`;
    const answer = await this.privileged<T | null>(
      `const popup = ${POPUP_BROWSER};
       if (popup?.currentURI?.scheme !== 'moz-extension') return null;
       return await new Promise((resolve) => {
         const id = 'byline-' + Math.random();
         const done = (value) => { popup.messageManager?.removeMessageListener(id, listen); resolve(value); };
         const listen = (message) => done(message.data);
         popup.messageManager.addMessageListener(id, listen);
         setTimeout(() => done(null), 1000);
         popup.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}.replace('ID', () => JSON.stringify(id))), false);
       });`,
    );
    return answer ?? undefined;
  }

  /** Runs the body of an async function in the browser's own window. */
  private async privileged<T>(body: string): Promise<T> {
    const bidi = (this.browser as unknown as { connection: Bidi }).connection;
    this.window ??= (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result.contexts[0]?.context;
    const { result } = await bidi.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (async () => { const extension = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension; ${body} })() ?? null))()`,
      target: { context: this.window },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text);
    return JSON.parse(result.result?.value ?? 'null') as T;
  }
}

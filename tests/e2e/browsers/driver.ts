import type { Page } from 'puppeteer-core';
import { waitFor } from '../support/wait.ts';

/** What the toolbar button says of a tab. */
export interface ButtonState {
  badge: string;
  title: string;
}

/** A browser with a fresh profile and the built extension in it. Both browsers are driven the same way. */
export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** Installs the extension; only needed after a launch with `install: false`. */
  install(): Promise<void>;
  /** Opens a web page in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button while `page` is in front; the popup that opens is the real one. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens a page of the extension in a new tab, in front. */
  openOwn(path: string): Promise<Page>;
  /** All tabs' pages, as they are now. */
  pages(): Promise<Page[]>;
  /** Runs a function in a page of the extension that shows nothing, with `browser.*` and IndexedDB at hand. */
  inExtension<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Ends the background context at once, as a browser does that is short of memory. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  install?: boolean;
  colorScheme?: 'light' | 'dark';
}

/** What each browser has to offer of its popup; `Popup` builds the rest on it. */
export interface PopupPort {
  /** The value of an expression in the popup's document, or undefined while it has none. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses the mouse on an element. */
  click(selector: string): Promise<void>;
  /** Puts the focus on an element and types. */
  type(selector: string, text: string): Promise<void>;
  press(key: 'Enter' | 'ArrowDown' | 'Tab'): Promise<void>;
  close(): Promise<void>;
}

/** The open popup as a user sees it: its words, and its controls by their words. */
export class Popup {
  private readonly port: PopupPort;

  constructor(port: PopupPort) {
    this.port = port;
  }

  async text(): Promise<string> {
    return String((await this.port.evaluate('document.body.innerText')) ?? '');
  }

  evaluate(expression: string): Promise<unknown> {
    return this.port.evaluate(expression);
  }

  /** Waits until the popup shows these words. */
  async shows(words: string | RegExp): Promise<string> {
    return waitFor(
      () => this.text(),
      (text) => (typeof words === 'string' ? text.includes(words) : words.test(text)),
      `the popup to show ${words}`,
    );
  }

  /** Waits until a CSS selector matches. */
  async has(selector: string): Promise<void> {
    const expression = `!!document.querySelector(${JSON.stringify(selector)})`;
    await waitFor(() => this.port.evaluate(expression), Boolean, `the popup to have ${selector}`);
  }

  /** Clicks the button with exactly these words. */
  async click(label: string): Promise<void> {
    await waitFor(() => this.port.evaluate(markButton(label)), Boolean, `a button "${label}" in the popup`);
    await this.port.click('[data-e2e-target]');
  }

  async clickOn(selector: string): Promise<void> {
    await this.has(selector);
    await this.port.click(selector);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.has(selector);
    await this.port.type(selector, text);
  }

  press(key: 'Enter' | 'ArrowDown' | 'Tab'): Promise<void> {
    return this.port.press(key);
  }

  close(): Promise<void> {
    return this.port.close();
  }
}

/** Marks the button with these words, so that each browser can find it by a selector. */
function markButton(label: string): string {
  return `(() => {
    const old = document.querySelector('[data-e2e-target]');
    if (old) old.removeAttribute('data-e2e-target');
    const wanted = ${JSON.stringify(label)};
    const button = [...document.querySelectorAll('button, a')].find((one) => one.innerText.trim() === wanted);
    if (!button || button.getAttribute('aria-disabled') === 'true') return false;
    button.setAttribute('data-e2e-target', '');
    return true;
  })()`;
}

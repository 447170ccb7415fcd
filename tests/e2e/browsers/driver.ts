import type { ChildProcess } from 'node:child_process';
import type { Page } from 'puppeteer-core';

/** What the scenarios do with a browser; the same for Chromium and Firefox. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Installs the built extension, and closes the page with which it greets. */
  install(options?: { keepWelcome?: boolean }): Promise<void>;
  /** Opens a web page in a new tab. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button on a page: the real popup, and the permission that comes with the click. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens one of the extension's own pages, such as `library.html#/`, in a new tab. */
  openOwn(path: string): Promise<Page>;
  /** Evaluates an expression in one of the extension's own pages, where `browser` and the database are. */
  inExtension<T>(expression: string): Promise<T>;
  /** Chooses one of our items in a page's menu, as a click on it does. */
  chooseMenu(page: Page, id: string): Promise<void>;
  /** Gives a keyboard command on a page, as its keys do. */
  giveCommand(page: Page, name: string): Promise<void>;
  /** Types after our keyword in the address bar, and gives what is suggested there. */
  typeInAddressBar(text: string): Promise<{ content: string; description: string }[]>;
  /** Calls a function, given as its source, with the background worker's global scope. */
  inWorker<T>(withScope: string): Promise<T>;
  /** Ends the background worker, as the browser does when it wants memory. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser as a crash does, from one moment to the next. */
  kill(): Promise<void>;
}

/** The open popup. Its document is reached by expressions only: Firefox gives no more. */
export interface Popup {
  /** Evaluates an expression in the popup's document; undefined where it is closed. */
  evaluate<T>(expression: string): Promise<T | undefined>;
  close(): Promise<void>;
}

const DEADLINE_MS = 15_000;
const PAUSE_MS = 40;

/** Asks until the answer is no longer empty or false, and gives it. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  within = DEADLINE_MS,
): Promise<T> {
  const deadline = Date.now() + within;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false && answer !== '') return answer;
      last = answer;
    } catch (error) {
      // A page that is still loading refuses questions; the last refusal is in the message below.
      last = error;
    }
    await pause(PAUSE_MS);
  }
  throw new Error(`never came: ${what} (last: ${String(last)})`);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends a process without asking it, and resolves when it is gone. */
export async function killProcess(process: ChildProcess | null): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
}

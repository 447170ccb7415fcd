import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Site } from '../../fixtures/site/server.ts';
import { bundleForPage } from '../../in-page.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { type Driver, until } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { type Ear, listen } from './ear.ts';
import { type Audit, Ledger, type Operation } from './operations.ts';

export type BrowserName = Driver['name'];

export const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

let bundled: Promise<string> | undefined;
const script = () => {
  bundled ??= bundleForPage(new URL('./in-page.ts', import.meta.url));
  return bundled;
};

/** A web page whose address and title change, so that each clip of it is another clipping. */
export interface WebTab {
  page: Page;
  tabId: number;
}

/** A browser with a profile that outlives it, a page of ours in it, and an account of what was acknowledged there. */
export class Session {
  readonly name: BrowserName;
  readonly site: Site;
  readonly profile: string;
  readonly ledger = new Ledger();
  driver!: Driver;
  private page!: Page;
  private ear!: Ear;
  private tabs = new Map<string, WebTab>();
  private watchers = new Set<(word: string) => void>();
  /** How often something was said to be saved. */
  acknowledged = 0;
  /** When writes began and ended, by the browser's clock. */
  readonly begun: number[] = [];
  readonly ended: number[] = [];

  private constructor(name: BrowserName, site: Site, profile?: string) {
    this.name = name;
    this.site = site;
    this.profile = profile ?? mkdtempSync(path.join(tmpdir(), `byline-faults-${name}-`));
  }

  static async start(name: BrowserName, site: Site, profile?: string): Promise<Session> {
    const session = new Session(name, site, profile);
    session.ear = await listen((words) => session.hear(words));
    await session.launch();
    return session;
  }

  /** Starts the browser, again after a crash, on the same profile. */
  async launch(): Promise<void> {
    this.driver = await LAUNCH[this.name]({ profile: this.profile });
    await this.driver.install({ keepWelcome: true });
    this.tabs.clear();
    await this.openPage();
  }

  /** Ends the browser from one moment to the next; resolves when its driver has cleared up too (Firefox's preferences). */
  async crash(): Promise<void> {
    await this.driver.kill();
    await until('the profile to be left', async () =>
      readdirSync(this.profile).every((file) => !file.endsWith('.puppeteer')),
    );
  }

  async openPage(): Promise<void> {
    this.page = await this.driver.openOwn('library.html');
    await this.page.evaluate(await script());
    await this.page.evaluate(`globalThis.faults.speakTo('${this.ear.origin}')`);
  }

  async closePage(): Promise<void> {
    await this.page.close();
  }

  async stop(): Promise<void> {
    await this.driver.close();
    this.ear.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private hear([word = '', about = '']: string[]): void {
    if (word === 'intent') this.begun.push(Number(about));
    if (word === 'sealed') this.ended.push(Number(about));
    if (word === 'done') this.acknowledged++;
    if (word === 'done') this.ledger.acknowledged(Number(about));
    for (const watcher of this.watchers) watcher(word);
  }

  /** Resolves as soon as so many more of these words are heard; false when they do not come. */
  heard(wanted: string[], count: number, within = 5_000): Promise<boolean> {
    return new Promise((resolve) => {
      let left = count;
      const end = (came: boolean) => {
        clearTimeout(timer);
        this.watchers.delete(watcher);
        resolve(came);
      };
      const watcher = (word: string) => {
        if (wanted.includes(word) && --left <= 0) end(true);
      };
      const timer = setTimeout(() => end(false), within);
      this.watchers.add(watcher);
    });
  }

  async perform(operations: Operation[]): Promise<void> {
    await this.page.evaluate(`globalThis.faults.perform(${JSON.stringify(operations)})`);
  }

  audit(): Promise<Audit> {
    return this.page.evaluate('globalThis.faults.audit()') as Promise<Audit>;
  }

  evidence(): Promise<number> {
    return this.page.evaluate('globalThis.faults.evidence()') as Promise<number>;
  }

  inPage<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  /** A tab at a page of the site, kept open from round to round. */
  async tab(start: string, which = 0): Promise<WebTab> {
    const key = `${start}${which}`;
    const known = this.tabs.get(key);
    if (known) return known;
    const page = await this.driver.open(`${this.site.origin}${start}?tab=${which}`);
    const url = JSON.stringify(page.url());
    const tabId = await until('the tab', () =>
      this.driver.inExtension<number>(`(await browser.tabs.query({})).find((tab) => tab.url === ${url})?.id`),
    );
    await page.evaluate(`document.querySelector('link[rel=canonical]')?.remove()`);
    const tab = { page, tabId };
    this.tabs.set(key, tab);
    return tab;
  }

  /** Makes another page of the one in this tab; gives its address. */
  async turn(tab: WebTab, word: string): Promise<string> {
    const title = JSON.stringify(`An article called ${word}`);
    await tab.page.evaluate(`(() => {
      history.replaceState(null, '', '/faults/${word}/');
      document.title = ${title};
      document.querySelector('h1').textContent = ${title};
      document.querySelector('meta[property="og:title"]')?.setAttribute('content', ${title});
    })()`);
    return `${this.site.origin}/faults/${word}/`;
  }
}

import type { Page } from 'puppeteer-core';
import { bundleForPage } from '../../in-page.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { type Driver, until } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { click, words } from '../steps.ts';
import type { Read } from './attack-in-page.ts';
import { PopupJudge, searchPopup } from './attack-popup.ts';
import { type Canary, startCanary } from './canary.ts';
import type { Finding, Kind } from './judge.ts';
import type { Vectors } from './vectors.ts';

/** What came of one class of vectors in one browser. All but `tried` ought to be 0. */
export type Figures = Record<`${Kind}s` | 'tried' | 'requests' | 'canaries', number>;

export interface Breach {
  vector: string;
  findings: Finding[];
}

export interface ClassResult {
  name: string;
  figures: Figures;
  breaches: Breach[];
  requests: string[];
}

/** What one vector does where nobody sanitises; nothing means that it is no attack. */
export interface Unsanitised {
  vector: string;
  findings: Finding[];
  requests: string[];
}

export interface AttackedBrowser {
  driver: Driver;
  canary: Canary;
  /** The library page, with what runs in it. */
  library: Page;
  close(): Promise<void>;
}

/** In every field: words, and an address where one is wanted. */
const HARMLESS = 'https://harmless.example/tide-tables';
const CONTROL_TAG = 'attackcontrol';
const NO_ARTICLE = 'http://plain.invalid/';
/** So many are stored, shown and searched for at once; the list shows a hundred hits. */
const BATCH = 100;
const POPUP_HITS = 20;

/** Starts a browser whose every request ends at the canary, with Byline and one harmless clipping. */
export async function startAttacked(name: 'chromium' | 'firefox'): Promise<AttackedBrowser> {
  const canary = await startCanary();
  canary.pages.set(NO_ARTICLE, {
    html: '<!doctype html><title>Plain</title><link rel=icon href=data:,><p>Nothing to read.',
  });
  const driver = await (name === 'chromium'
    ? launchChromium({ args: [`--proxy-server=http://127.0.0.1:${canary.port}`, '--proxy-bypass-list=<-loopback>'] })
    : launchFirefox({ preferences: proxyPreferences(canary.port) }));
  await driver.install();
  const library = await driver.openOwn('library.html#/');
  await library.evaluate(await bundleForPage(new URL('./attack-in-page.ts', import.meta.url)));
  await library.evaluate(
    async (harmless, tag) => {
      globalThis.__hit = undefined;
      const [id] = await globalThis.attack.store([harmless], tag);
      await globalThis.attack.control(id ?? 0, tag);
    },
    HARMLESS,
    CONTROL_TAG,
  );
  return {
    driver,
    canary,
    library,
    close: async () => {
      await driver.close();
      await canary.close();
    },
  };
}

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

let batches = 0;

/** Puts vectors into the library, each as a clipping, all with a tag; gives their ids. */
export type Put = (vectors: string[], tag: string) => Promise<number[]>;

/** Sends a class of vectors through the store, reader, author pages and lists, and the real popup. */
export async function attackLibrary(
  browser: AttackedBrowser,
  given: Vectors,
  put: Put = (vectors, tag) =>
    browser.library.evaluate((texts, one) => globalThis.attack.store(texts, one), vectors, tag),
): Promise<ClassResult> {
  const { library, canary } = browser;
  const breaches: Breach[] = [];
  const parts: string[] = [];
  canary.take();
  // What stands behind another tab is drawn slowly.
  await library.bringToFront();
  for (let from = 0; from < given.vectors.length; from += BATCH) {
    const vectors = given.vectors.slice(from, from + BATCH);
    const tag = `attackbatch${++batches}`;
    const ids = await put(vectors, tag);
    const read: Read[] = await library.evaluate((all) => globalThis.attack.read(all), ids);
    read.forEach(({ findings }, i) => {
      if (findings.length > 0) breaches.push({ vector: vectors[i] ?? '', findings });
    });
    const listed = await library.evaluate((one) => globalThis.attack.list(one), tag);
    for (let part = 0; part * POPUP_HITS < vectors.length; part++) parts.push(`${tag}x${part}`);
    if (listed.length > 0) breaches.push({ vector: `the lists with ${tag}`, findings: listed });
  }
  await searchInPopup(browser, parts, (findings, tag) => breaches.push({ vector: `the popup with ${tag}`, findings }));
  const hit = await library.evaluate(() => globalThis.__hit !== undefined);
  const requests = canary.take();
  return { name: given.name, breaches, requests, figures: figuresOf(given, breaches, requests.length, Number(hit)) };
}

async function searchInPopup(
  { driver }: AttackedBrowser,
  tags: string[],
  tell: (findings: Finding[], tag: string) => void,
): Promise<void> {
  const judge = await PopupJudge.make();
  const page = await driver.open(NO_ARTICLE);
  const popup = await driver.openPopup(page);
  // Ways to go on stay until those for what is typed are found: a hit may be looked at with them or without.
  await click(popup, words('search'));
  await until('ways to go on', () =>
    popup.evaluate<boolean>(`document.querySelector('.search-chips button') !== null`),
  );
  await judge.learn(popup);
  await searchPopup(popup, [CONTROL_TAG], () => judge.learn(popup));
  await searchPopup(popup, tags, async (tag) => {
    const findings = await judge.judge(popup);
    if (findings.length > 0) tell(findings, tag);
  });
  await popup.close();
  await page.close();
}

function figuresOf(given: Vectors, breaches: Breach[], requests: number, canaries: number): Figures {
  const count = (kind: Kind) => breaches.flatMap(({ findings }) => findings).filter((one) => one.kind === kind).length;
  return {
    tried: given.vectors.length,
    handlers: count('handler'),
    tags: count('tag'),
    schemes: count('scheme'),
    attributes: count('attribute'),
    bidis: count('bidi'),
    requests,
    canaries,
  };
}

/** Classes whose vectors are texts for a field, and no HTML. */
const FIELD_CLASSES = ['addresses', 'bidi'];

/** Shows each vector in a plain page of the web, with the same judge and the same canary. */
export async function withoutSanitiser({ driver, canary }: AttackedBrowser, given: Vectors): Promise<Unsanitised[]> {
  const bundle = await bundleForPage(new URL('./unsanitised-in-page.ts', import.meta.url));
  const page = await driver.open(NO_ARTICLE);
  await page.evaluate(bundle);
  const all: Unsanitised[] = [];
  for (const vector of given.vectors) {
    canary.take();
    const findings = FIELD_CLASSES.includes(given.name)
      ? await page.evaluate((text) => globalThis.unsanitised.showFields(text), vector)
      : await page.evaluate((text) => globalThis.unsanitised.show(text), vector);
    all.push({ vector, findings, requests: canary.take() });
  }
  await page.close();
  return all;
}

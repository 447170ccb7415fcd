import { bundleForPage } from '../../in-page.ts';
import { type Popup, pause, until } from '../browsers/driver.ts';
import { click, rows, sees, shownIn, type, words } from '../steps.ts';
import type { AttackedBrowser } from './attack-run.ts';
import { FIRST_WORDS, hostilePage } from './hostile-page.ts';
import type { Finding } from './judge.ts';

/** Two by one author, so that the popup has other clippings of theirs to show. */
const HARMLESS_PAGES = ['http://pages.invalid/harmless/', 'http://pages.invalid/harmless-too/'];
const OTHER_CLIPPINGS = `document.querySelector('.author-clippings .clipping-summary') !== null`;
const HARMLESS_LINK = 'https://quay.example/nora-quill';

/** The popup's judge; expressions are all that reaches the popup in Firefox. */
export class PopupJudge {
  private readonly shape = new Set<string>();
  private readonly script: string;

  private constructor(script: string) {
    this.script = script;
  }

  static async make(): Promise<PopupJudge> {
    return new PopupJudge(await bundleForPage(new URL('./popup-in-page.ts', import.meta.url)));
  }

  /** Keeps what the popup is made of while it shows harmless words. */
  async learn(popup: Popup): Promise<void> {
    const names = await this.ask<string[]>(popup, undefined);
    for (const name of names) this.shape.add(name);
  }

  judge(popup: Popup): Promise<Finding[]> {
    return this.ask<Finding[]>(popup, [...this.shape]);
  }

  private ask<T>(popup: Popup, shape: string[] | undefined): Promise<T> {
    const expression = `(() => { ${this.script}; return inPage(document, ${JSON.stringify(shape)}); })()`;
    return until('the popup', async () => {
      const answer = await popup.evaluate<T>(expression);
      return Array.isArray(answer) && answer;
    });
  }
}

const HITS = `document.querySelectorAll('[role=option]').length`;

/** Has no hits. Not `tag:none`: every vector is a tag too, and lists of odd words have that one. */
const NOTHING = 'tag:attackwithoutvectors';

/** Searches the popup for each part of a batch: its hits show titles, names, sites and passages. */
export async function searchPopup(popup: Popup, tags: string[], look: (tag: string) => Promise<void>): Promise<void> {
  await click(popup, words('search'));
  for (const tag of tags) {
    await type(popup, words('search_everything'), NOTHING);
    await until('no hits', async () => (await popup.evaluate<number>(HITS)) === 0);
    await type(popup, words('search_everything'), `tag:${tag}`);
    await until(`hits of ${tag}`, async () => ((await popup.evaluate<number>(HITS)) ?? 0) > 0);
    await look(tag);
  }
}

/**
 * Clips pages that attack, through the real popup, and gives what its three views and the reader made of them. The
 * first is harmless: the others may be made of nothing else.
 */
export async function attackThroughPages(browser: AttackedBrowser, sets: string[][]): Promise<Finding[][]> {
  const judge = await PopupJudge.make();
  for (const url of HARMLESS_PAGES) {
    const html = hostilePage([`A word of ${url}`], url, HARMLESS_LINK);
    await clipPage(
      browser,
      url,
      html,
      (popup) => judge.learn(popup),
      url === HARMLESS_PAGES[1] ? OTHER_CLIPPINGS : 'true',
    );
  }
  const harmless = await newestId(browser);
  await browser.library.bringToFront();
  await browser.library.evaluate(
    (id, begins) => globalThis.attack.control(id, undefined, begins),
    harmless,
    FIRST_WORDS,
  );
  const all: Finding[][] = [];
  for (const [i, vectors] of sets.entries()) {
    const findings: Finding[] = [];
    const url = `http://pages.invalid/${i}/`;
    await clipPage(browser, url, hostilePage(vectors, url), async (popup) => {
      findings.push(...(await judge.judge(popup)));
    });
    browser.canary.take();
    await browser.library.bringToFront();
    const id = await newestId(browser);
    const read = await browser.library.evaluate(
      (one, begins) => globalThis.attack.read([one], begins),
      id,
      FIRST_WORDS,
    );
    findings.push(...read.flatMap((one) => one.findings));
    all.push(findings);
  }
  return all;
}

async function clipPage(
  { driver, canary }: AttackedBrowser,
  url: string,
  html: string,
  look: (popup: Popup) => Promise<void>,
  authorIsShown = 'true',
): Promise<void> {
  // Its own scripts and requests are stopped: what is left is what Byline does.
  canary.pages.set(url, { html, quiet: true });
  const page = await driver.open(url);
  const popup = await driver.openPopup(page);
  await click(popup, words('this_page'));
  const label = await until('a button', async () => {
    const text = await shownIn(popup);
    return [words('clip'), words('clip_anyway')].find((one) => text?.includes(one));
  });
  await look(popup);
  await click(popup, label);
  await sees(popup, words('saved'));
  await look(popup);
  await click(popup, words('author'));
  // A page may have talked its author out of being found; then the view says so.
  await until('the author', () =>
    popup.evaluate<boolean>(`document.querySelector('[aria-busy=true]') === null && ${authorIsShown}`),
  );
  await look(popup);
  await popup.close();
  await page.close();
  // Pictures of a clipped article are fetched, as they should be; they are not what is counted.
  await pause(100);
}

const newestId = async ({ driver }: AttackedBrowser): Promise<number> =>
  (await rows<{ id: number }>(driver, 'clippings')).at(-1)?.id ?? 0;

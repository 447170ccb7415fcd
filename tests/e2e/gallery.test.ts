import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREAS, THEMES } from '../gallery/looks.ts';
import { openArea } from '../gallery/open.ts';
import { type ServedGallery, serveGallery } from '../gallery/serve.ts';
import { lookAsItIs } from './axe.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';

/** Every component in every state: drawn without an error, accessible in each theme, and no wider than a popup. */

/** Components without a state of their own, and why. */
const NOT_SHOWN: Record<string, string> = { LiveRegion: 'it speaks, and shows nothing' };
/** These are about whole pages: a component has its page’s headings and landmarks around it. */
const OF_PAGES = ['page-has-heading-one', 'landmark-one-main', 'region'];
/** Each text of the pseudo language ends in letters of its own: none contains another. */
const OF_WORDS = ['label-content-name-mismatch'];
const POPUP_WIDTH = 380;

let driver: ChromiumDriver;
let gallery: ServedGallery;
let page: Page;
const faults: string[] = [];
const shown = new Map<string, number>();

beforeAll(async () => {
  gallery = await serveGallery();
  driver = await launchChromium();
  page = await driver.open('about:blank');
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
});

afterAll(async () => {
  const states = [...shown.values()].reduce((sum, count) => sum + count, 0);
  console.log(`The gallery: ${shown.size} components, ${states} states, ${THEMES.length} themes`);
  await driver?.close();
  await gallery?.close();
});

describe.each(AREAS)('%s', (area) => {
  test.each(THEMES)('%s', async (theme) => {
    faults.length = 0;
    await openArea(page, gallery.origin, area, theme);
    for (const [component, states] of await statesOf(page)) shown.set(component, states);
    const wrong: string[] = [];
    for (const fragment of fragmentsOf(page)) {
      const name = await nameOf(fragment);
      const found = await lookAsItIs(fragment, theme === 'right-to-left' ? [...OF_PAGES, ...OF_WORDS] : OF_PAGES);
      expect(found.passes, name).toBeGreaterThan(0);
      wrong.push(...found.wrong.map((violation) => `${name}: ${violation}`));
    }
    expect(wrong).toEqual([]);
    expect(await sidewaysAt(page, POPUP_WIDTH)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('every component is there', () => {
  const missing = exportedComponents().filter((name) => !shown.has(name) && !(name in NOT_SHOWN));
  expect(missing).toEqual([]);
});

/** The documents of the states; the reader’s frame within one of them is a page of its own. */
const fragmentsOf = (page: Page): Frame[] => page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());

const nameOf = (fragment: Frame): Promise<string> => fragment.evaluate('document.title') as Promise<string>;

/** The states that scroll sideways at a width. */
const sidewaysAt = (page: Page, width: number): Promise<string[]> =>
  page.evaluate(`(() => {
    const frames = [...document.querySelectorAll('.gallery iframe')];
    for (const frame of frames) frame.style.inlineSize = '${width}px';
    return frames.flatMap(({ title, contentDocument: { documentElement: root, body } }) => {
      const over = Math.max(root.scrollWidth, body.scrollWidth) - root.clientWidth;
      return over > 0 ? [title + ': ' + over + ' px'] : [];
    });
  })()`) as Promise<string[]>;

const statesOf = (page: Page): Promise<[component: string, states: number][]> =>
  page.evaluate(`[...document.querySelectorAll('[data-component]')].map((section) =>
    [section.dataset.component, section.querySelectorAll('iframe').length])`) as Promise<[string, number][]>;

const exportedComponents = (): string[] =>
  readdirSync('components')
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(`components/${file}`, 'utf8').matchAll(/^export function ([A-Z]\w*)/gm)])
    .map(([, name]) => name as string);

import type { Page } from 'puppeteer-core';
import type { ChromiumDriver } from '../../e2e/browsers/chromium.ts';
import { words } from '../../e2e/steps.ts';

/** The browser puts the store to rest when no page has it open. */
const REST_MS = 3_000;

/**
 * Milliseconds from the navigation of a popup page, no other page of the extension being open and its worker dead,
 * until the hits of a first letter stand in the document. The letter is typed as soon as there is a field.
 */
export async function coldFirstLetter(driver: ChromiumDriver, letter: string): Promise<number> {
  await driver.killWorker().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const page = await driver.browser.newPage();
  await page.evaluateOnNewDocument(typeWhenReady, letter, words('search'), words('search_everything'));
  await page.goto(`${driver.origin}/popup.html`);
  const ms = await shownAt(page);
  await page.close();
  return ms;
}

async function shownAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction('globalThis.hitsShownAt', { timeout: 60_000, polling: 20 });
  return Number(await handle.jsonValue());
}

/** In the page: goes to the search, types, and notes when the first marked hit is there. */
function typeWhenReady(letter: string, tab: string, label: string): void {
  let typed = false;
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
    if (!field) {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((button) => button.textContent?.trim() === tab)?.click();
    } else if (!typed) {
      typed = true;
      field.value = letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (document.querySelector('[role=option] mark')) {
      Object.assign(globalThis, { hitsShownAt: performance.now() });
      observer.disconnect();
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

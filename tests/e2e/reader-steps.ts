import type { Page } from 'puppeteer-core';
import { until } from './browsers/driver.ts';

/** What a person does in the reader, by expressions that both browsers evaluate. */

/** The reader's frame. */
export const FRAME = `document.querySelector('iframe').contentDocument`;

export const asked = (library: Page, expression: string): Promise<boolean> =>
  library.evaluate(`Boolean(${expression})`) as Promise<boolean>;

/** Waits until an expression holds in the library page. */
export const holds = (library: Page, what: string, expression: string): Promise<boolean> =>
  until(what, () => asked(library, expression));

/** Waits until the article stands in its frame, its pictures with it. */
export async function frameIsReady(library: Page): Promise<void> {
  await holds(
    library,
    'the article',
    `document.querySelector('iframe.is-ready') && ${FRAME}.body.textContent.length > 100 &&
      [...${FRAME}.images].every((image) => image.naturalWidth > 0) &&
      document.querySelector('iframe').clientHeight > 0.98 * ${FRAME}.body.getBoundingClientRect().height`,
  );
}

/** Presses the button with this label. */
export async function chooseInReader(library: Page, label: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(label)})`;
  await holds(library, `button “${label}”`, button);
  await library.evaluate(`${button}.click()`);
}

/** Selects these words of the article, which stand in one piece of text. */
export async function selectInReader(library: Page, text: string): Promise<void> {
  await library.evaluate(`(() => {
    const page = ${FRAME};
    const walker = page.createTreeWalker(page.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(text)});
      if (at < 0) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      page.defaultView.focus();
      page.getSelection().setBaseAndExtent(node, at, node, at + ${text.length});
      return;
    }
    throw new Error('not in the article');
  })()`);
}

/** Loads the library page again and waits for its article. (A navigation of Firefox's own pages never resolves.) */
export async function readAgain(library: Page): Promise<void> {
  await library.evaluate(`window.before = true; setTimeout(() => location.reload())`);
  await holds(library, 'the page again', 'window.before === undefined');
  await frameIsReady(library);
}

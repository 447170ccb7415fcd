import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** Runs axe in a page as it stands there, in the light and in the dark. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = {
  // Clipped text stands in a frame in which no script runs: it is looked at by itself.
  iframes: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

export type Scheme = 'light' | 'dark';
export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** What is wrong with a page, a line each; and how many rules it keeps. */
export async function lookAt(page: Page, scheme: Scheme): Promise<{ wrong: string[]; passes: number }> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(AXE);
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  )) as { violations: Violation[]; passes: number };
  const wrong = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.replace(/\s+/g, ' ')})`),
  );
  return { wrong, passes };
}

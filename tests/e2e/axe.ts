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

interface Findings {
  /** What is wrong with a page, a line each. */
  wrong: string[];
  /** How many rules it keeps. */
  passes: number;
}

/** Looks at a page in a scheme: Chromium only. */
export async function lookAt(page: Page, scheme: Scheme): Promise<Findings> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return lookAsItIs(page);
}

export async function lookAsItIs(page: Page): Promise<Findings> {
  await page.evaluate(AXE);
  const { violations, passes } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  )) as { violations: Violation[]; passes: number };
  const wrong = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.replace(/\s+/g, ' ')})`),
  );
  return { wrong, passes };
}

import type { Page } from 'puppeteer-core';
import { until } from '../e2e/browsers/driver.ts';
import { type AreaName, lookPath, type Theme } from './looks.ts';

/** Opens an area in a theme, and waits until each of its states is drawn. */
export async function openArea(page: Page, origin: string, area: AreaName, theme: Theme): Promise<void> {
  await page.goto(origin + lookPath(area, theme));
  const drawn = `(() => {
    const frames = [...document.querySelectorAll('.gallery iframe')];
    return frames.length > 0 && frames.every((frame) => 'shown' in frame.dataset);
  })()`;
  await until(`${area}, ${theme}`, () => page.evaluate(drawn) as Promise<boolean>);
}

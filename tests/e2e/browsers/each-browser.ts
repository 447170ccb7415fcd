import { afterAll, beforeAll, describe } from 'vitest';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** What the scenarios share; filled before the first of them runs. */
export interface Surroundings {
  driver: Driver;
  site: Site;
}

/** Runs scenarios in each browser: a fresh profile with Byline installed, and the test site. */
export function inEachBrowser(name: string, scenarios: (given: Surroundings) => void, { install = true } = {}): void {
  describe.each([
    ['Chromium', launchChromium],
    ['Firefox', launchFirefox],
  ])(`${name} in %s`, (_, launch) => {
    const given = {} as Surroundings;
    beforeAll(async () => {
      given.site = await serveSite();
      given.driver = await launch();
      if (install) await given.driver.install();
    });
    afterAll(async () => {
      await given.driver?.close();
      await given.site?.close();
    });
    scenarios(given);
  });
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { crashedProfile, damaged } from './damage.ts';
import { nothing, type Round, runRounds, type Tally } from './rounds.ts';
import type { BrowserName } from './session.ts';
import type { FaultClass } from './strikes.ts';

/** A few rounds of each; `npm run bench:faults` for many. */
const SHORT: Record<BrowserName, { rounds: number; atLeast: number; classes: FaultClass[]; damages: string[] }> = {
  chromium: {
    rounds: 12,
    atLeast: 3,
    classes: ['worker', 'browser', 'tab', 'popup', 'images', 'tabs', 'error', 'upgrade'],
    damages: ['MANIFEST overwritten'],
  },
  // A Firefox that was killed takes seven seconds to come back: for the long run.
  firefox: {
    rounds: 7,
    atLeast: 2,
    classes: ['worker', 'tab', 'images', 'tabs', 'error'],
    damages: ['databases deleted'],
  },
};

describe.each(['chromium', 'firefox'] as const)('faults in %s', (browser) => {
  const { rounds, atLeast, classes, damages } = SHORT[browser];
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.close());

  test('in the middle of writes lose nothing, leave nothing half, and raise no alarm', {
    timeout: 180_000,
  }, async () => {
    const all: Round[] = [];
    await runRounds({ browser, site, seed: 7, count: rounds, classes, onRound: (round) => all.push(round) });
    const sum = (count: keyof Tally) => all.reduce((total, round) => total + round[count], 0);
    const summed = Object.fromEntries((Object.keys(nothing()) as (keyof Tally)[]).map((count) => [count, sum(count)]));
    console.log(`faults in ${browser}: ${JSON.stringify(summed)}`);
    expect(all.flatMap(({ fault, wrong }) => wrong.map((words) => `${fault}: ${words}`))).toEqual([]);
    expect(summed).toMatchObject({ rounds, lost: 0, half: 0, falseAlarms: 0 });
    expect(summed.inFlight).toBeGreaterThanOrEqual(atLeast);
    expect(summed.acknowledged).toBeGreaterThan(0);
  });

  test('of the database’s files are noticed, and writing stops', { timeout: 180_000 }, async () => {
    const intact = await crashedProfile(browser, site);
    for (const kind of damages) expect(await damaged(intact, kind)).toMatchObject({ kind, result: 'noticed' });
    await intact.stop();
  });
});

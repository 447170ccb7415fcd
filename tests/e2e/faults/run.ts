import { parseArgs } from 'node:util';
import { type Site, serveSite } from '../../fixtures/site/server.ts';
import { crashedProfile, damaged, kindsOf } from './damage.ts';
import { addDamage, addRound, type Report, readReport, writeReport } from './report.ts';
import { runRounds } from './rounds.ts';
import type { BrowserName } from './session.ts';

/**
 * Faults in both browsers, so many rounds in all, and every kind of damage to the database's files. The report is
 * written after each round; a run that was stopped goes on from it.
 *
 *   npm run bench:faults -- --rounds 500 --out FILE
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '500' }, out: { type: 'string', default: 'artifacts/faults.json' } },
});

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
/** Of all rounds: a Firefox takes three times as long to start again. */
const SHARE = { chromium: 0.6, firefox: 0.4 };
/** Rounds on one profile. */
const SESSION = 40;
const SEED = { chromium: 20_261_125, firefox: 20_271_125 };

async function strikeAll(browser: BrowserName, rounds: number, site: Site, report: Report): Promise<void> {
  for (let broken = 0; report[browser].rounds < rounds && broken < 10; ) {
    const done = report[browser].rounds;
    try {
      await runRounds({
        browser,
        site,
        seed: SEED[browser] + done + report.broken.length * 1_000_000,
        count: Math.min(SESSION, rounds - done),
        onRound: (round) => {
          addRound(report, browser, round);
          writeReport(values.out, report);
        },
      });
    } catch (error) {
      broken++;
      console.error(error);
      report.broken.push(`${browser}, after ${report[browser].rounds} rounds: ${String(error)}`);
      writeReport(values.out, report);
    }
    console.log(browser, JSON.stringify(report[browser]));
  }
}

async function damageAll(browser: BrowserName, site: Site, report: Report): Promise<void> {
  const known = report.damages.filter((one) => one.browser === browser).map(({ kind }) => kind);
  const kinds = kindsOf(browser).filter((kind) => !known.includes(kind));
  if (kinds.length === 0) return;
  const intact = await crashedProfile(browser, site);
  for (const kind of kinds) {
    addDamage(report, await damaged(intact, kind));
    writeReport(values.out, report);
  }
  await intact.stop();
  console.log(browser, JSON.stringify(report.damaged));
}

const site = await serveSite();
const report = readReport(values.out);
for (const browser of BROWSERS) await damageAll(browser, site, report);
for (const browser of BROWSERS)
  await strikeAll(browser, Math.round(Number(values.rounds) * SHARE[browser]), site, report);
await site.close();
const { damages: _, ...summary } = report;
console.log(JSON.stringify(summary, null, 2));
const { chromium, firefox, damaged: files } = report;
const failed = chromium.lost + chromium.half + firefox.lost + firefox.half + chromium.falseAlarms + firefox.falseAlarms;
process.exitCode = failed > 0 || files.noticed < files.tried ? 1 : 0;

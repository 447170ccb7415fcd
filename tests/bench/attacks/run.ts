import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attackLibrary, type ClassResult, startAttacked } from '../../e2e/attacks/attack-run.ts';
import { lineOf, TABLE_HEAD } from '../../e2e/attacks/attack-table.ts';
import { ownVectors, readVectors, type Vectors } from '../../e2e/attacks/vectors.ts';

/**
 * Sends lists of vectors through the store, and the real reader, library and popup of both browsers. Without a list
 * the project's own are sent.
 *
 *   npm run bench:attacks -- [--vectors FILE …] [--out FILE] [--browser chromium|firefox]
 */

type Report = Record<
  string,
  { figures: ClassResult['figures']; breaches: ClassResult['breaches']; requests: string[]; unread: number }
>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vectors: { type: 'string', multiple: true },
      out: { type: 'string' },
      browser: { type: 'string' },
    },
  });
  const lists = values.vectors ? values.vectors.map(readVectors) : ownVectors();
  for (const { name, vectors, unread } of lists)
    console.log(`${name}: ${vectors.length} vectors, ${unread} entries in which there is no text`);
  const report: Record<string, Report> = {};
  for (const name of ['chromium', 'firefox'] as const)
    if (!values.browser || values.browser === name) report[name] = await attackAll(name, lists);
  if (values.out) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
  const bad = Object.values(report)
    .flatMap((one) => Object.values(one))
    .filter(gotThrough);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

async function attackAll(name: 'chromium' | 'firefox', lists: Vectors[]): Promise<Report> {
  const browser = await startAttacked(name);
  const report: Report = {};
  try {
    console.log(`\n${name}\n${TABLE_HEAD}`);
    for (const given of lists) {
      const { figures, breaches, requests } = await attackLibrary(browser, given);
      console.log(lineOf(given.name, figures));
      for (const breach of breaches.slice(0, 10)) console.log(`  ${JSON.stringify(breach).slice(0, 500)}`);
      report[given.name] = { figures, breaches, requests, unread: given.unread };
    }
  } finally {
    await browser.close();
  }
  return report;
}

const gotThrough = ({ figures: { tried, ...counts }, breaches }: Report[string]): boolean =>
  breaches.length > 0 || tried === 0 || Object.values(counts).some((count) => count > 0);

await main();

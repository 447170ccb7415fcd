import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './damage.ts';
import { nothing, type Round, type Tally } from './rounds.ts';
import type { BrowserName } from './session.ts';

/** What all rounds showed so far; on disk after each of them, and gone on with from there. */
export interface Report {
  chromium: Tally;
  firefox: Tally;
  damaged: { tried: number; noticed: number; unharmed: number };
  byClass: Record<string, Tally>;
  /** What was wrong, in words; and rounds that the harness itself could not finish. */
  wrong: string[];
  broken: string[];
  damages: Outcome[];
}

const empty = (): Report => ({
  chromium: nothing(),
  firefox: nothing(),
  damaged: { tried: 0, noticed: 0, unharmed: 0 },
  byClass: {},
  wrong: [],
  broken: [],
  damages: [],
});

export const readReport = (file: string): Report =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : empty();

export function writeReport(file: string, report: Report): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

export function addRound(report: Report, browser: BrowserName, round: Round): void {
  const ofClass = report.byClass[round.fault] ?? nothing();
  report.byClass[round.fault] = ofClass;
  for (const tally of [report[browser], ofClass])
    for (const count of Object.keys(nothing()) as (keyof Tally)[]) tally[count] += round[count];
  report.wrong.push(...round.wrong.map((words) => `${browser}, ${round.fault}: ${words}`));
}

/** What was there after all was not damaged: it is counted apart. */
export function addDamage(report: Report, outcome: Outcome): void {
  const { damaged } = report;
  if (outcome.result === 'unharmed') damaged.unharmed++;
  else damaged.tried++;
  if (outcome.result === 'noticed') damaged.noticed++;
  report.damages.push(outcome);
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../checks/run.ts';
import { type Tally, tallyOf } from './tally.ts';

/** All tests: the checks, then unit and component tests, then both browsers. The last line sums them up. */

const REPORTS = 'artifacts/test';

/** Each has a configuration of its own; the browsers come last, since they take the longest. */
const SUITES = [
  { name: 'unit', config: 'vitest.config.ts' },
  { name: 'checks', config: 'tests/checks/vitest.config.ts' },
  { name: 'end-to-end', config: 'tests/e2e/vitest.config.ts' },
];

function build(...args: string[]): Tally {
  const { status } = run('wxt', 'build', ...args, '--level', 'warn');
  return status === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
}

function suite({ name, config }: (typeof SUITES)[number]): Tally {
  const report = path.join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  console.log(`\n${name}`);
  const { status } = run(
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return tallyOf(report, status);
}

const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

mkdirSync(REPORTS, { recursive: true });
const builds = [build(), build('-b', 'firefox')];
const tallies = [...builds, runChecks(), ...SUITES.map(suite)];
const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

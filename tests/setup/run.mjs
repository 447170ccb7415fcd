/**
 * Runs one of the project's commands on any machine: installs the packages and browsers that it needs first. No
 * dependencies, and no syntax newer than Node 20's: it runs before anything is installed.
 *
 *   node tests/setup/run.mjs COMMAND [arguments …]
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages, toolEnvironment } from './packages.mjs';

const BUILD_CHROME = ['wxt', 'build'];
const BUILD_FIREFOX = ['wxt', 'build', '-b', 'firefox'];
const PREPARE = ['wxt', 'prepare'];

/** For each command the browsers it needs and its steps; the arguments given go to the last. */
const COMMANDS = {
  start: { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/setup/start.ts']] },
  test: { browsers: ['chromium', 'firefox'], steps: [PREPARE, ['node', 'tests/setup/test.ts']] },
  check: { browsers: [], steps: [PREPARE, BUILD_CHROME, BUILD_FIREFOX, ['node', 'tests/checks/run.ts']] },
  build: { browsers: [], steps: [BUILD_CHROME, BUILD_FIREFOX] },
  zip: {
    browsers: [],
    steps: [
      ['wxt', 'zip'],
      ['wxt', 'zip', '-b', 'firefox'],
    ],
    env: { BYLINE_FOR_STORE: '1' },
  },
  screenshots: { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/e2e/screenshots.ts']] },
  gallery: { browsers: ['chromium'], steps: [PREPARE, ['node', 'tests/gallery/run.ts']] },
  explain: { browsers: ['chromium'], steps: [['node', 'tests/explain/run.ts']] },
  'fit-detector': { browsers: ['chromium'], steps: [['node', 'tests/bench/fit-detector.ts']] },
  'bench:attacks': {
    browsers: ['chromium', 'firefox'],
    steps: [BUILD_CHROME, BUILD_FIREFOX, ['node', 'tests/bench/attacks/run.ts']],
  },
  'bench:backup': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/backup/run.ts']] },
  'bench:extract': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/extract/run.ts']] },
  'bench:content': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/content/run.ts']] },
  'bench:faults': {
    browsers: ['chromium', 'firefox'],
    steps: [BUILD_CHROME, BUILD_FIREFOX, ['node', 'tests/e2e/faults/run.ts']],
  },
  'bench:large': {
    browsers: ['chromium', 'firefox'],
    steps: [BUILD_CHROME, BUILD_FIREFOX, ['node', 'tests/bench/large/run.ts']],
  },
  'bench:library': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/library/run.ts']] },
  'bench:metadata': { browsers: [], steps: [['node', 'tests/bench/metadata/score.ts']] },
  'bench:page': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/page/run.ts']] },
  'bench:relevance': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/relevance/run.ts']] },
  'bench:search': { browsers: ['chromium'], steps: [BUILD_CHROME, ['node', 'tests/bench/search/run.ts']] },
};

const [name, ...given] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`Commands: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
ensurePackages();
ensureBrowsers(command.browsers);
const env = { ...toolEnvironment(), ...command.env };
command.steps.forEach(([program, ...args], i) => {
  const last = i === command.steps.length - 1;
  // The builds' reports are for those who asked for a build.
  const quiet = program === 'wxt' && !['build', 'zip'].includes(name);
  const all = [...args, ...(quiet ? ['--level', 'warn'] : []), ...(last ? given : [])];
  const { status } = spawnSync(program, all, { env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { audit } from './audit.ts';
import { weigh } from './size-budgets.ts';

/** Everything that is checked without running the product; the builds of both browsers must be there. */

interface Outcome {
  /** Undefined for what could not be checked here: said, and not counted. */
  ok: boolean | undefined;
  /** One line that is always shown. */
  line: string;
  /** Shown when it failed. */
  output?: string;
}

/** Under another TypeScript dependency-cruiser finds no modules at all, and no violations either. */
const FEWEST_MODULES = 120;

const CHECKS: Record<string, () => Outcome> = {
  'format and lint': () => command('biome', 'check', '--error-on-warnings', '.'),
  types: () => command('tsc', '--noEmit'),
  'import directions': () => cruise('.dependency-cruiser.cjs'),
  'reach of the bundles': () => cruise('tests/checks/reach.cjs'),
  'dead code': () => command('knip', '--no-progress'),
  'size budgets': sizes,
  'Firefox package': lintFirefox,
  'known holes': () => audit(),
};

/** Runs all checks and says of each how it went. */
export function runChecks(): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const [name, check] of Object.entries(CHECKS)) {
    const { ok, line, output } = check();
    const mark = ok === undefined ? '–' : ok ? '✓' : '✗';
    console.log(`${mark} ${name}${line ? `: ${line}` : ''}`);
    if (ok) passed++;
    if (ok === false) {
      failed++;
      console.log(output ?? '');
    }
  }
  return { passed, failed };
}

function command(program: string, ...args: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, line: '', output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

function cruise(config: string): Outcome {
  const outcome = command('depcruise', '--config', config, 'core', 'components', 'entrypoints');
  const modules = Number(outcome.output?.match(/(\d+) modules/)?.[1] ?? 0);
  return { ...outcome, ok: outcome.ok === true && modules >= FEWEST_MODULES, line: `${modules} modules` };
}

function sizes(): Outcome {
  const build = '.output/chrome-mv3';
  const weighed = weigh(build);
  const lines = weighed.map(
    ({ what, bytes, limit, ok }) => `${what} ${kb(bytes)} of ${kb(limit)} KB${ok ? '' : ': TOO LARGE'}`,
  );
  const first = weighed.find(({ entry }) => entry === 'popup.html')?.files ?? [];
  // A name of Dexie's own that the minifier leaves.
  const dexie = first.some((file) => readFileSync(path.join(build, file), 'utf8').includes('DexieError'));
  return {
    ok: weighed.every(({ ok }) => ok) && !dexie,
    line: lines.join('; '),
    output: dexie ? 'Dexie is in the first script' : undefined,
  };
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

/** Mozilla's own lint: no errors, and no warning but those that docs/testing.md explains. */
function lintFirefox(): Outcome {
  const { output = '' } = command(
    'web-ext',
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--output',
    'json',
    '--no-config-discovery',
  );
  const found = JSON.parse(output.slice(output.indexOf('{'))) as { errors: Finding[]; warnings: Finding[] };
  const unexplained = found.warnings.filter(({ code }) => !EXPLAINED_WARNINGS.includes(code));
  return {
    ok: found.errors.length === 0 && unexplained.length === 0,
    line: `${found.errors.length} errors, ${found.warnings.length} warnings, ${unexplained.length} unexplained`,
    output: JSON.stringify([...found.errors, ...unexplained], null, 1),
  };
}

interface Finding {
  code: string;
  message: string;
}

/** Each has its reason in docs/testing.md. */
const EXPLAINED_WARNINGS: string[] = ['UNSAFE_VAR_ASSIGNMENT'];

if (import.meta.main) {
  const { passed, failed } = runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

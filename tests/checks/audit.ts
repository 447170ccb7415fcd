import { spawnSync } from 'node:child_process';

/** What npm knows of holes in the packages of the lockfile. */
export interface Audit {
  /** Undefined where the registry answered no audit: nothing is known then, good or bad. */
  ok: boolean | undefined;
  line: string;
  output?: string;
}

const LEVELS = ['low', 'moderate', 'high', 'critical'] as const;

/** Of what ships no hole is accepted; of the tools, which see nothing but this project, none that is high. */
const RUNS = [
  { what: 'shipped', args: ['--omit=dev', '--omit=optional'], from: 'low' },
  { what: 'tools', args: [], from: 'high' },
] as const;

interface Report {
  message?: string;
  metadata?: { vulnerabilities: Record<(typeof LEVELS)[number], number> };
}

/** Asks the registry, or the one given, about all packages. */
export function audit(registry?: string): Audit {
  const lines: string[] = [];
  let output = '';
  let ok = true;
  for (const { what, args, from } of RUNS) {
    const found = ask([...args, ...(registry ? ['--registry', registry] : [])]);
    const counts = found.report?.metadata?.vulnerabilities;
    if (!counts) return { ok: undefined, line: `NOT RUN: the registry answers no audit (${found.why})` };
    const bad = LEVELS.slice(LEVELS.indexOf(from)).reduce((sum, level) => sum + counts[level], 0);
    lines.push(`${what}: ${bad} of level ${from} or above`);
    if (bad > 0) output += found.output;
    ok &&= bad === 0;
  }
  return { ok, line: lines.join('; '), output };
}

function ask(args: string[]): { report?: Report; output: string; why: string } {
  const { stdout, stderr, error } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=20000', ...args],
    { encoding: 'utf8', shell: process.platform === 'win32', timeout: 60_000 },
  );
  const output = stdout ?? '';
  try {
    const report = JSON.parse(output) as Report;
    return { report, output, why: statusIn(report.message ?? '') };
  } catch {
    // npm printed no report; what it said instead is the reason.
    return { output, why: statusIn(`${stderr ?? ''}${error?.message ?? ''}`) };
  }
}

/** Enough to know why, and no host's name. */
const statusIn = (words: string): string => words.match(/\b[45]\d\d( [A-Z][a-z]+)+|E[A-Z]{5,}/)?.[0] ?? 'no report';

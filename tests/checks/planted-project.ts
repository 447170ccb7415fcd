import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COPIED = [
  'core',
  'components',
  'entrypoints',
  'assets',
  'public/_locales',
  '.wxt',
  'tsconfig.json',
  'package.json',
];

/** A copy of the sources in which a test may plant what must not be there. */
export interface PlantedProject {
  /** Writes a file, or adds `source` at the end of one that is there. */
  plant(file: string, source: string): void;
  /** Runs dependency-cruiser with one of the project's configurations; gives `rule: from → to` for each violation. */
  cruise(config: string): string[];
  remove(): void;
}

/** Copies what dependency-cruiser reads; the packages are linked. */
export function plantedProject(): PlantedProject {
  const folder = mkdtempSync(path.join(tmpdir(), 'byline-planted-'));
  for (const one of COPIED) cpSync(path.join(ROOT, one), path.join(folder, one), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return {
    plant(file, source) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, `\n${source}\n`, { flag: 'a' });
    },
    cruise: (config) => cruise(folder, config),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

function cruise(folder: string, config: string): string[] {
  // The linked packages must keep the paths that the rules name.
  const source = `const real = require(${JSON.stringify(path.join(ROOT, config))});
module.exports = { ...real, options: { ...real.options, preserveSymlinks: true } };`;
  writeFileSync(path.join(folder, 'planted.cjs'), source);
  const { stdout, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/depcruise'),
    ['--config', 'planted.cjs', '--output-type', 'json', 'core', 'components', 'entrypoints'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}${stdout}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

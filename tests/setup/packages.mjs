import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the tools need; jsdom asks for the most. */
const WANTED_NODE = [22, 22];

/** Holds the hash of the lockfile that was installed; written last, so that it tells of a whole installation. */
const INSTALLED = 'node_modules/.installed-lockfile';

/** Installs the packages of the lockfile, unless they are there already; ends with a line of advice when that fails. */
export function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  console.log('Installing packages …');
  const { status, error } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    // Of npm's warnings none is for the user: the tools run under the Node that the lockfile brings.
    ['ci', '--ignore-scripts', '--loglevel', 'error'],
    { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.error(`The packages could not be installed${error ? ` (${error.message})` : ''}; npm says why above.`);
    process.exit(1);
  }
  writeFileSync(INSTALLED, wanted);
}

/**
 * The environment in which every tool runs: the packages' commands first, and with them the Node that the registry has
 * for this machine.
 */
export function toolEnvironment() {
  const bin = path.resolve('node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, WXT_TELEMETRY_DISABLED: '1' };
  const version = execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();
  if (isOlder(version)) {
    console.error(
      `Byline's tools need Node ${WANTED_NODE.join('.')} or newer; this is ${version}. Install one and try again.`,
    );
    process.exit(1);
  }
  return env;
}

function isOlder(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < WANTED_NODE[0] || (major === WANTED_NODE[0] && minor < WANTED_NODE[1]);
}

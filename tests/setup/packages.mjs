import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the tools need; jsdom asks for the most. */
const WANTED_NODE = [22, 22];

/** npm writes this file last, so that it tells when an installation was whole. */
const INSTALLED = 'node_modules/.package-lock.json';

/** Installs the packages of the lockfile if they are missing or older than it. */
export function ensurePackages() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
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

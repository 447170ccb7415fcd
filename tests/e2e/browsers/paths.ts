import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Where Chromium is installed; the variable CHROMIUM says otherwise. */
export const chromiumPath = (): string => find('CHROMIUM', CHROMIUM);

/** Where Firefox is installed; the variable FIREFOX says otherwise. */
export const firefoxPath = (): string => find('FIREFOX', FIREFOX);

function find(variable: string, candidates: string[]): string {
  const found = [process.env[variable], ...candidates].find((path) => path && existsSync(path));
  if (!found) throw new Error(`no browser found: set ${variable} to its path`);
  return found;
}

/** Chromium without the services that phone home. Root has no sandbox to start in. */
export const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

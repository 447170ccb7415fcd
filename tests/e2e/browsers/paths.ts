import { browserPath } from '../../setup/browsers.mjs';

export const chromiumPath = (): string => browserPath('chromium');
export const firefoxPath = (): string => browserPath('firefox');

/** Chromium without the services that phone home. Root has no sandbox to start in. */
export const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where each browser is looked for: the variable first, then the usual places. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** Sees to it that these browsers are installed, through apt where there is one; ends with a line of advice elsewhere. */
export function ensureBrowsers(names) {
  const missing = names.map((name) => BROWSERS[name]).filter((browser) => !isInstalled(browser));
  if (missing.length === 0) return;
  const packages = missing.map(({ debian }) => debian);
  if (!existsSync('/usr/bin/apt-get')) {
    const variables = missing.map(({ variable }) => variable).join(' and ');
    console.error(`Please install ${packages.join(' and ')}, or set ${variables} to where it is.`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

const isInstalled = ({ variable, paths }) => [process.env[variable], ...paths].some((path) => path && existsSync(path));

/**
 * Where a browser is.
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 */
export function browserPath(name) {
  const { variable, paths } = BROWSERS[name];
  const found = [process.env[variable], ...paths].find((path) => path && existsSync(path));
  if (!found) throw new Error(`no ${name} found: set ${variable} to its path`);
  return found;
}

function apt(args) {
  const asRoot = process.getuid?.() === 0;
  const command = asRoot ? ['apt-get', ...args] : ['sudo', '--non-interactive', 'apt-get', ...args];
  if (!asRoot && spawnSync('sudo', ['--version']).error) {
    console.error(`Please run as root: apt-get ${args.join(' ')}`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command[0], command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  console.error(`This failed, apt says why above: ${command.join(' ')}`);
  process.exit(1);
}

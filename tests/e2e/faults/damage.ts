import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../fixtures/site/server.ts';
import { type BrowserName, Session } from './session.ts';
import { bulk, clipIn } from './work.ts';

/** What became of a library whose files were damaged while the browser was closed. */
export interface Outcome {
  browser: BrowserName;
  kind: string;
  /** `unharmed`: all of it was there after all, so that there was nothing to notice. */
  result: 'noticed' | 'unharmed' | 'missed';
  /** What the library page said. */
  said: string;
}

/** Files that a kind of damage falls on, and what it does to each. */
interface Kind {
  files: RegExp;
  harm(file: string): void;
}

const remove = (file: string) => rmSync(file, { recursive: true });
const empty = (file: string) => truncateSync(file, 0);
const cut = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2));

/** Overwrites from one part of a file to another with what is no content of any format. */
const overwrite = (from: number, to: number) => (file: string) => {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.floor(bytes.length * from), Math.ceil(bytes.length * to));
  writeFileSync(file, bytes);
};

const KINDS: Record<BrowserName, Record<string, Kind>> = {
  chromium: {
    'all files deleted': { files: /./, harm: remove },
    'MANIFEST deleted': { files: /^MANIFEST/, harm: remove },
    'MANIFEST emptied': { files: /^MANIFEST/, harm: empty },
    'MANIFEST overwritten': { files: /^MANIFEST/, harm: overwrite(0, 1) },
    'CURRENT deleted': { files: /^CURRENT/, harm: remove },
    'CURRENT overwritten': { files: /^CURRENT/, harm: overwrite(0, 1) },
    'log cut in half': { files: /\.log$/, harm: cut },
    'log emptied': { files: /\.log$/, harm: empty },
    'log overwritten': { files: /\.log$/, harm: overwrite(0.4, 0.6) },
    'tables deleted': { files: /\.ldb$/, harm: remove },
    'tables cut in half': { files: /\.ldb$/, harm: cut },
    'tables overwritten': { files: /\.ldb$/, harm: overwrite(0.4, 0.6) },
  },
  firefox: {
    'all files deleted': { files: /./, harm: remove },
    'databases deleted': { files: /\.sqlite/, harm: remove },
    'database emptied': { files: /\.sqlite$/, harm: empty },
    'database cut in half': { files: /\.sqlite$/, harm: cut },
    'head overwritten': { files: /\.sqlite$/, harm: overwrite(0, 0.05) },
    'middle overwritten': { files: /\.sqlite$/, harm: overwrite(0.3, 0.7) },
    'all overwritten': { files: /\.sqlite$/, harm: overwrite(0, 1) },
    'database and log overwritten': { files: /\.sqlite(-wal)?$/, harm: overwrite(0, 1) },
    'log deleted': { files: /-wal$/, harm: remove },
    'log emptied': { files: /-wal$/, harm: empty },
    'log cut in half': { files: /-wal$/, harm: cut },
    'log overwritten': { files: /-wal$/, harm: overwrite(0.2, 0.8) },
  },
};

export const kindsOf = (browser: BrowserName): string[] => Object.keys(KINDS[browser]);

/** The folder in which the library's database lies. The witness lies elsewhere, as on anybody's machine. */
function databaseFolder(browser: BrowserName, profile: string): string {
  const within = (folder: string, name: RegExp) =>
    path.join(folder, readdirSync(folder).find((one) => name.test(one)) ?? '');
  if (browser === 'chromium') return within(path.join(profile, 'Default/IndexedDB'), /^chrome-extension_.*\.leveldb$/);
  return path.join(within(path.join(profile, 'storage/default'), /^moz-extension\+\+\+[0-9a-f-]+$/), 'idb');
}

/**
 * A profile with a library in it, of a browser that crashed: some of it is still in the database's log.
 *
 * @param meanwhile what else is done, before the last 51 clippings come
 */
export async function crashedProfile(
  browser: BrowserName,
  site: Site,
  meanwhile?: (session: Session) => Promise<void>,
): Promise<Session> {
  const session = await Session.start(browser, site);
  await load(session, 300);
  await meanwhile?.(session);
  await session.crash();
  await session.launch();
  await load(session, 50);
  const answered = session.heard(['done'], 1);
  await session.perform([await clipIn(session)]);
  await answered;
  const { lost, half } = session.ledger.compare(await session.audit());
  if (lost.length + half.length > 0) throw new Error(`not whole before it is damaged: ${[...lost, ...half].join()}`);
  await session.crash();
  return session;
}

async function load(session: Session, count: number): Promise<void> {
  const answered = session.heard(['done'], 1, 20_000);
  await session.perform([bulk(session, count)]);
  await answered;
}

/** By these a running browser keeps others from its profile; the last are puppeteer's, cleared away any moment. */
const LOCKS = /\/(Singleton\w+|lock|\.parentlock|(user|prefs)\.js.*)$/;

/** A copy of the profile, whose browser does not run, with its database damaged. */
export function damagedCopy({ name: browser, profile }: Session, kind: string): string {
  const copy = `${profile}-damaged`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(profile, copy, { recursive: true, filter: (file) => !LOCKS.test(file) });
  const { files, harm } = KINDS[browser][kind] as Kind;
  const folder = databaseFolder(browser, copy);
  const chosen = readdirSync(folder).filter((file) => files.test(file));
  if (chosen.length === 0) throw new Error(`${kind}: no such file in ${readdirSync(folder).join(', ')}`);
  for (const file of chosen) harm(path.join(folder, file));
  return copy;
}

/** Damages a copy of the profile, starts the browser on it, and reads what the library page says. */
export async function damaged(intact: Session, kind: string): Promise<Outcome> {
  const { name: browser, site } = intact;
  const copy = damagedCopy(intact, kind);
  const session = await Session.start(browser, site, copy);
  try {
    const said = await session.inPage<string>(SAID);
    const noticed = said.startsWith('!') && !(await saves(session));
    const result = noticed ? 'noticed' : (await isWhole(session, intact)) ? 'unharmed' : 'missed';
    return { browser, kind, result, said: said.slice(0, 200) };
  } finally {
    await session.stop();
  }
}

/** What stands on the library page once it has looked: the recovery page's words after a `!`, or the list's. */
const SAID = `new Promise((resolve) => {
  const look = () => {
    const recovery = document.querySelector('.recovery [role="alert"]');
    if (recovery) resolve('!' + recovery.innerText);
    else setTimeout(look, 50);
  };
  look();
  setTimeout(() => resolve(document.body.innerText), 3000);
})`;

/** Is a clip still taken? */
const saves = (session: Session) =>
  session.driver.inExtension<boolean>(
    `(await browser.runtime.sendMessage({ byline: 'sample.clip', input: {} }))?.ok === true`,
  );

async function isWhole(session: Session, intact: Session): Promise<boolean> {
  try {
    const { clippings, half } = await session.audit();
    return clippings.length === intact.ledger.settled().length && half.length === 0;
  } catch (error) {
    console.warn('not all of it can be read:', error);
    return false;
  }
}

import { pause, until } from '../browsers/driver.ts';
import { click, words } from '../steps.ts';
import { injectError } from './inject-error.ts';
import type { Session } from './session.ts';
import { upgradeUnderWay } from './upgrade.ts';
import { bulk, changes, clipIn, type Random, upTo } from './work.ts';

/** What a class of faults did in one round. */
export interface Struck {
  /** Proof that a write was under way; without it the marks on disk are asked. */
  inFlight?: boolean;
  lost?: string[];
  half?: string[];
}

/** Works, and strikes while a write is likely to be under way. Afterwards there is a browser with a page of ours. */
export type Strike = (session: Session, random: Random) => Promise<Struck>;

const ANSWERS = ['done', 'refused'];
const LATEST_MS = 10;

/** Lets some writes begin, and waits until a random moment after the last of them has. */
async function amidWrites(session: Session, random: Random, most: number, begin: () => Promise<void>): Promise<void> {
  const begun = session.heard(['intent'], upTo(random, most));
  await begin();
  await begun;
  await pause(random() * LATEST_MS);
}

/** What a user does in the popup and in the library, at once. */
async function mixed(session: Session, random: Random) {
  return [await clipIn(session), ...changes(session, random, 6), await clipIn(session, '/faults/', 1)];
}

/** After the worker died, what waited for it is refused. */
async function untilAnswered(session: Session): Promise<void> {
  if (session.ledger.unanswered > 0) await session.heard(ANSWERS, session.ledger.unanswered, 1_000);
}

const worker: Strike = async (session, random) => {
  const operations = await mixed(session, random);
  await amidWrites(session, random, operations.length, () => session.perform(operations));
  const answered = untilAnswered(session);
  await session.driver.killWorker();
  await answered;
  return {};
};

const browser: Strike = async (session, random) => {
  const operations = random() < 0.3 ? [bulk(session, 40)] : await mixed(session, random);
  await amidWrites(session, random, operations.length, () => session.perform(operations));
  await session.crash();
  await session.launch();
  return {};
};

/** The library page loads many clippings, and its tab is closed. */
const tab: Strike = async (session, random) => {
  const operations = [bulk(session, 30), bulk(session, 30), bulk(session, 30)];
  await amidWrites(session, random, operations.length, () => session.perform(operations));
  await session.closePage();
  await session.openPage();
  return {};
};

/** The popup is closed while it clips: nobody is told, and all is saved. */
const popup: Strike = async (session, random) => {
  const { ledger, driver } = session;
  const { page } = await session.tab('/faults/', 2);
  const note = ledger.word();
  const url = await session.turn({ page, tabId: 0 }, note);
  await driver.inExtension(
    `browser.runtime.sendMessage(${JSON.stringify({ byline: 'draft.keep', input: { url, edits: { tags: [], note } } })})`,
  );
  const shown = await driver.openPopup(page);
  const id = ledger.nextId();
  ledger.clips(id, [note]);
  const sealed = session.heard(['sealed'], 1);
  const [begun, ended] = [session.begun.length, session.ended.length];
  await amidWrites(session, random, 1, () => click(shown, words('clip')));
  const closedAt = Date.now();
  await shown.close();
  await sealed;
  const saved = async () => (await session.audit()).clippings.some((row) => row.note === note);
  if (!(await until('the clipping', saved, 8_000).catch(() => false)))
    return { lost: [`${note}: the popup closed, and nothing was saved`] };
  ledger.acknowledged(id);
  const inFlight =
    (session.begun[begun] ?? Number.POSITIVE_INFINITY) <= closedAt && (session.ended[ended] ?? 0) >= closedAt;
  return { inFlight };
};

/** The worker dies while it stores pictures that come slowly, or not at all. */
const images: Strike = async (session, random) => {
  const { site } = session;
  site.slowness = random() * 30;
  site.trouble = () => (random() < 0.2 ? 'error' : random() < 0.2 ? 'cut' : undefined);
  const operation = await clipIn(session, '/slow-images/');
  const saved = session.heard(ANSWERS, 1);
  await session.perform([operation]);
  await saved;
  await amidWrites(session, random, 12, async () => undefined);
  await session.driver.killWorker();
  return {};
};

/** Tabs with one page clip it at once, and the worker dies. */
const tabs: Strike = async (session, random) => {
  const first = await clipIn(session, '/faults/', 0);
  if (first.kind !== 'message') throw new Error('a clip is a message');
  const { url, edits } = first.input as { url: string; edits: { note: string } };
  const other = await session.tab('/faults/', 1);
  await session.turn(other, edits.note);
  const twice = { ...first, id: session.ledger.nextId(), input: { tabId: other.tabId, url, edits } };
  const operations = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? first : twice));
  await amidWrites(session, random, operations.length, () => session.perform(operations));
  await session.driver.killWorker();
  const same = (await session.audit()).clippings.filter((row) => row.url === url);
  return { half: same.length > 1 ? [`${url} was clipped ${same.length} times`] : [] };
};

/** The database fails in the middle of a write: a full disk, a defect, a transaction that is broken off. */
const error: Strike = async (session, random) => {
  const hit = await injectError(session, random);
  const operations = await mixed(session, random);
  const answered = session.heard(ANSWERS, operations.length, 10_000);
  await session.perform(operations);
  await answered;
  return { inFlight: await hit() };
};

/** Each with its weight: what takes long is done less often. */
export const STRIKES = {
  worker: { strike: worker, weight: 6 },
  browser: { strike: browser, weight: 2 },
  tab: { strike: tab, weight: 3 },
  popup: { strike: popup, weight: 1 },
  images: { strike: images, weight: 2 },
  tabs: { strike: tabs, weight: 1 },
  error: { strike: error, weight: 3 },
  upgrade: { strike: upgradeUnderWay, weight: 1 },
} satisfies Record<string, { strike: Strike; weight: number }>;

export type FaultClass = keyof typeof STRIKES;

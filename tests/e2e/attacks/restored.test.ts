import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../browsers/driver.ts';
import { rows, seenBy, sees, words } from '../steps.ts';
import { type AttackedBrowser, attackLibrary, startAttacked } from './attack-run.ts';
import { type HostileBackup, hostileBackup } from './hostile-backup.ts';
import type { Finding } from './judge.ts';
import { ownVectors } from './vectors.ts';

const POPUP_HITS = 20;
/** Of every class one: what a backup brings is shown by the same pages as all else, which meet every vector. */
const vectors = ownVectors().flatMap((one) => one.vectors.slice(0, 1));

/** What the reader itself puts on pictures and on marked passages; their values are text. */
const OF_THE_READER =
  /^(img\[(tabindex=0|role=button|aria-haspopup=dialog|aria-label=Show larger)\]$|mark\[(data-highlight=mark-\d+\]$|tabindex=0\]$|data-note=\]$|aria-description=))/;
const isForeign = ({ kind, what }: Finding) => !(kind === 'attribute' && OF_THE_READER.test(what));

const CHOOSE = (base64: string) => `(() => {
  const transfer = new DataTransfer();
  const bytes = Uint8Array.from(atob('${base64}'), (char) => char.charCodeAt(0));
  transfer.items.add(new File([bytes], 'byline-backup.zip'));
  const field = document.querySelector('input[type=file]');
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
})()`;

describe.each(['chromium', 'firefox'] as const)('a hostile backup, restored in %s', (name) => {
  let browser: AttackedBrowser;
  beforeAll(async () => {
    browser = await startAttacked(name);
  });
  afterAll(() => browser?.close());

  const numbers = async () => (await rows<{ id: number }>(browser.driver, 'clippings')).map(({ id }) => id);

  /** Chooses the file on the real page. */
  async function choose(backup: HostileBackup): Promise<void> {
    const { library } = browser;
    const bytes = Buffer.from(await (await hostileBackup(backup)).arrayBuffer());
    await library.bringToFront();
    await library.evaluate(`location.hash = '#/backup'`);
    await until(
      'the page',
      () => library.evaluate(`document.querySelector('input[type=file]:enabled') !== null`) as Promise<boolean>,
    );
    await library.evaluate(CHOOSE(bytes.toString('base64')));
  }

  async function restore(texts: string[], tag: string): Promise<number[]> {
    const before = await numbers();
    const first = (before.at(-1) ?? 0) + 1;
    const tags = (i: number) => [tag, `${tag}x${Math.floor(i / POPUP_HITS)}`];
    await choose({ vectors: texts, first, tags });
    await until('the clippings', async () => (await numbers()).length === before.length + texts.length);
    await sees(seenBy(browser.library), words('restore_done'));
    return (await numbers()).slice(before.length);
  }

  /** What the pages that only a restore fills are made of, or what of it is a breach. */
  async function inOtherRooms<T>(number: number, tag: string, look: () => Promise<T>): Promise<T[]> {
    const seen = [await look()];
    for (const [room, shown] of [
      ['highlights', `Attack ${number} begins.`],
      ['tags', tag],
    ] as const) {
      await browser.library.evaluate(`location.hash = '#/${room}'`);
      await sees(seenBy(browser.library), shown);
      seen.push(await look());
    }
    return seen;
  }

  test('nothing runs, loads, leads astray or stands for us', async () => {
    const { library } = browser;
    const [harmless = 0] = await restore(['tide-tables'], 'restoredcontrol');
    await inOtherRooms(harmless, 'restoredcontrol', () => library.evaluate(() => globalThis.attack.keepShape()));
    await library.evaluate((id) => globalThis.attack.control(id, 'restoredcontrol'), harmless);
    const findings: Finding[] = [];
    const given = { name: 'restored', vectors, unread: 0 };
    const { breaches, requests, figures } = await attackLibrary(browser, given, async (texts, tag) => {
      const ids = await restore(texts, tag);
      const look = () => library.evaluate(() => globalThis.attack.here());
      findings.push(...(await inOtherRooms(ids[0] ?? 0, tag, look)).flat());
      return ids;
    });
    expect(findings).toEqual([]);
    const foreign = breaches.map(({ vector, findings: found }) => ({ vector, findings: found.filter(isForeign) }));
    expect(foreign.filter((one) => one.findings.length > 0)).toEqual([]);
    expect(requests).toEqual([]);
    expect(figures.tried).toBe(vectors.length);
    expect(figures.canaries).toBe(0);
  });

  test('an address that is none of the web: refused as a whole', async () => {
    const before = await numbers();
    await choose({ vectors: ['astray'], first: 1, tags: () => [], link: 'javascript:top.__hit=1' });
    await sees(seenBy(browser.library), words('failure_backup_damaged'));
    expect(await numbers()).toEqual(before);
    expect(browser.canary.take()).toEqual([]);
  });
});

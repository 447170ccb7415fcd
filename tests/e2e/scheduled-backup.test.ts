import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../fixtures/site/server.ts';
import { type ChromiumDriver, launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/driver.ts';
import { clip, seenBy, sees, words } from './steps.ts';

const ALARM_MS = 50_000;

/**
 * A build that has the permission from the start: no test can press "Allow". Chromium alone: there the worker has no
 * URLs of its own for a file, so that the way is the longer one.
 */
function buildThatMayDownload(folder: string): string {
  const build = path.join(folder, 'build');
  cpSync('.output/chrome-mv3', build, { recursive: true });
  const file = path.join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  manifest.permissions.push('downloads');
  writeFileSync(file, JSON.stringify(manifest));
  return build;
}

describe('a scheduled backup in Chromium', () => {
  let driver: ChromiumDriver;
  let site: Site;
  const folder = mkdtempSync(path.join(tmpdir(), 'byline-'));
  let file: string | undefined;
  const RING = `browser.alarms.create('backup', { when: Date.now() })`;
  const keep = (record: object) => `browser.storage.local.set({ backups: ${JSON.stringify(record)} })`;
  const record = () =>
    driver.inExtension<{
      last?: { clippings: number; bytes: number };
      schedule: { files: number[]; failedAt?: number };
    }>(`(await browser.storage.local.get('backups')).backups`);

  beforeAll(async () => {
    site = await serveSite();
    driver = await launchChromium({ build: buildThatMayDownload(folder) });
    await driver.install();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    if (file) rmSync(file);
    rmSync(folder, { recursive: true, force: true });
  });

  test('is written when it is due, and not before', { timeout: 150_000 }, async () => {
    await (await clip(driver, await driver.open(`${site.origin}/2024/05/the-night-ferry/`))).close();
    await driver.inExtension(keep({ schedule: { every: 'day', files: [] } }));
    await driver.inExtension(RING);
    // An alarm may be half a minute late.
    const tried = async () => {
      const noted = await record();
      return (noted.schedule.files.length > 0 || noted.schedule.failedAt !== undefined) && noted;
    };
    const made = await until('the backup', tried, ALARM_MS);
    expect(made.last?.clippings).toBe(1);
    expect(made.schedule.failedAt).toBeUndefined();
    // The browser says where it went: a folder that a test sets takes the name away.
    file = await driver.inExtension<string>(
      `(await browser.downloads.search({ id: ${made.schedule.files[0]} }))[0].filename`,
    );
    expect(path.basename(file)).toMatch(/^byline-backup-.*\.zip$/);
    expect(statSync(file).size).toBe(made.last?.bytes);

    await driver.inExtension(RING);
    await until('the alarm', () => driver.inExtension<boolean>(`!(await browser.alarms.get('backup'))`), ALARM_MS);
    expect((await record()).schedule.files).toHaveLength(1);
    const library = await driver.openOwn('library.html#/backup');
    await sees(seenBy(library), words('schedule_about').slice(0, 40));
    await until(
      'the choice',
      () => library.evaluate(`document.querySelector('.transfer select').value === 'day'`) as Promise<boolean>,
    );
  });

  test('that fails is said', async () => {
    await driver.inExtension(keep({ schedule: { every: 'day', files: [], failedAt: Date.UTC(2026, 10, 20) } }));
    const library = await driver.openOwn('library.html#/backup');
    await sees(seenBy(library), words('schedule_failed_next'));
  });
});

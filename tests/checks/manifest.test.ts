import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What the built extensions ask for: an update that asks for more would be switched off until the user agrees. */

const EVERYWHERE = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'];
const OPTIONAL = ['downloads', 'notifications'];
const WEB_PAGES = ['http://*/*', 'https://*/*'];

const manifestOf = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));

describe.each([
  ['chrome-mv3', [...EVERYWHERE, 'sidePanel', 'offscreen'], [...OPTIONAL, 'browsingData']],
  ['firefox-mv3', EVERYWHERE, OPTIONAL],
])('the manifest of %s', (build, permissions, optional) => {
  const manifest = manifestOf(build);

  test('asks for what the README explains, and for nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.optional_permissions).toEqual(optional);
    expect(manifest.host_permissions).toEqual(WEB_PAGES);
    const readme = readFileSync('README.md', 'utf8');
    const asked = [...permissions, ...manifest.optional_permissions];
    const rows = [...readme.matchAll(/^\| ([^|\n]+) \| ([^|\n]+) \|$/gm)];
    for (const permission of asked) {
      const reason = rows.find(([, names]) => names?.includes(`\`${permission}\``))?.[2];
      expect(reason?.length, permission).toBeGreaterThan(20);
    }
  });

  test('stays out of private windows, and out of frames', () => {
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_scripts).toEqual([
      { matches: WEB_PAGES, js: ['detector.js'], run_at: 'document_idle', all_frames: false },
    ]);
  });

  test('lets no page see or run anything of it', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe-inline|https?:|\*)/);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

test('an unpacked Chrome build has the key that keeps its library, and Firefox its id', () => {
  expect(manifestOf('chrome-mv3').key).toMatch(/^MII/);
  expect(manifestOf('firefox-mv3').browser_specific_settings.gecko.id).toBe('byline@byline.invalid');
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import pkg from './package.json' with { type: 'json' };

/** The public half of a key pair: it fixes the unpacked extension's id, so that a reload keeps the library. */
const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsy+5spJCCMgg6+xq0zFQUlRLWjp5AC3XJr0lqTmY8rlzSxw5lEDY3V9YvgSt7z/FWuzcbrz8+XQu0TgPgDoWmVv+5jY3Z3wP43nydS94pYrQx+tKnSRigNhUJloW17fVw8fOBsBQryMZm/gEiZubNqfEB5taRJ4REBwqjHhBIHmgmrp9YVpnn3uGBo+ToqhCi4qcVqlIDX+CHaKeWVFnPFc2yuEClhzNjgCtyqGRZNJ2bfX9OFhMGkrke1gAAyGE70iuX+kLE8194TFN1WkoIOt+GV6fZjW1DgG2h6uHe3TPxySmMPJHBHAyuqfy1x5mwu8aOZ4s7GRZpEWsNGRNmwIDAQAB';

/** Stores sign with a key of their own and refuse one in the manifest: `npm run zip` leaves it out. */
const forStore = process.env.BYLINE_FOR_STORE === '1';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The reader's frame inherits this policy and carries its own inline style sheet.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // The background context fetches the images of clipped articles, and our pages their own texts; nothing else is fetched.
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify byline-reader byline-parser',
];

/** Firefox has no offscreen documents: the background page parses in a frame of ours. */
const contentSecurityPolicy = (browser: string): string =>
  [...CONTENT_SECURITY_POLICY, ...(browser === 'firefox' ? ["frame-src 'self'"] : [])].join('; ');

/** The licences of what ships, read from the installed packages, so that they are those of the pinned versions. */
function thirdPartyNotices(): string {
  const notices = Object.entries(pkg.dependencies).map(([name, version]) => {
    const folder = `node_modules/${name}`;
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.\w+)?$/i.test(file));
    if (files.length === 0) throw new Error(`${name} has no licence file to ship`);
    return [`${name} ${version}`, ...files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())].join(
      '\n\n',
    );
  });
  return `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const EVERY_WEB_PAGE = ['http://*/*', 'https://*/*'];

/**
 * A page with a shell (entrypoints/shell.ts) shows it before anything else is fetched: its styles stand in it, and its
 * code is asked for when the shell is painted. Nothing of this is for development, where pages change in place.
 */
const shellFirst = {
  name: 'shell-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string, { bundle = {} }: { bundle?: Record<string, { source?: string | Uint8Array }> }) =>
      html.includes('src="/shell.js"')
        ? html
            .replace('<script type="module"', '<script type="later"')
            .replaceAll('<link rel="modulepreload"', '<link rel="later"')
            // The link stays, switched off: code that comes later and wants these styles sees that they are there.
            .replace(
              /<link rel="stylesheet"([^>]* href="\/([^"]+)")>/g,
              (_, attributes, file) =>
                `<style>${bundle[file]?.source}</style><link rel="stylesheet" disabled${attributes}>`,
            )
        : html,
  },
} as const;

/** What the build knows of a module, as far as is asked here. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** A module of the project and all that it loads before it runs. */
function loadedBy(file: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const id of modules.getModuleInfo(file)?.importedIds ?? []) loadedBy(id, modules, found);
  return found;
}

const POPUP = path.resolve('entrypoints/popup/main.tsx');
const SEARCH = path.resolve('core/library/find-clippings.ts');

/** Every file takes its time: what the popup shares with other pages comes in one, all that searches in another. */
const fewFiles = {
  groups: [
    {
      debugName: 'face',
      name: (id: string, modules: Modules) => (loadedBy(POPUP, modules).has(id) ? 'face' : null),
      minShareCount: 2,
    },
    {
      debugName: 'search',
      name: (id: string, modules: Modules) => (loadedBy(SEARCH, modules).has(id) ? 'search' : null),
    },
  ],
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // Content scripts are declared below and not by WXT: its wrapper announces itself to the page (docs/decisions/0004).
  vite: () => ({
    plugins: [shellFirst],
    // The oldest browsers that are let in: what they know need not be written out for older ones.
    build: { target: ['chrome130', 'firefox142'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Dexie's build for current browsers: the default one, for old ones, takes the worker longer to start.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      if (entrypoints.some(({ name }) => name === 'popup'))
        Object.assign(build?.rollupOptions?.output ?? {}, { codeSplitting: fewFiles });
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'LICENSE.txt', contents: readFileSync('LICENSE', 'utf8') });
      files.push({ relativeDest: 'THIRD-PARTY-NOTICES.txt', contents: thirdPartyNotices() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'chrome' ? '130' : undefined,
    key: browser === 'chrome' && !forStore ? UNPACKED_KEY : undefined,
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
    ],
    optional_permissions: ['downloads', 'notifications', ...(browser === 'chrome' ? ['browsingData'] : [])],
    host_permissions: EVERY_WEB_PAGE,
    content_scripts: [{ matches: EVERY_WEB_PAGE, js: ['detector.js'], run_at: 'document_idle', all_frames: false }],
    content_security_policy: { extension_pages: contentSecurityPolicy(browser) },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      clip: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_clip__' },
      search: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_search__' },
    },
    omnibox: { keyword: 'byline' },
    // The popup's views, at the side: the same page, which sees where it stands.
    side_panel: browser === 'chrome' ? { default_path: 'popup.html' } : undefined,
    sidebar_action:
      browser === 'firefox'
        ? {
            default_panel: 'popup.html',
            default_title: '__MSG_extension_name__',
            default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
            open_at_install: false,
          }
        : undefined,
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'byline@byline.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});

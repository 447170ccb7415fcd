/** The import directions of docs/how-it-is-built.md. Paths are regular expressions from the project's root. */

/** What one room may import besides itself. */
const ROOMS = {
  model: [],
  page: ['model'],
  people: ['model'],
  detect: ['model', 'page', 'people'],
  author: ['model', 'page', 'people'],
  article: ['model', 'page', 'people'],
  capture: ['model', 'page', 'people', 'detect', 'author', 'article'],
  store: ['model', 'people', 'platform'],
  search: ['model', 'store'],
  platform: ['model'],
  messages: ['model', 'platform'],
  jobs: ['model', 'store', 'search'],
  library: ['model', 'people', 'store', 'search', 'platform', 'messages'],
  sanitize: ['model'],
  transfer: ['model', 'people', 'store', 'search', 'library', 'platform', 'messages', 'sanitize'],
};

/** Packages that one room alone may import. */
const OWNED_PACKAGES = [
  { name: 'readability', path: 'node_modules/@mozilla/readability', owners: '^core/article/' },
  { name: 'dompurify', path: 'node_modules/dompurify', owners: '^core/sanitize/' },
  { name: 'dexie', path: 'node_modules/dexie', owners: '^core/store/' },
  {
    name: 'browser',
    path: 'node_modules/(wxt/dist/browser|@wxt-dev/browser|webextension-polyfill)',
    owners: '^core/platform/',
  },
  { name: 'valibot', path: 'node_modules/valibot', owners: '^core/(messages|transfer)/' },
  { name: 'zip', path: 'node_modules/@zip.js', owners: '^core/transfer/' },
  { name: 'turndown', path: 'node_modules/(turndown|@joplin/turndown-plugin-gfm)', owners: '^core/transfer/' },
  { name: 'yaml', path: 'node_modules/yaml', owners: '^core/transfer/' },
];

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `core/${room} may import ${allowed.join(', ') || 'nothing'} of core`,
  severity: 'error',
  from: { path: `^core/${room}/` },
  to: { path: '^core/', pathNot: `^core/(${[room, ...allowed].join('|')})/` },
}));

const owned = OWNED_PACKAGES.map(({ name, path, owners }) => ({
  name: `only-door-${name}`,
  severity: 'error',
  from: { path: '^(core|components|entrypoints)/', pathNot: owners },
  to: { path: `^${path}` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    ...owned,
    {
      name: 'known-room',
      severity: 'error',
      from: {},
      to: { path: '^core/', pathNot: `^core/(${Object.keys(ROOMS).join('|')})/` },
    },
    {
      name: 'core-has-no-looks',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(components|entrypoints)/|^node_modules/preact' },
    },
    {
      name: 'components-are-presentational',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '.', pathNot: '^components/|^core/model/|^node_modules/preact|^public/_locales/|\\.css$' },
    },
    {
      name: 'entrypoints-stand-alone',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(core|components|entrypoints)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: '.wxt/tsconfig.json' },
    // Type-only imports count too: a room that knows another's types depends on it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?raw$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
    },
  },
};

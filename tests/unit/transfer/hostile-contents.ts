import type { FailureCode } from '../../../core/model/errors';
import { added, changed, encode, entry, type Forgery, inRow, inText } from './forged';

/** Well-made zips with a manifest or rows that are not to be believed, and what is said of each. */

export const HOSTILE_CONTENTS: Record<string, [Forgery, FailureCode]> = {
  // The manifest
  'no manifest': [{ entries: (entries) => entries.splice(-1) }, 'backup-unknown'],
  'a manifest of something else': [
    {
      manifest: (manifest) => {
        manifest.format = 'other';
      },
    },
    'backup-unknown',
  ],
  'a newer format': [
    {
      manifest: (manifest) => {
        manifest.version = 2;
      },
    },
    'backup-unknown',
  ],
  'a format that is no number': [
    {
      manifest: (manifest) => {
        manifest.version = '1';
      },
    },
    'backup-unknown',
  ],
  'a manifest that is null': [{ manifestText: () => 'null' }, 'backup-unknown'],
  'a manifest cut off': [{ manifestText: (text) => text.slice(0, -20) }, 'backup-damaged'],
  'a manifest nested deep': [
    { manifestText: () => `{"format":"byline-backup","version":1,"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}` },
    'backup-damaged',
  ],
  'a manifest with __proto__': [
    { manifestText: (text) => text.replace('{', '{"__proto__":{"batches":9},') },
    'backup-damaged',
  ],
  'a wrong hash': [
    {
      manifest: ({ files }) => {
        Object.assign(files[2] ?? {}, { sha256: '0'.repeat(64) });
      },
    },
    'backup-damaged',
  ],
  'a wrong count of rows': [
    {
      manifest: ({ files }) => {
        Object.assign(files[1] ?? {}, { rows: 3 });
      },
    },
    'backup-damaged',
  ],
  'a wrong count of clippings': [
    {
      manifest: ({ counts }) => {
        counts.clippings = 3;
      },
    },
    'backup-damaged',
  ],
  'a negative count': [
    {
      manifest: ({ counts }) => {
        counts.images = -1;
      },
    },
    'backup-damaged',
  ],
  'a file that is missing': [
    { entries: (entries) => entries.splice(entries.indexOf(entry(entries, 'bodies')), 1) },
    'backup-damaged',
  ],
  'a file that is not listed': [
    {
      manifest: ({ files }) => {
        files.splice(1, 1);
      },
    },
    'backup-damaged',
  ],
  'a file listed twice': [
    {
      manifest: ({ files }) => {
        files.push({ ...files[0] });
      },
    },
    'backup-damaged',
  ],
  'a batch beyond the last': [
    {
      manifest: (manifest) => {
        manifest.batches = 0;
      },
    },
    'backup-damaged',
  ],
  'an endless number of batches': [
    {
      manifest: (manifest) => {
        manifest.batches = 1e9;
      },
    },
    'backup-damaged',
  ],
  'an image that is missing': [{ entries: (entries) => entries.splice(0, 1) }, 'backup-damaged'],
  'an image with other bytes': [
    changed('images', (one) => {
      one.bytes = encode('the bytes of a pictura');
    }),
    'backup-damaged',
  ],
  'an image that no row names': [added({ name: `images/${'a'.repeat(64)}`, bytes: encode('x') }), 'backup-damaged'],
  // Rows
  'a line cut off': [inText('bodies', (text) => text.slice(0, -20)), 'backup-damaged'],
  'no line feed at the end': [inText('bodies', (text) => text.trimEnd()), 'backup-damaged'],
  'a blank line': [inText('bodies', (text) => `\n${text}`), 'backup-damaged'],
  'a byte order mark': [inText('bodies', (text) => `\ufeff${text}`), 'backup-damaged'],
  'what is no UTF-8': [inText('bodies', (text) => new Uint8Array([0xc3, 0x28, ...encode(text)])), 'backup-damaged'],
  'UTF-16': [inText('bodies', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))), 'backup-damaged'],
  NaN: [inText('clippings', (text) => text.replace('"wordCount":2', '"wordCount":NaN')), 'backup-damaged'],
  'an array for a row': [inText('bodies', (text) => `[]${text.slice(text.indexOf('\n'))}`), 'backup-damaged'],
  'JSON nested deep': [
    inText('clippings', (text) => text.replace('"tags":[]', `"tags":${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
    'backup-damaged',
  ],
  'a field __proto__': [
    inText('clippings', (text) => text.replace('{', '{"__proto__":{"deletedAt":1},')),
    'backup-damaged',
  ],
  'an escaped field __proto__': [
    inText('clippings', (text) => text.replace('{', '{"\\u005f_proto__":{"deletedAt":1},')),
    'backup-damaged',
  ],
  'a field __proto__ within': [
    inText('bylines', (text) => text.replace('"evidence":{}', '"evidence":{"__proto__":{"name":"x"}}')),
    'backup-damaged',
  ],
  'a field constructor': [inRow('authors', { constructor: { prototype: {} } }), 'backup-damaged'],
  'a javascript: URL': [inRow('clippings', { url: 'javascript:alert(1)' }), 'backup-damaged'],
  'a javascript: URL as canonical': [inRow('clippings', { canonicalUrl: ' javascript:alert(1)' }), 'backup-damaged'],
  'a javascript: link of an author': [
    inRow('bylines', { links: [{ kind: 'site', url: 'java\nscript:alert(1)' }] }),
    'backup-damaged',
  ],
  'a data: URL as avatar': [inRow('bylines', { avatar: 'data:text/html,<script>' }), 'backup-damaged'],
  'a data: URL as picture': [inRow('pictures', { url: 'data:text/html,x' }), 'backup-damaged'],
  'an image that is HTML': [inRow('images', { type: 'text/html' }), 'backup-damaged'],
  'an image of another size': [inRow('images', { bytes: 5 }), 'backup-damaged'],
  'a title that is an object': [inRow('clippings', { title: { toString: 'x' } }), 'backup-damaged'],
  'a title without end': [inRow('clippings', { title: 'x'.repeat(20_000) }), 'backup-damaged'],
  'a list without end': [inRow('clippings', { tags: Array(20_000).fill('x') }), 'backup-damaged'],
  'a time that is none': [inRow('clippings', { clippedAt: 1e300 }), 'backup-damaged'],
  'a negative time': [inRow('clippings', { updatedAt: -1 }), 'backup-damaged'],
  'a direction that is none': [inRow('clippings', { dir: 'up' }), 'backup-damaged'],
  'a uid twice': [inRow('clippings', { uid: 'two' }), 'backup-damaged'],
  'a page twice': [inRow('clippings', { urlKey: 'hive.example/two' }), 'backup-damaged'],
  'an author twice': [
    {
      rows: ({ authors = [] }) => {
        authors.push({ ...authors[0] });
      },
    },
    'backup-damaged',
  ],
  'a body twice': [inRow('bodies', { clipping: 'two' }), 'backup-damaged'],
  'a picture twice': [
    {
      rows: ({ pictures = [] }) => {
        pictures.push({ ...pictures[0] });
      },
    },
    'backup-damaged',
  ],
  'a body of nothing': [inRow('bodies', { clipping: 'three' }), 'backup-damaged'],
  'a byline of no author': [inRow('bylines', { author: 'omar' }), 'backup-damaged'],
  'a kept picture without image': [inRow('pictures', { hash: 'b'.repeat(64) }), 'backup-damaged'],
};

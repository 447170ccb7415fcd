import type { FailureCode } from '../../../core/model/errors';
import { added, changed, encode, type Forgery } from './forged';

/** Zips that lie about themselves, and what is said of each. */

const bytes = (size: number) => new Uint8Array(size);

const MB = 1024 * 1024;

export const HOSTILE_ZIPS: Record<string, [Forgery, FailureCode]> = {
  // The zip
  'nothing at all': [{ zip: () => bytes(0) }, 'backup-unreadable'],
  'no zip': [
    { zip: () => encode('<!doctype html><title>Not found</title>'.repeat(20)) as Uint8Array<ArrayBuffer> },
    'backup-unreadable',
  ],
  'an empty zip': [{ entries: (entries) => entries.splice(0) }, 'backup-unknown'],
  'something before it': [{ zip: (zip) => new Uint8Array([1, 2, 3, ...zip]) }, 'backup-damaged'],
  'something after it': [{ zip: (zip) => new Uint8Array([...zip, ...bytes(100)]) }, 'backup-unreadable'],
  'a directory elsewhere': [{ end: { offset: 3 } }, 'backup-unreadable'],
  'a directory far beyond the end': [{ end: { offset: 0x7fffffff } }, 'backup-unreadable'],
  'more files than there are': [{ end: { count: 60_000 } }, 'backup-damaged'],
  'fewer files than there are': [{ end: { count: 2 } }, 'backup-damaged'],
  'a zip64 directory that is not there': [{ end: { offset: 0xffffffff, count: 0xffff } }, 'backup-unreadable'],
  'a zip64 size that lies': [
    changed('bodies', (one) => {
      const extra = new Uint8Array([1, 0, 16, 0, ...bytes(8).fill(0x11), ...bytes(8).fill(0x11)]);
      one.central = { size: 0xffffffff, compressed: 0xffffffff, extra };
    }),
    'backup-damaged',
  ],
  // Names
  'a name that goes up': [added({ name: '../../startup.sh', bytes: encode('x') }), 'backup-damaged'],
  'a name that goes up within a table': [added({ name: 'images/../../x', bytes: encode('x') }), 'backup-damaged'],
  'a name that goes up with backslashes': [added({ name: '..\\..\\x.exe', bytes: encode('x') }), 'backup-damaged'],
  'an absolute name': [added({ name: '/etc/passwd', bytes: encode('x') }), 'backup-damaged'],
  'a drive': [added({ name: 'C:\\Windows\\x.dll', bytes: encode('x') }), 'backup-damaged'],
  'a name with NUL': [added({ name: 'manifest.json\0.exe', bytes: encode('x') }), 'backup-damaged'],
  'a folder': [added({ name: 'images/', bytes: bytes(0) }), 'backup-unknown'],
  'an empty name': [added({ name: '', bytes: encode('x') }), 'backup-damaged'],
  'a name that is no UTF-8': [
    added({ name: new Uint8Array([0xff, 0xfe, 0xc0]), bytes: encode('x') }),
    'backup-unknown',
  ],
  'a very long name': [added({ name: 'a/'.repeat(30_000), bytes: encode('x') }), 'backup-unknown'],
  'a stranger': [added({ name: 'readme.txt', bytes: encode('x') }), 'backup-unknown'],
  'a name twice': [added({ name: 'clippings/000001.ndjson', bytes: encode('x') }), 'backup-damaged'],
  'two names for one file': [
    changed('bodies', (one) => {
      one.local = { name: encode('bodies/000002.ndjson') };
    }),
    'backup-damaged',
  ],
  // Entries
  'a wrong CRC': [
    changed('bodies', (one) => {
      one.both = { crc: 7 };
    }),
    'backup-damaged',
  ],
  'an encrypted file': [
    changed('bodies', (one) => {
      one.both = { flags: 0x801 };
    }),
    'backup-damaged',
  ],
  'an unknown compression': [
    changed('bodies', (one) => {
      one.both = { method: 99 };
    }),
    'backup-damaged',
  ],
  'a compression that is none': [
    changed('bodies', (one) => {
      one.both = { method: 8 };
      one.method = 'store';
    }),
    'backup-damaged',
  ],
  'a link': [
    changed('bodies', (one) => {
      one.central = { madeBy: (3 << 8) | 20, attributes: (0o120777 << 16) >>> 0 };
    }),
    'backup-damaged',
  ],
  'a size of 4 GB': [
    changed('bodies', (one) => {
      one.both = { size: 0xfffffffe };
    }),
    'backup-damaged',
  ],
  'a size that is too small': [
    changed('bodies', (one) => {
      one.both = { size: 3 };
    }),
    'backup-damaged',
  ],
  'a size that is too large': [
    changed('bodies', (one) => {
      one.both = { size: 300 };
    }),
    'backup-damaged',
  ],
  'two sizes of a stored file': [
    changed('images', (one) => {
      one.both = { size: 3 };
    }),
    'backup-damaged',
  ],
  'two files in one place': [
    changed('clippings', (one) => {
      one.central = { offset: 0 };
    }),
    'backup-damaged',
  ],
  'files that overlap': [
    {
      entries: (entries) => {
        const first = entries[0];
        if (first) first.both = { compressed: 400, size: 400 };
      },
    },
    'backup-damaged',
  ],
  'a local header that says otherwise': [
    changed('bodies', (one) => {
      one.local = { method: 0 };
    }),
    'backup-damaged',
  ],
  // Bombs
  'a bomb in a part': [
    changed('bodies', (one) => {
      one.bytes = bytes(40 * MB);
    }),
    'backup-damaged',
  ],
  'a bomb in the manifest': [
    changed('manifest', (one) => {
      one.bytes = bytes(40 * MB);
      one.method = 'deflate';
    }),
    'backup-damaged',
  ],
  'a bomb that claims to be small': [
    changed('bodies', (one) => {
      one.bytes = bytes(15 * MB);
      one.both = { size: 100 };
    }),
    'backup-damaged',
  ],
  'many bombs': [
    {
      entries: (entries) => {
        const template = { bytes: bytes(MB), method: 'deflate' } as const;
        for (let i = 2; i < 302; i++)
          entries.push({ ...template, name: `bodies/${String(i).padStart(6, '0')}.ndjson`, both: { size: 16 * MB } });
      },
    },
    'backup-damaged',
  ],
};

import { createHash } from 'node:crypto';
import { forge, type Row } from '../../unit/transfer/forged.ts';

/** Backups by hand, well made in everything but what their rows say. */

const PAGE = 'https://attack.example/';
const TIME = 1_700_000_000_000;
const PICTURE = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="top.__hit=1"><script>top.__hit=1</script><image href="http://picture.invalid/"/></svg>`,
);
const hash = createHash('sha256').update(PICTURE).digest('hex');

export interface HostileBackup {
  /** One for each clipping: it stands in every field that takes a text, and at the end of every address. */
  vectors: string[];
  /** The first clipping's number; their bodies say their numbers. */
  first: number;
  /** The tags of each. */
  tags: (i: number) => string[];
  /** The address of each author's link. */
  link?: string;
}

/** Makes the zip. */
export async function hostileBackup({ vectors, first, tags, link }: HostileBackup): Promise<Blob> {
  const rowsOf = (vector: string, i: number) => attack(vector, first + i, tags(i), link ?? `${PAGE}link?${vector}`);
  const all = vectors.map(rowsOf);
  return forge({
    rows: (rows) => {
      for (const table of Object.keys(rows)) rows[table] = all.flatMap((one) => one[table] ?? []);
      rows.images = [{ hash, type: 'image/svg+xml', bytes: PICTURE.length }];
    },
    entries: (entries) => entries.splice(0, 1, { name: `images/${hash}`, bytes: PICTURE }),
    settings: { searches: vectors.slice(0, 20).map((vector) => ({ name: vector, query: vector })) },
  });
}

function attack(vector: string, number: number, tags: string[], link: string): Record<string, Row[]> {
  const uid = `restored-${number}`;
  const begins = `Attack ${number} begins.`;
  const html = `<p>${begins}</p><img src="${PAGE}${number}.svg">${vector}<p>It's what follows.</p>`;
  const text = `${begins} ${vector}`;
  const printed = {
    ...{ position: 0, name: vector || '-', kind: 'person', bio: vector, role: vector, affiliation: vector },
    ...{ avatar: `${PAGE}face?${vector}`, url: `${PAGE}author?${vector}`, evidence: { name: vector } },
    ...{ links: [{ kind: 'site', url: link }], author: `author-${number}` },
  };
  const clipping = {
    ...{ uid, urlKey: `attack.example/restored/${number}`, aliases: [`attack.example/${vector}`] },
    ...{ url: `${PAGE}restored/${number}?${vector}`, canonicalUrl: `${PAGE}canonical?${vector}` },
    ...{ title: vector, subtitle: vector, siteName: vector, section: vector, lang: vector, excerpt: vector },
    ...{ published: { ms: TIME, printed: vector }, leadImage: `${PAGE}lead?${vector}`, dir: 'ltr', wordCount: 300 },
    ...{ tags: [vector, ...tags], note: vector, notAuthors: [vector] },
    ...{ clippedAt: TIME + number, updatedAt: TIME + number, openedAt: TIME },
  };
  const quote = { exact: begins, prefix: '', suffix: '' };
  const earlier = { title: vector, html, text, wordCount: 300, bylines: [printed], replacedAt: TIME };
  return {
    authors: [{ uid: `author-${number}`, name: vector || '-', kind: 'person', identities: [], alsoNamed: [vector] }],
    clippings: [clipping],
    bodies: [{ clipping: uid, html, text }],
    bylines: [{ clipping: uid, ...printed }],
    revisions: [{ clipping: uid, ...earlier }],
    pictures: [{ clipping: uid, url: `${PAGE}${number}.svg`, state: 'kept', hash }],
    highlights: [{ clipping: uid, uid: `mark-${number}`, quote, start: 0, note: vector, madeAt: TIME }],
  };
}

import { type BulkItem, loadInBulk } from '../../core/library/bulk-load';
import type { CapturedAuthor } from '../../core/model/capture';

/** Runs inside the library page: fills the library as an import does. */
declare global {
  // `var` is how TypeScript declares a property of `globalThis`.
  var bylineFill: typeof fill;
}

export interface Planted {
  title: string;
  author: string;
  site: string;
  tags: string[];
  lang: string;
  /** A day, as `2024-05-01`. */
  published: string;
}

async function fill(planted: Planted[]): Promise<void> {
  await loadInBulk(planted.map(itemOf));
}

function itemOf({ title, author, site, tags, lang, published }: Planted, number: number): BulkItem {
  const url = `https://${site}/${number}`;
  const text = `${title}. What stands in it is of no matter here.`;
  const by = `https://people.example/${encodeURIComponent(author)}`;
  const signed: CapturedAuthor = { name: author, kind: 'person', links: [], evidence: {}, url: by };
  return {
    clipping: {
      uid: `planted-${number}`,
      urlKey: `${site}/${number}`,
      aliases: [`${site}/${number}`],
      url,
      title,
      siteName: site,
      published: { ms: Date.parse(published), printed: published },
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      excerpt: text,
      wordCount: 10,
      tags,
      note: '',
      clippedAt: Date.UTC(2024, 0, 1) + number * 60_000,
      updatedAt: Date.UTC(2024, 0, 1) + number * 60_000,
    },
    body: { html: `<p>${text}</p>`, text },
    authors: [signed],
  };
}

globalThis.bylineFill = fill;

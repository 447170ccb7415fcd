import type { CapturedAuthor } from '../../core/model/capture';
import type { Byline, Clipping } from '../../core/model/clipping';

export function sampleAuthor(more: Partial<CapturedAuthor> = {}): CapturedAuthor {
  return {
    name: 'Ida Lund',
    kind: 'person',
    bio: 'keeps bees and writes about them.',
    role: 'Editor',
    affiliation: 'The Hive',
    links: [
      { kind: 'author-page', url: 'https://www.hive.example/author/ida/' },
      { kind: 'email', url: 'mailto:ida@hive.example' },
    ],
    evidence: { name: 'byline', bio: 'box:ts-fab' },
    ...more,
  };
}

export function sampleByline(more: Partial<Byline> = {}): Byline {
  return { ...sampleAuthor(), id: 1, clippingId: 1, authorId: 1, position: 0, ...more };
}

export function sampleClipping(more: Partial<Clipping> = {}): Clipping {
  return {
    id: 1,
    uid: 'one',
    urlKey: 'hive.example/bees',
    aliases: ['hive.example/bees'],
    url: 'https://hive.example/bees',
    title: 'What bees know',
    siteName: 'The Hive',
    published: { printed: '2014-03-21T23:30:00+08:00', ms: Date.UTC(2014, 2, 21, 15, 30), offset: 480 },
    lang: 'en',
    dir: 'ltr',
    excerpt: 'A colony remembers.',
    wordCount: 690,
    authorNames: ['Ida Lund'],
    tags: [],
    note: '',
    clippedAt: Date.UTC(2026, 10, 24),
    updatedAt: Date.UTC(2026, 10, 24),
    ...more,
  };
}

export const ARABIC = sampleClipping({
  id: 2,
  title: 'ما تعرفه النحل',
  siteName: 'الخلية',
  lang: 'ar',
  dir: 'rtl',
  authorNames: ['ليلى حداد'],
});

export const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(40).trim();

import type { Capture, CapturedAuthor } from '../../../core/model/capture';

/** An author as a page might present her. */
export function sampleAuthor(changes: Partial<CapturedAuthor> = {}): CapturedAuthor {
  return {
    name: 'Ida Lund',
    kind: 'person',
    bio: 'Ida Lund keeps bees on a roof in Aarhus.',
    avatar: 'https://hive.example/ida.jpg',
    url: 'https://hive.example/author/ida',
    links: [{ kind: 'author-page', url: 'https://hive.example/author/ida' }],
    evidence: { name: 'byline', bio: 'box:ts-fab' },
    ...changes,
  };
}

/** A small capture; every field may be changed. */
export function sampleCapture(changes: Partial<Capture> = {}): Capture {
  return {
    url: 'https://hive.example/2024/05/swarms',
    title: 'When the swarm leaves',
    siteName: 'The Hive',
    published: { ms: 1_714_550_400_000, printed: '2024-05-01' },
    lang: 'en',
    dir: 'ltr',
    excerpt: 'A queen departs with half of the colony.',
    wordCount: 12,
    html: '<p>A queen departs with half of the colony.</p><img src="https://hive.example/swarm.jpg">',
    text: 'A queen departs with half of the colony, and the keepers watch.',
    images: ['https://hive.example/swarm.jpg'],
    authors: [sampleAuthor()],
    detection: { isArticle: true, score: 0.9 },
    ...changes,
  };
}

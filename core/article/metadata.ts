import type { Capture } from '../model/capture';
import { textOf } from '../page/json-ld';
import { firstMeta } from '../page/meta';
import { PAYWALLED } from './fields/access';
import { readCanonicalUrl } from './fields/canonical';
import { type Facts, factsOf, firstOf } from './fields/facts';
import { LEAD_IMAGE } from './fields/image';
import { declaredDir, declaredLang } from './fields/language';
import { PAGES } from './fields/pages';
import { SECTION, SITE } from './fields/site';
import { SUBTITLE } from './fields/subtitle';
import { MODIFIED, PUBLISHED } from './fields/times';
import { findHeading, TITLE } from './fields/title';

export type Metadata = Pick<
  Capture,
  | 'canonicalUrl'
  | 'title'
  | 'subtitle'
  | 'siteName'
  | 'section'
  | 'published'
  | 'modified'
  | 'lang'
  | 'leadImage'
  | 'paywalled'
  | 'pages'
> & {
  /** What the page says of itself; the body's first paragraph stands in for it. */
  description?: string;
  /** The direction that the page declares. */
  dir?: Capture['dir'];
};

/** For each field the ways to read it, the most trustworthy first. */
export const FIELDS = {
  siteName: SITE,
  title: TITLE,
  subtitle: SUBTITLE,
  section: SECTION,
  published: PUBLISHED,
  modified: MODIFIED,
  leadImage: LEAD_IMAGE,
  paywalled: PAYWALLED,
  pages: PAGES,
};

/** What a page says about itself: in meta tags, JSON-LD, markup and lines of text. Changes nothing. */
export function readMetadata(document: Document, baseUrl: string, fields = FIELDS): Metadata {
  const facts: Facts = factsOf(document, baseUrl);
  facts.lang = declaredLang(facts);
  facts.siteName = firstOf(fields.siteName, facts) ?? '';
  facts.heading = findHeading(facts);
  return {
    canonicalUrl: readCanonicalUrl(facts),
    title: firstOf(fields.title, facts) ?? '',
    subtitle: firstOf(fields.subtitle, facts),
    siteName: facts.siteName,
    section: firstOf(fields.section, facts),
    published: firstOf(fields.published, facts),
    modified: firstOf(fields.modified, facts),
    lang: facts.lang,
    dir: declaredDir(facts),
    leadImage: firstOf(fields.leadImage, facts),
    paywalled: firstOf(fields.paywalled, facts),
    pages: firstOf(fields.pages, facts),
    description:
      firstMeta(facts.meta, 'og:description', 'description', 'twitter:description', 'dc.description') ??
      textOf(facts.article?.['description']),
  };
}

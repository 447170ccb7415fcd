import * as v from 'valibot';
import type {
  ArticlePages,
  AuthorLink,
  CapturedAuthor,
  CapturedText,
  CaptureRefusal,
  CaptureResult,
  LargePage,
  LinkKind,
  PageReading,
  PrintedTime,
} from '../model/capture';
import { BylineError } from '../model/errors';
import { isLinkable, parseWebUrl } from '../model/url-rules';
import { cutCapture, MAX_AUTHORS, MAX_BIO, MAX_IMAGES, MAX_LINE, MAX_LINKS, MAX_URL } from './cut-capture';

/**
 * A capture comes out of a page's process and is believed no more than the page is: every field has its shape and its
 * cap, or the capture is refused whole. Before that `cutCapture` makes short what a page has too much of.
 */

const MAX_HTML = 60_000_000;
/** The last millisecond that a date can hold; less a day, for zones. */
const MAX_TIME = 8_640_000_000_000_000 - 86_400_000;
/** A data URL of a picture of 96 pixels. */
const MAX_PREVIEW = 100_000;

export const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
export const webUrl = v.pipe(
  v.string(),
  v.maxLength(MAX_URL),
  v.check((url) => parseWebUrl(url) !== undefined, 'no web URL'),
);
const linkUrl = v.pipe(v.string(), v.maxLength(MAX_URL), v.check(isLinkable, 'no web URL'));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const linkKinds = [
  'author-page',
  'site',
  'email',
  'x',
  'mastodon',
  'bluesky',
  'linkedin',
  'github',
  'orcid',
  'scholar',
  'facebook',
  'instagram',
  'youtube',
  'other',
] as const satisfies LinkKind[];

/** Zones lie between UTC-12 and UTC+14. */
const offset = v.pipe(v.number(), v.integer(), v.minValue(-12 * 60), v.maxValue(14 * 60));
export const printedTime: v.GenericSchema<PrintedTime> = v.object({
  ms: v.optional(v.pipe(v.number(), v.minValue(-MAX_TIME), v.maxValue(MAX_TIME))),
  printed: line,
  offset: v.optional(offset),
  precision: v.optional(v.picklist(['day', 'month'])),
});
const pageNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
export const pages: v.GenericSchema<ArticlePages> = v.object({
  page: pageNumber,
  last: pageNumber,
  next: v.optional(webUrl),
});
const authorLink: v.GenericSchema<AuthorLink> = v.object({ kind: v.picklist(linkKinds), url: linkUrl });

export const authorEntries = {
  name: v.pipe(line, v.minLength(1)),
  kind: v.picklist(['person', 'organization']),
  bio: v.optional(v.pipe(v.string(), v.maxLength(MAX_BIO))),
  role: v.optional(line),
  affiliation: v.optional(line),
  avatar: v.optional(webUrl),
  avatarPreview: v.optional(v.pipe(v.string(), v.startsWith('data:image/'), v.maxLength(MAX_PREVIEW))),
  url: v.optional(webUrl),
  links: v.pipe(v.array(authorLink), v.maxLength(MAX_LINKS)),
  evidence: v.object({
    name: v.optional(line),
    bio: v.optional(line),
    role: v.optional(line),
    affiliation: v.optional(line),
    avatar: v.optional(line),
    url: v.optional(line),
    links: v.optional(line),
  }),
};
const author: v.GenericSchema<CapturedAuthor> = v.object(authorEntries);

const refusals = [
  'too-large',
  'too-deep',
  'no-text',
  'file',
  'pdf',
  'frames',
  'loading',
] as const satisfies CaptureRefusal[];

const textFields = {
  html: v.pipe(v.string(), v.maxLength(MAX_HTML)),
  text: v.pipe(v.string(), v.maxLength(MAX_HTML)),
  images: v.pipe(v.array(webUrl), v.maxLength(MAX_IMAGES)),
  wordCount: count,
};
const capturedText: v.GenericSchema<CapturedText> = v.object(textFields);
const detection = v.object({ isArticle: v.boolean(), score: v.number() });

/** What a page says of its article, and the library keeps as it is. */
export const articleEntries = {
  canonicalUrl: v.optional(webUrl),
  title: line,
  subtitle: v.optional(line),
  siteName: line,
  section: v.optional(line),
  published: v.optional(printedTime),
  modified: v.optional(printedTime),
  lang: v.optional(line),
  dir: v.picklist(['ltr', 'rtl']),
  excerpt: line,
  leadImage: v.optional(webUrl),
  paywalled: v.optional(v.literal(true)),
  pages: v.optional(pages),
};

const results = [
  v.object({ ok: v.literal(false), refusal: v.picklist(refusals) }),
  v.object({
    ok: v.literal(true),
    capture: v.object({
      ...textFields,
      url: v.pipe(v.string(), v.maxLength(MAX_URL)),
      ...articleEntries,
      authors: v.pipe(v.array(author), v.maxLength(MAX_AUTHORS)),
      detection,
      selection: v.optional(capturedText),
      part: v.optional(v.literal('selection')),
    }),
  }),
] as const;

const largePage: v.GenericSchema<LargePage> = v.object({
  html: v.pipe(v.string(), v.maxLength(MAX_HTML)),
  url: v.pipe(v.string(), v.maxLength(MAX_URL)),
  baseUrl: v.pipe(v.string(), v.maxLength(MAX_URL)),
  detection,
  selection: v.optional(capturedText),
});

const captureResult: v.GenericSchema<CaptureResult> = v.variant('ok', results);
const pageReading: v.GenericSchema<PageReading> = v.variant('ok', [
  ...results,
  v.object({ ok: v.literal('elsewhere'), page: largePage }),
]);

/**
 * Reads what the capture script returned.
 * @throws BylineError `unexpected` for what is no reading of a page
 */
export const parsePageReading = (value: unknown): PageReading => parse(pageReading, cutCapture(value));

/**
 * Reads what the parser page returned.
 * @throws BylineError `unexpected` for what is no capture result
 */
export const parseCaptureResult = (value: unknown): CaptureResult => parse(captureResult, cutCapture(value));

function parse<T>(schema: v.GenericSchema<T>, value: unknown): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BylineError('unexpected', `capture refused: ${issue.message} at ${v.getDotPath(issue) ?? 'the root'}`);
}

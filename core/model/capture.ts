/** What extraction returns for a page, before anything is stored. Plain data: it crosses contexts as JSON. */

/**
 * Where on the page a field was read: `json-ld`, `meta`, `microdata`, `h-card`, `byline`, `box:ts-fab`,
 * `closing-paragraph` …; `user` for what was corrected by hand.
 */
export type Evidence = string;

export type LinkKind =
  | 'author-page'
  | 'site'
  | 'email'
  | 'x'
  | 'mastodon'
  | 'bluesky'
  | 'linkedin'
  | 'github'
  | 'orcid'
  | 'scholar'
  | 'facebook'
  | 'instagram'
  | 'youtube'
  | 'other';

export interface AuthorLink {
  kind: LinkKind;
  /** Absolute; `http:`, `https:` or `mailto:`. */
  url: string;
}

/** One author as this page presents them. Texts are plain text, URLs absolute. */
export interface CapturedAuthor {
  name: string;
  kind: 'person' | 'organization';
  bio?: string;
  role?: string;
  affiliation?: string;
  /** URL of the photo. */
  avatar?: string;
  /** The photo as the page already shows it, small, as a `data:` URL: for the popup before anything is stored. */
  avatarPreview?: string;
  /** The author's page on this site or, failing that, their own. Also among `links`. */
  url?: string;
  links: AuthorLink[];
  /** For each field that was found, where. */
  evidence: Partial<Record<'name' | 'bio' | 'role' | 'affiliation' | 'avatar' | 'url' | 'links', Evidence>>;
}

/** A time that the page printed: UTC milliseconds where it could be read, and always the original string. */
export interface PrintedTime {
  ms?: number;
  printed: string;
}

export interface Detection {
  isArticle: boolean;
  /** 0 to 1; the badge shows above the detector's threshold. */
  score: number;
}

export interface Capture {
  /** The document's URL when it was read. The library trusts the tab's URL instead. */
  url: string;
  /** What the page calls its canonical URL, only if believable (see `core/article`). Absolute, no tracking parameters. */
  canonicalUrl?: string;
  title: string;
  siteName: string;
  published?: PrintedTime;
  modified?: PrintedTime;
  /** BCP 47 tag. */
  lang?: string;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  /** URL of the lead image. */
  leadImage?: string;
  /** Words of the body; a CJK character counts as half a word. */
  wordCount: number;
  /** The body's cleaned HTML: not sanitised (that is done each time it is shown), URLs absolute. */
  html: string;
  /** The body's plain text, blocks parted by a blank line. */
  text: string;
  /** Absolute URLs of the images in `html`, in order, each once. */
  images: string[];
  authors: CapturedAuthor[];
  detection: Detection;
}

/** Why a page could not be captured. */
export type CaptureRefusal = 'too-large' | 'too-deep' | 'no-text' | 'not-html';

export type CaptureResult = { ok: true; capture: Capture } | { ok: false; refusal: CaptureRefusal };

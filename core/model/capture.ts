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

/** A time that the page printed: read where it could be, and always as printed. */
export interface PrintedTime {
  /** UTC milliseconds. A time without a zone is taken as UTC's, a date without a time as midnight. */
  ms?: number;
  printed: string;
  /** The zone that the page names, in minutes east of UTC. Without it `ms` may be half a day off. */
  offset?: number;
  /** Set where no time of day is named: the day or only the month is. */
  precision?: 'day' | 'month';
}

/** Which page of an article this is; only this one is captured. */
export interface ArticlePages {
  /** From 1. */
  page: number;
  /** The highest number that the page links to: there may be more. */
  last: number;
  /** URL of the next page. */
  next?: string;
}

export interface Detection {
  isArticle: boolean;
  /** 0 to 1; the badge shows above the detector's threshold. */
  score: number;
}

/** The text of an article, or of what is selected in it. */
export interface CapturedText {
  /** Cleaned HTML: not sanitised (that is done each time it is shown), URLs absolute. */
  html: string;
  /** Plain text, blocks parted by a blank line. */
  text: string;
  /** Absolute URLs of the images in `html`, in order, each once. */
  images: string[];
  /** A CJK character counts as half a word. */
  wordCount: number;
}

export interface Capture extends CapturedText {
  /** The document's URL when it was read. The library trusts the tab's URL instead. */
  url: string;
  /** What the page calls its canonical URL, only if believable (see `core/article`). Absolute, no tracking parameters. */
  canonicalUrl?: string;
  title: string;
  /** The line under the title: standfirst, dek. */
  subtitle?: string;
  siteName: string;
  /** The part of the site: "Opinion". */
  section?: string;
  published?: PrintedTime;
  modified?: PrintedTime;
  /** BCP 47 tag: as declared, unless the text is plainly in another language. */
  lang?: string;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  /** URL of the lead image. */
  leadImage?: string;
  /** The page says that its full text is for subscribers. */
  paywalled?: true;
  /** Only where an article runs over several pages. */
  pages?: ArticlePages;
  authors: CapturedAuthor[];
  detection: Detection;
  /** What is selected on the page, if anything is. */
  selection?: CapturedText;
  /** The text is no more than what was selected. */
  part?: 'selection';
}

/**
 * Why a page could not be captured: `file` is a picture, a recording or data shown by the browser, `frames` a page
 * that only frames others, `loading` one whose end has not come yet.
 */
export type CaptureRefusal = 'too-large' | 'too-deep' | 'no-text' | 'file' | 'pdf' | 'frames' | 'loading';

export type CaptureResult = { ok: true; capture: Capture } | { ok: false; refusal: CaptureRefusal };

/** What only the live page tells. */
export interface PageFacts {
  url: string;
  /** What its relative URLs are relative to. */
  baseUrl: string;
  detection: Detection;
  selection?: CapturedText;
}

/** A page that takes too long to be taken apart where its reader is: that is done elsewhere. */
export interface LargePage extends PageFacts {
  /** Without scripts and styles. */
  html: string;
}

/** What a page's own side of the capture comes to. */
export type PageReading = CaptureResult | { ok: 'elsewhere'; page: LargePage };

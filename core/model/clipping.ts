import type { ArticlePages, CapturedAuthor, PrintedTime } from './capture';

/** A clipping's row: small, all that lists and filters need. Times are UTC milliseconds. */
export interface Clipping {
  /** Grows with time: a larger id was clipped later. */
  id: number;
  /** Survives export and import; `id` does not. */
  uid: string;
  /** The tab's URL, normalised (`model/url-key`). One clipping for each. */
  urlKey: string;
  /** `urlKey` and the keys of other URLs believed to show the same article. */
  aliases: string[];
  url: string;
  canonicalUrl?: string;
  title: string;
  subtitle?: string;
  siteName: string;
  section?: string;
  published?: PrintedTime;
  modified?: PrintedTime;
  lang?: string;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  leadImage?: string;
  paywalled?: true;
  pages?: ArticlePages;
  wordCount: number;
  /** The text is only what was selected on the page. */
  part?: 'selection';
  /** Names in byline order, for lists: as the user calls them, else as printed. */
  authorNames: string[];
  /** Folded names that the page gives and the user said did not write this. */
  notAuthors?: string[];
  tags: string[];
  note: string;
  /** When it was first clipped; an update does not change it. */
  clippedAt: number;
  /** When its text was last clipped. */
  updatedAt: number;
  /** When the user last did something with it: tags, note, reading, trash, who wrote it. */
  editedAt?: number;
  /** When it was first opened in the reader; until then it is unread. */
  openedAt?: number;
  /** Set when it lies in the trash. */
  deletedAt?: number;
  /** What lists are ordered by. The store makes it with every writing; nothing in the trash has one. */
  order?: ListOrder;
}

/** Texts as they are compared, numbers as UTC milliseconds. */
export interface ListOrder {
  clipped: number;
  /** Clipped, where the page printed no date. */
  published: number;
  title: string;
  /** The first author, last name first. */
  author: string;
  site: string;
}

export const ORDERS = ['clipped', 'published', 'title', 'author', 'site'] as const satisfies (keyof ListOrder)[];

export interface Body {
  /** The clipping's id. */
  id: number;
  html: string;
  text: string;
}

/** What an update replaced: the older body may have been the better one, and its bylines are those of its day. */
export interface Revision {
  id: number;
  clippingId: number;
  title: string;
  html: string;
  text: string;
  wordCount: number;
  part?: Clipping['part'];
  bylines: Byline[];
  replacedAt: number;
}

/** A person or organisation across clippings. */
export interface Author {
  id: number;
  uid: string;
  name: string;
  kind: CapturedAuthor['kind'];
  /** What identifies them: `url:…` of an author page, `site:…|name` of a name on a site. Never a bare name. */
  identities: string[];
  /** The user gave the name: no clip changes it. */
  renamed?: true;
  /** Other names that the user said are theirs. */
  alsoNamed?: string[];
}

/** A correction of authors by hand, and the rows as they were before it. */
export interface Correction {
  id: number;
  /** UTC milliseconds. */
  at: number;
  authors: Author[];
  bylines: Byline[];
  clippings: Pick<Clipping, 'id' | 'notAuthors'>[];
  /** Ids of the authors that the correction made. */
  made: number[];
}

/** One author of one clipping, as printed with it. */
export interface Byline extends Omit<CapturedAuthor, 'avatarPreview'> {
  id: number;
  clippingId: number;
  authorId: number;
  /** 0 for the first author. */
  position: number;
  /** The user said whose it is: clipping again keeps that. */
  assigned?: true;
}

/** An image of a clipping, and how far its fetching got. */
export interface Picture {
  clippingId: number;
  url: string;
  state: 'wanted' | 'kept' | 'missing';
  /** Key into the stored images, once kept. */
  hash?: string;
}

/** What the user typed about a clipping. */
export interface Edits {
  tags: string[];
  note: string;
}

import type { Author, Body, Byline, Clipping } from './clipping';

/** A picture as the reader can show it: the stored bytes, or why there are none (yet). */
export type ShownPicture = { state: 'kept'; blob: Blob } | { state: 'wanted' } | { state: 'missing' };

/** All that the reader and the author views show of one clipping. */
export interface OpenedClipping {
  clipping: Clipping;
  body: Body;
  /** Of a selection: the text of the whole article was clipped before it and can be brought back. */
  hasWholeText: boolean;
  /** In byline order. */
  bylines: Byline[];
  /** By the URL that stands in the body's HTML or in a byline's `avatar`. */
  pictures: Map<string, ShownPicture>;
}

/** An author of this library and what was clipped of theirs, newest first. */
export interface AuthorWithClippings {
  author: Author;
  clippings: Clipping[];
}

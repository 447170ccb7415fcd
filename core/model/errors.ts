/** What can go wrong in a way the user is told about. The words for each code live in the messages catalogue. */
export type FailureCode =
  /** The browser does not let extensions read this page (its own pages, the add-on store, a PDF view). */
  | 'restricted-page'
  /** The user has not granted access to the site. */
  | 'access-withheld'
  | 'page-too-large'
  | 'page-too-deep'
  | 'page-without-text'
  /** A picture, a recording or data that the browser shows by itself. */
  | 'page-is-file'
  | 'page-is-pdf'
  /** A frameset: the text stands in other pages. */
  | 'page-of-frames'
  | 'page-loading'
  | 'nothing-selected'
  /** The tab was closed, or went to another page, before the work was done. */
  | 'page-gone'
  | 'clipping-not-found'
  | 'author-not-found'
  | 'storage-full'
  | 'storage-failed'
  /** The database came back empty, or as it was before; nothing is written until the user decides. */
  | 'library-damaged'
  /** A newer Byline has taken the library over, and this page or the worker is of the older one. */
  | 'library-newer'
  /** The browser cannot open the database. */
  | 'library-unreadable'
  /** The browser does not answer, or another page keeps the database from being opened. */
  | 'library-blocked'
  /** The file is no zip, or was cut off. */
  | 'backup-unreadable'
  /** A zip, but none that this version of Byline has written. */
  | 'backup-unknown'
  /** What is in it is not what it says there should be. */
  | 'backup-damaged'
  | 'bad-request'
  | 'unexpected';

/** An expected failure. `code` is for the user's text, `message` for developers. */
export class BylineError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BylineError';
    this.code = code;
  }
}

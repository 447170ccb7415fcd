/** A passage by its own words, and those around it: it survives what moves it. */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A passage of a clipping that the user marked. */
export interface Highlight {
  id: number;
  /** Survives export and import; `id` does not. */
  uid: string;
  clippingId: number;
  quote: TextQuote;
  /** Where the passage began in the text when it was marked: tells it from others of the same words. */
  start: number;
  note: string;
  /** UTC milliseconds. */
  madeAt: number;
}

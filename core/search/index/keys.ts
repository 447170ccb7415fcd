/**
 * All that an index knows is a sorted list of keys. Words come as they are; the other kinds begin with a control
 * character, which no word holds, so that each kind lies together.
 */
export const KIND = {
  /** `author`, `site`, `tag` … and their values: for filters, facets and sorting. */
  value: '\u0001',
  /** One to three letters that words begin with, and the best clippings for them. */
  prefix: '\u0002',
  /** Words as people write them, and the terms that they are found by. */
  surface: '\u0003',
  /** Terms of titles alone, and of bios alone: for `in:title` and `in:bio`. */
  title: '\u0004',
  bio: '\u0005',
} as const;

/** The first key after all of one beginning. */
export const afterAll = (beginning: string): string => `${beginning}\uffff`;

const VALUE_FIELDS = {
  author: 'a',
  site: 's',
  tag: 't',
  language: 'l',
  /** The day of publication or, where none is known, of clipping: `2024-05-01`. */
  published: 'd',
  clipped: 'c',
  /** `note`, `highlight` and `unread`. */
  flag: 'f',
  /** The class of the body's length. */
  length: 'n',
} as const;

export type ValueField = keyof typeof VALUE_FIELDS;

/** Parts a value as it is compared from the value as it is shown. */
const SHOWN = '\u0000';

/** The key of a value; `shown` is how people wrote it. */
export function valueKey(field: ValueField, folded: string, shown = ''): string {
  return `${KIND.value}${VALUE_FIELDS[field]}${folded}${shown && SHOWN + shown}`;
}

/** The beginning of all keys of a field's values. */
export const valuesOf = (field: ValueField): string => KIND.value + VALUE_FIELDS[field];

/** A value's folded and shown form, of its key. */
export function readValueKey(key: string): { folded: string; shown: string } {
  const [folded = '', shown] = key.slice(2).split(SHOWN);
  return { folded, shown: shown ?? folded };
}

/** A day as keys have it: UTC. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Is this a kind whose payload is a list of clippings? */
export const hasPostings = (key: string): boolean => !key.startsWith(KIND.prefix) && !key.startsWith(KIND.surface);

import * as v from 'valibot';
import { articleEntries, authorEntries, count, line, webUrl } from '../../messages/capture-schema';
import type { PortableTables } from '../../model/portable';
import type { FileTable, ImageRow } from './format';

/**
 * The shape of every row in a backup. A file is believed no more than a page is. The caps are far above what Byline
 * itself writes; `Entries` makes the compiler ask for a field that is new in the library.
 */

type Entries<Row> = { [Field in keyof Required<Row>]: v.GenericSchema<unknown> };

const MAX_TEXT = 120_000_000;
const MAX_NOTE = 10_000_000;
const MAX_LIST = 10_000;
/** The last millisecond that a date can hold. */
const MAX_TIME = 8_640_000_000_000_000;

const uid = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const note = v.pipe(v.string(), v.maxLength(MAX_NOTE));
const lines = v.pipe(v.array(line), v.maxLength(MAX_LIST));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(70_000));
const keys = v.pipe(v.array(key), v.maxLength(MAX_LIST));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_TIME));
const yes = v.literal(true);
const part = v.optional(v.literal('selection'));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const { avatarPreview: _, ...printedAuthor } = authorEntries;

const byline = {
  ...printedAuthor,
  position: count,
  assigned: v.optional(yes),
  author: v.optional(uid),
} satisfies Entries<Omit<PortableTables['bylines'], 'clipping'>>;

const clipping = {
  uid,
  urlKey: key,
  aliases: keys,
  url: webUrl,
  ...articleEntries,
  wordCount: count,
  part,
  notAuthors: v.optional(lines),
  tags: lines,
  note,
  clippedAt: time,
  updatedAt: time,
  editedAt: v.optional(time),
  openedAt: v.optional(time),
  deletedAt: v.optional(time),
} satisfies Entries<PortableTables['clippings']>;

const author = {
  uid,
  name: v.pipe(line, v.minLength(1)),
  kind: authorEntries.kind,
  identities: keys,
  renamed: v.optional(yes),
  alsoNamed: v.optional(lines),
} satisfies Entries<PortableTables['authors']>;

const revision = {
  clipping: uid,
  title: line,
  html: text,
  text,
  wordCount: count,
  part,
  bylines: v.pipe(v.array(v.object(byline)), v.maxLength(1_000)),
  replacedAt: time,
} satisfies Entries<PortableTables['revisions']>;

const picture = {
  clipping: uid,
  url: webUrl,
  state: v.picklist(['wanted', 'kept', 'missing']),
  hash: v.optional(hash),
} satisfies Entries<PortableTables['pictures']>;

const highlight = {
  clipping: uid,
  uid,
  quote: v.object({ exact: text, prefix: text, suffix: text }),
  start: count,
  note,
  madeAt: time,
} satisfies Entries<PortableTables['highlights']>;

const reading = {
  clipping: uid,
  part: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  readAt: time,
  finishedAt: v.optional(time),
} satisfies Entries<PortableTables['readings']>;

const image = {
  hash,
  type: v.pipe(v.string(), v.regex(/^image\/[\w.+-]{1,60}$/)),
  bytes: count,
} satisfies Entries<ImageRow>;

/** What a row of each table is. */
export interface FileRows extends PortableTables {
  images: ImageRow;
}

export const ROW_SCHEMAS: { [T in FileTable]: v.GenericSchema<unknown, FileRows[T]> } = {
  authors: v.object(author),
  clippings: v.object(clipping),
  bodies: v.object({ clipping: uid, html: text, text }),
  bylines: v.object({ clipping: uid, ...byline }),
  revisions: v.object(revision),
  pictures: v.object(picture),
  highlights: v.object(highlight),
  readings: v.object(reading),
  images: v.object(image),
};

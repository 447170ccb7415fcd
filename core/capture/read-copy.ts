import { extractBody, finishedText, type Known } from '../article/body';
import { spokenIn } from '../article/fields/language';
import { readMetadata } from '../article/metadata';
import { findAuthors } from '../author/find-authors';
import type { CapturedText, CaptureResult, PageFacts } from '../model/capture';
import { cleanLine } from '../page/text';

const EXCERPT_LENGTH = 300;

/** Finds the body in a copy from which the authors' boxes are taken. */
type BodyReader = (copy: Document, known: Known) => CapturedText | undefined;

/** Reads the copy of a page, which this takes apart: metadata, then authors, and without their boxes the body. */
export function readCopy(copy: Document, facts: PageFacts, bodyIn: BodyReader = extractBody): CaptureResult {
  const { baseUrl, ...known } = facts;
  const { description, ...metadata } = readMetadata(copy, baseUrl);
  dropUnread(copy);
  const { authors, boxes } = findAuthors({ document: copy, baseUrl, siteName: metadata.siteName });
  for (const box of boxes) box.remove();
  const body = bodyIn(copy, { baseUrl, names: authors.map(({ name }) => name), title: metadata.title });
  if (!body) return { ok: false, refusal: 'no-text' };
  const excerpt = excerptOf(description, body.text);
  return { ok: true, capture: { ...metadata, ...body, ...known, ...spokenIn(body.text, metadata), excerpt, authors } };
}

/** All that stands in the `<main>` of a copy that was made to hold nothing else there. */
export function mainIn(copy: Document, { baseUrl }: Known): CapturedText | undefined {
  const main = copy.querySelector('main');
  return main ? finishedText(main, baseUrl) : undefined;
}

/** Once the metadata is read: nothing of these is shown, or of the article. */
const UNREAD = 'script:not([type^="math/"]), style, template, svg, nav';

/** Takes out what no later step reads, and would have to look at. */
export function dropUnread(copy: Document): void {
  for (const part of copy.querySelectorAll(UNREAD)) part.remove();
}

function excerptOf(description: string | undefined, text: string): string {
  const line = cleanLine(description || (text.split('\n\n').find((paragraph) => paragraph.length > 80) ?? text));
  if (line.length <= EXCERPT_LENGTH) return line;
  const blank = line.lastIndexOf(' ', EXCERPT_LENGTH);
  // Not every script parts its words.
  return `${line.slice(0, blank > EXCERPT_LENGTH / 2 ? blank : EXCERPT_LENGTH)}…`;
}

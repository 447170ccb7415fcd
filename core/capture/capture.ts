import { extractBody } from '../article/body';
import { readMetadata } from '../article/metadata';
import { findAuthors } from '../author/find-authors';
import { detectArticle } from '../detect/detect';
import type { CapturedAuthor, CaptureResult } from '../model/capture';
import { refusalForSize } from '../page/page-size';
import { cleanLine, countWords } from '../page/text';
import { avatarPreview } from './avatar-preview';
import { addLiveParts } from './live-parts';

const EXCERPT_LENGTH = 300;

/**
 * Reads a page: detection, metadata, then authors, and only when their boxes are out of the way the body. Works on a
 * clone; the page itself is not changed.
 */
export function capturePage(document: Document): CaptureResult {
  if (!/html/.test(document.contentType) || !document.body) return { ok: false, refusal: 'not-html' };
  const refusal = refusalForSize(document);
  if (refusal) return { ok: false, refusal };
  const detection = detectArticle(document);
  const clone = document.cloneNode(true) as Document;
  addLiveParts(document, clone);
  const url = document.URL;
  const baseUrl = document.baseURI;
  const { description, ...metadata } = readMetadata(clone, baseUrl);
  const { authors, boxes } = findAuthors({ document: clone, baseUrl, siteName: metadata.siteName });
  for (const box of boxes) box.remove();
  const body = extractBody(clone, { baseUrl, names: authors.map(({ name }) => name), title: metadata.title });
  if (!body) return { ok: false, refusal: 'no-text' };
  const capture = {
    ...metadata,
    ...body,
    url,
    excerpt: excerptOf(description, body.text),
    wordCount: countWords(body.text),
    authors: authors.map((author) => withPreview(author, document)),
    detection,
  };
  return { ok: true, capture };
}

function withPreview(author: CapturedAuthor, document: Document): CapturedAuthor {
  const preview = author.avatar && avatarPreview(document, author.avatar);
  return preview ? { ...author, avatarPreview: preview } : author;
}

function excerptOf(description: string | undefined, text: string): string {
  const line = cleanLine(description || (text.split('\n\n').find((paragraph) => paragraph.length > 80) ?? text));
  if (line.length <= EXCERPT_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(' ', EXCERPT_LENGTH) || EXCERPT_LENGTH)}…`;
}

import { extractBody } from '../../core/article/body';
import { readMetadata } from '../../core/article/metadata';
import { findAuthors } from '../../core/author/find-authors';
import type { Verdict } from '../../core/author/merge';
import { copyOf } from '../../core/capture/copy';
import { dropUnread } from '../../core/capture/read-copy';
import { contributionsOf, detectArticle } from '../../core/detect/detect';
import { listener, pathOf } from './removals';

/** How the page is read, step by step as a capture does it, as lines of text. */
export default function explain(): string {
  const detection = detectionLines();
  const baseUrl = document.baseURI;
  const clone = copyOf(document, baseUrl);
  const { siteName, title } = readMetadata(clone, baseUrl);
  dropUnread(clone);
  const { authors, verdicts, boxes } = findAuthors({ document: clone, baseUrl, siteName });
  // Before the boxes leave the page: a path names what they stand in.
  const candidates = verdicts.map(lineOf);
  const told = listener();
  for (const box of boxes) told.trace.remove(box, 'author box');
  const body = extractBody(clone, { baseUrl, names: authors.map(({ name }) => name), title }, told.trace);
  return [
    `title   ${title}`,
    `site    ${siteName}`,
    ...(authors.length === 0 ? ['authors none'] : []),
    ...authors.map((author) => `author  ${JSON.stringify(author, null, 2)}`),
    body ? `text    ${body.text.length} characters, ${body.images.length} pictures` : 'text    none',
    ...section('is it an article?', detection),
    ...section('taken out (-) and put back (+)', told.changes),
    ...section('which body? Readability, unless one of these takes over', told.verdicts),
    ...section("authors' candidates", candidates),
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]): string[] => [
  '',
  heading,
  ...(lines.length > 0 ? lines : ['(nothing)']),
];

function detectionLines(): string[] {
  const { isArticle, score } = detectArticle(document);
  const { bias, signals } = contributionsOf(document);
  const added = Object.entries(signals)
    .filter(([, value]) => Math.abs(value) >= 0.005)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return [
    `${isArticle ? 'yes' : 'no'}, score ${score.toFixed(3)}; each signal's part of the odds:`,
    ...[...added, ['to begin with', bias] as const].map(([name, value]) => `  ${signed(value)} ${name}`),
  ];
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;

function lineOf({ candidate, kept, reason }: Verdict): string {
  const { evidence, trust, name, bio, box, links: _, ...others } = candidate;
  const fields = Object.entries(others).flatMap(([field, value]) => (value ? [`${field}: ${value}`] : []));
  return [
    `${kept ? '+' : '-'} ${evidence} (trust ${trust}) ${name ?? 'without a name'}: ${reason}`,
    ...(bio ? [`    bio: ${bio}`] : []),
    ...fields.map((field) => `    ${field}`),
    ...(box ? [`    box: ${pathOf(box)}`] : []),
  ].join('\n');
}

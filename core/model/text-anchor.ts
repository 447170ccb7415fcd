import type { TextQuote } from './highlight';

/**
 * Finds a passage again, in its text and in a later one. Passages are kept as quotes with what stands around them, as
 * the Web Annotation model has it (TextQuoteSelector), and white space never counts: a page that is clipped again may
 * break its lines elsewhere.
 */

/** UTF-16 offsets, the end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Characters kept on either side: Hypothesis keeps as many. */
const CONTEXT = 32;
/** A quote of so many letters is believed without what stood around it. */
const SURE = 24;
/** Of a shorter one, so much of one side must be as it was. */
const LIKE_BEFORE = 0.5;
/** More places than these of the same words are not compared. */
const MOST_PLACES = 1_000;

/** A passage as it is kept; undefined where nothing but white space is chosen. */
export function quoteOf(text: string, span: TextSpan): { quote: TextQuote; start: number } | undefined {
  const chosen = text.slice(span.start, span.end);
  const start = span.start + chosen.length - chosen.trimStart().length;
  const exact = chosen.trim();
  if (exact === '') return undefined;
  const end = start + exact.length;
  return {
    quote: { exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) },
    start,
  };
}

/** Says where a kept passage stands in a text; undefined where it is not in it. */
export type FindQuote = (quote: TextQuote, start: number) => TextSpan | undefined;

/** Prepares a text for finding passages in it. */
export function findQuotes(text: string): FindQuote {
  const { letters, offsets } = withoutSpace(text);
  return (quote, start) => {
    const exact = withoutSpace(quote.exact).letters;
    if (exact === '') return undefined;
    const prefix = withoutSpace(quote.prefix).letters;
    const suffix = withoutSpace(quote.suffix).letters;
    const likeness = (at: number) => ({
      before: likeBefore(letters, at, prefix),
      after: likeAfter(letters, at + exact.length, suffix),
    });
    let best: { at: number; like: number; far: number } | undefined;
    for (const at of placesOf(letters, exact)) {
      const { before, after } = likeness(at);
      if (exact.length < SURE && Math.max(before, after) < LIKE_BEFORE) continue;
      const place = { at, like: before + after, far: Math.abs((offsets[at] ?? 0) - start) };
      if (!best || place.like > best.like || (place.like === best.like && place.far < best.far)) best = place;
    }
    if (!best) return undefined;
    return { start: offsets[best.at] ?? 0, end: (offsets[best.at + exact.length - 1] ?? 0) + 1 };
  };
}

/** A text's characters but for white space, and where each of them stands in it. */
function withoutSpace(text: string): { letters: string; offsets: Uint32Array } {
  const offsets = new Uint32Array(text.length);
  const runs: string[] = [];
  let count = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    for (let i = 0; i < run.length; i++) offsets[count++] = index + i;
    runs.push(run);
  }
  return { letters: runs.join(''), offsets };
}

function* placesOf(letters: string, exact: string): Generator<number> {
  let at = letters.indexOf(exact);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count++) {
    yield at;
    at = letters.indexOf(exact, at + 1);
  }
}

/** How much of what stood before a passage stands before a place, from 0 to 1. Nothing stood there: neither may now. */
function likeBefore(letters: string, at: number, prefix: string): number {
  if (prefix === '') return at === 0 ? 1 : 0;
  let same = 0;
  while (same < prefix.length && prefix[prefix.length - 1 - same] === letters[at - 1 - same]) same++;
  return same / prefix.length;
}

function likeAfter(letters: string, end: number, suffix: string): number {
  if (suffix === '') return end === letters.length ? 1 : 0;
  let same = 0;
  while (same < suffix.length && suffix[same] === letters[end + same]) same++;
  return same / suffix.length;
}

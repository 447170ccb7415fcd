import type { SnippetPart } from '../../model/search-result';
import type { Hit, Matcher } from './matcher';

/** Characters of a snippet: three lines of the popup. */
const SNIPPET_LENGTH = 200;
/** Words before the first hit tell what it is about. */
const LEAD_IN = 50;
const ELLIPSIS = '…';

/** How much of a text is looked through at a time: most passages are found in the first or second part. */
const PIECE = 1_500;

/** The text in parts, those that match the query marked. */
export function markHits(text: string, matcher: Matcher): SnippetPart[] {
  return parts(text, matcher.hitsIn(text), 0, text.length);
}

/** How many different words of the query stand in some texts. */
export function wordsShown(texts: readonly string[], matcher: Matcher): number {
  return new Set(texts.flatMap((text) => matcher.hitsIn(text)).map(({ word }) => word)).size;
}

/** The first passage with the most different hits, marked; the text's beginning where there is none. */
export function bestPassage(text: string, matcher: Matcher): SnippetPart[] {
  const { hits, first } = firstBest(text, matcher);
  const start = first ? wordBoundary(text, Math.max(0, first.start - LEAD_IN)) : 0;
  const end = start + SNIPPET_LENGTH >= text.length ? text.length : wordBoundary(text, start + SNIPPET_LENGTH);
  const passage = parts(text, hits, start, end);
  if (start > 0) passage.unshift({ text: ELLIPSIS, hit: false });
  if (end < text.length) passage.push({ text: ELLIPSIS, hit: false });
  return passage;
}

/** The hit from which a snippet's length covers the most different words, and all hits so far; it stops at all words. */
function firstBest(text: string, matcher: Matcher): { hits: Hit[]; first: Hit | undefined } {
  const hits: Hit[] = [];
  let best: { hit: Hit; words: number } | undefined;
  /** From the piece before: a passage may begin there. */
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const end = at + PIECE >= text.length ? text.length : wordBoundary(text, at + PIECE);
    const before = hits.length;
    for (const hit of matcher.hitsIn(text.slice(at, end))) {
      hits.push({ ...hit, start: at + hit.start, end: at + hit.end });
    }
    // One piece more, so that its hits are marked too.
    if (best?.words === matcher.words) break;
    for (let i = from; i < hits.length; i++) {
      const words = wordsFrom(hits, i);
      if (!best || words > best.words) best = { hit: hits[i] as Hit, words };
    }
    from = before;
    at = end;
  }
  return { hits, first: best?.hit };
}

/** How many different words a snippet has that begins with a hit. */
function wordsFrom(hits: readonly Hit[], at: number): number {
  const last = (hits[at]?.start ?? 0) + SNIPPET_LENGTH - LEAD_IN;
  const near = new Set<number>();
  for (let i = at; i < hits.length; i++) {
    const { start, word } = hits[i] as Hit;
    if (start > last) break;
    near.add(word);
  }
  return near.size;
}

/** Moves an offset back to the end of a word's gap, so that no word is cut; far from any gap it stays. */
function wordBoundary(text: string, offset: number): number {
  const gap = text.lastIndexOf(' ', offset);
  return gap > 0 && offset - gap < LEAD_IN ? gap + 1 : offset;
}

function parts(text: string, hits: readonly Hit[], start: number, end: number): SnippetPart[] {
  const found: SnippetPart[] = [];
  let at = start;
  const add = (to: number, hit: boolean) => {
    if (to > at) found.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    add(Math.max(hit.start, start), false);
    add(Math.min(hit.end, end), true);
  }
  add(end, false);
  return found;
}

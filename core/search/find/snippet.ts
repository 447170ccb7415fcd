import type { SnippetPart } from '../../model/search-result';
import type { Hit, Matcher } from './matcher';

/** Characters of a snippet: three lines of the popup. */
const SNIPPET_LENGTH = 200;
/** Words before the first hit tell what it is about. */
const LEAD_IN = 50;
const ELLIPSIS = '…';

/** The text in parts, those that match the query marked. */
export function markHits(text: string, matcher: Matcher): SnippetPart[] {
  return parts(text, matcher(text), 0, text.length);
}

/** The passage with the most different hits, marked; the text's beginning where there is none. */
export function bestPassage(text: string, matcher: Matcher): SnippetPart[] {
  const hits = matcher(text);
  const first = bestStart(hits);
  const start = first ? wordBoundary(text, Math.max(0, first.start - LEAD_IN)) : 0;
  const end = start + SNIPPET_LENGTH >= text.length ? text.length : wordBoundary(text, start + SNIPPET_LENGTH);
  const passage = parts(text, hits, start, end);
  if (start > 0) passage.unshift({ text: ELLIPSIS, hit: false });
  if (end < text.length) passage.push({ text: ELLIPSIS, hit: false });
  return passage;
}

/** The hit from which a snippet's length covers the most different words. */
function bestStart(hits: readonly Hit[]): Hit | undefined {
  let best: { hit: Hit; words: number } | undefined;
  for (const [i, hit] of hits.entries()) {
    const near = new Set<number>();
    for (let j = i; j < hits.length; j++) {
      const other = hits[j];
      if (!other || other.start > hit.start + SNIPPET_LENGTH - LEAD_IN) break;
      near.add(other.word);
    }
    if (!best || near.size > best.words) best = { hit, words: near.size };
  }
  return best?.hit;
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

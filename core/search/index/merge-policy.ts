import type { SegmentInfo } from '../../store/search-database';

/** Each segment costs a query one more read for each word. */
const MOST_SEGMENTS = 6;
/** A segment with this share of dead clippings is written anew. */
const MOST_DEAD = 0.3;
/** A segment joins a merge when it is not this many times as large as all smaller ones together. */
const RATIO = 2;

/**
 * Which segments to merge next: the smallest, with each larger one that is not much larger than those together, so that
 * a clipping is rewritten a few times in all. Empty when all is well.
 */
export function nextMerge(segments: readonly SegmentInfo[]): SegmentInfo[] {
  const worn = segments.filter(({ documents, dead }) => dead > documents * MOST_DEAD);
  if (segments.length <= MOST_SEGMENTS) return worn.slice(0, 1);
  const bySize = [...segments].sort((a, b) => a.documents - b.documents);
  const chosen = bySize.splice(0, 2);
  let total = chosen.reduce((sum, { documents }) => sum + documents, 0);
  for (const segment of bySize) {
    if (segment.documents > total * RATIO) break;
    chosen.push(segment);
    total += segment.documents;
  }
  return chosen;
}

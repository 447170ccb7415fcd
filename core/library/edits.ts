import type { Edits } from '../model/clipping';

/**
 * Joins what was typed with what is saved, so that neither is lost: two tabs may have clipped the same page. (To take
 * a tag or a line away is an edit of the clipping, not a clip.)
 */
export function mergeEdits(saved: Edits, typed: Edits): Edits {
  return { tags: cleanTags([...saved.tags, ...typed.tags]), note: mergeNotes(saved.note, typed.note.trim()) };
}

/** Tags without blanks and doubles; the first spelling of a tag stays. */
export function cleanTags(tags: readonly string[]): string[] {
  const bySpelling = new Map<string, string>();
  for (const tag of tags.map((tag) => tag.trim().replace(/\s+/g, ' '))) {
    const spelling = tag.toLowerCase();
    if (tag && !bySpelling.has(spelling)) bySpelling.set(spelling, tag);
  }
  return [...bySpelling.values()];
}

function mergeNotes(saved: string, typed: string): string {
  if (saved.includes(typed)) return saved;
  return typed.includes(saved) ? typed : `${saved}\n\n${typed}`;
}

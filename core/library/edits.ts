import type { Edits } from '../model/clipping';

/**
 * Joins what was typed with what is saved, so that neither is lost: two tabs may have clipped the same page. (To take
 * a tag or a line away is an edit of the clipping, not a clip.)
 */
export function mergeEdits(saved: Edits, typed: Edits): Edits {
  return { tags: cleanTags([...saved.tags, ...typed.tags]), note: mergeNotes(saved.note, typed.note.trim()) };
}

/**
 * What was typed on while something was saved, in the place of what was sent to be saved. What else is saved stays: it
 * was there before.
 */
export function typedOn(saved: Edits, sent: Edits, typed: Edits): Edits {
  const taken = sent.tags.filter((tag) => !typed.tags.includes(tag));
  return {
    tags: cleanTags([...saved.tags.filter((tag) => !taken.includes(tag)), ...typed.tags]),
    note: typed.note === sent.note ? saved.note : noteTypedOn(saved.note, sent.note.trim(), typed.note),
  };
}

function noteTypedOn(saved: string, sent: string, typed: string): string {
  if (saved === sent) return typed;
  return sent !== '' && saved.endsWith(sent) ? saved.slice(0, -sent.length) + typed : mergeNotes(saved, typed);
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

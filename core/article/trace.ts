/**
 * Where the steps around Readability tell what they do. They take elements out through it, so that what `explain`
 * prints is what happens; on a capture nobody listens and it costs a call.
 */
export interface Trace {
  /** Takes an element out of its tree; the rule says why, in words. */
  remove(element: Element, rule: string): void;
  /** What was dropped and is put back into the article. */
  restore(element: Element): void;
  /** How an element that the page marks as its article fared against what Readability found. */
  judge(candidate: Element, verdict: string): void;
}

export const UNHEARD: Trace = {
  remove: (element) => element.remove(),
  restore: () => undefined,
  judge: () => undefined,
};

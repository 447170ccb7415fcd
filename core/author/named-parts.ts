/** How sites name what is about an author, in class names, ids and test ids. */
const NAMED =
  '[class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="bio" i], [class*="writer" i], [class*="contributor" i], [class*="columnist" i], [id*="byline" i], [id*="author" i], [id*="bio" i], [data-testid*="byline" i], [data-testid*="author" i], address';

/** Looked for once for all sources: the browser reads every name in the page for each of these words. */
export const namedForAuthors = (document: Document): Element[] => [...document.querySelectorAll(NAMED)];

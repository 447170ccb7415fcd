import type { Detection } from '../model/capture';

/** Is this page an article? (to be written) */
export function detectArticle(_document: Document): Detection {
  return { isArticle: false, score: 0 };
}

import type { Clipping } from '../../model/clipping';
import { fold } from '../text/fold';
import { tokenise } from '../text/tokenise';

/** The folded words of a clipping's row: all of them, and those of each name, site and tag. */
export interface ClippingWords {
  all: string[];
  title: string[];
  author: string[][];
  site: string[][];
  tag: string[][];
}

export function wordsOf({ title, authorNames, siteName, url, tags }: Clipping): ClippingWords {
  const titleWords = foldedWords(title);
  const author = authorNames.map(foldedWords);
  const site = [foldedWords(`${URL.canParse(url) ? new URL(url).hostname : ''} ${siteName}`)];
  const tag = tags.map(foldedWords);
  return { all: [titleWords, ...author, ...site, ...tag].flat(), title: titleWords, author, site, tag };
}

function foldedWords(text: string): string[] {
  const words: string[] = [];
  tokenise(text, (_, start, end) => words.push(fold(text.slice(start, end))));
  return words;
}

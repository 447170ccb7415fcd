import { formOf } from '../text/analyse';
import type { LanguageTools } from '../text/load-language';
import { type Any, type Node, type Query, type Word, wordsUnder } from './query';

/** The terms that a word may stand as in the index: itself, and its stems in these languages. The best of them counts. */
export function termsOf(word: Word, tools: readonly LanguageTools[]): string[] {
  return [...new Set([word.folded, ...tools.flatMap((language) => formOf(word.text, language).stems)])];
}

/**
 * What a clipping may lack and still come second, among those with some of the words: words, and alternatives of
 * words. Everything else in the query (`hardNodes`) always holds.
 */
export function softNodes(query: Query): (Word | Any)[] {
  return query.root.nodes.filter(isSoft);
}

export function hardNodes(query: Query): Exclude<Node, Word>[] {
  return query.root.nodes.filter((node): node is Exclude<Node, Word> => !isSoft(node));
}

const isSoft = (node: Node): node is Word | Any => node.kind === 'word' || (node.kind === 'any' && isOfWords(node));

function isOfWords(node: Node): boolean {
  if (node.kind === 'any' || node.kind === 'all') return node.nodes.every(isOfWords);
  return node.kind === 'word';
}

/**
 * The words of a query that say nothing: stop words of the language it is most likely in. They need not be found and
 * earn nothing. None in phrases, and never all that is asked.
 *
 * @param tools the library's languages, the most frequent first
 */
export function lightWords(query: Query, tools: readonly LanguageTools[]): Set<Word> {
  const words = softNodes(query).flatMap(wordsUnder);
  const stopWords = stopWordsOf(likelyLanguage(words, tools), words);
  const nothingElse = stopWords.length === words.length && hardNodes(query).length === 0;
  return new Set(nothingElse ? [] : stopWords);
}

function stopWordsOf(language: LanguageTools | undefined, words: Word[]): Word[] {
  return words.filter((word) => language?.stopWords.has(word.folded));
}

/** Another language than the library's first needs two words of its own: "die hard" is no German. */
const VOTES_OF_ANOTHER = 2;

function likelyLanguage(words: Word[], tools: readonly LanguageTools[]): LanguageTools | undefined {
  let [likely] = tools;
  let most = stopWordsOf(likely, words).length;
  for (const language of tools.slice(1)) {
    const votes = stopWordsOf(language, words).length;
    if (votes > most && votes >= VOTES_OF_ANOTHER) [likely, most] = [language, votes];
  }
  return likely;
}

/** What was typed with some of its words replaced, for "showing results for …". */
export function rewrite(query: Query, corrections: ReadonlyMap<Word, string>): string {
  const inOrder = [...corrections].sort(([a], [b]) => b.from - a.from);
  return inOrder.reduce(
    (typed, [word, correction]) => typed.slice(0, word.from) + correction + typed.slice(word.to),
    query.typed,
  );
}

import { lineOf } from '../../page/text';
import { whenAsked } from '../../people/letters';
import { cleanName, isPlausibleName, looksLikeName, splitNames } from '../../people/name';
import type { AuthorCandidate, AuthorSource } from '../candidate';

/** "By Ida Lund", "Ein Interview von …", "Posted by …, Software Engineer": the whole line, no sentence. */
const OPENS =
  /^(?:(?:an? |eine? )?(?:exclusive |guest )?(?:interview|text|kommentar|gastbeitrag|beitrag|artikel|analyse|essay|reportage|rezension|glosse|article|story|report|review|opinion|post|column|words)\s+)?(?=(?:(?:posted|written|published|reported|geschrieben|verfasst|escrito|écrit)\s+)?(?=(?:by|von|par|por|di|door|av|af|text|autor(?:in)?|autore|auteur)\s*[:：]?\s+(?=[^\s\d.,;:!?()])(.+)$))/i;
/** "… with Bo Holm" after an interview is whom it was held with. */
const interviewee = whenAsked(String.raw`\s+(?:with|mit|avec|con|med|met)\s+\p{Lu}.*$`, 'u');

/** "(Reporting by Ida Lund in Oslo; editing by …)", "(c)AFP/Ida LUND", "（記者 王小明）", "Text: Ida Lund". */
const CLOSES: readonly (() => RegExp)[] = [
  () => /\((?:reporting|writing|text|bericht|written)\s*(?:by|von|:)\s+([^;.)]{4,90})[;.)]/i,
  whenAsked(String.raw`(?:\(c\)|©)\s?\p{Lu}[\p{L}.]+\/(\p{L}[\p{L} .'’-]{3,40})$`, 'u'),
  whenAsked(
    String.raw`[（(]\s*(?:文\/?|撰文|本?[报報]?[记記]者|取材・文|作者)\s*[:：／/]?\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana} 、]{2,16})\s*[)）]$`,
    'u',
  ),
];

/** Asked first, as few paragraphs do, and to read classes of Unicode takes each page a part of a millisecond. */
const MAY_CLOSE = /\((?:report|writ|text|bericht)|\(c\)|©|[)）]$/i;

const MAX_LENGTH = 120;
const FIRST = 3;
const LAST = 3;

/** Lines of the article itself that say who wrote it: one that opens it like a byline, a credit that closes it. */
export const creditLine: AuthorSource = ({ paragraphs }) => {
  const opening = paragraphs.slice(0, FIRST).flatMap(openingNames);
  if (opening.length > 0) return candidates(opening, 3);
  return candidates(paragraphs.slice(-LAST).flatMap(closingNames), 2);
};

function openingNames(paragraph: Element): string[] {
  const line = lineOf(paragraph);
  const said = line.length <= MAX_LENGTH ? line.match(OPENS)?.[1] : undefined;
  return said ? namesIn(said.replace(interviewee(), '')) : [];
}

function closingNames(paragraph: Element): string[] {
  const line = lineOf(paragraph);
  const opened = openingNames(paragraph);
  return opened.length > 0 || !MAY_CLOSE.test(line)
    ? opened
    : CLOSES.flatMap((pattern) => namesIn(line.match(pattern())?.[1] ?? ''));
}

const places = whenAsked(String.raw`\s+in \p{Lu}[\p{L} ]*`, 'gu');

/** "Ida Lund in Oslo and Bo Holm": names without their places and roles. */
const namesIn = (said: string): string[] =>
  splitNames(said.replace(places(), ''))
    .map(cleanName)
    .filter((name) => looksLikeName(name) && isPlausibleName(name));

const candidates = (names: string[], trust: 2 | 3): AuthorCandidate[] =>
  [...new Set(names)].map((name) => ({ evidence: 'credit-line', name, links: [], trust }));

import { cleanName, isCapitalised, isParticle, isPlausibleName } from '../people/name';

/** How bios begin: "Ida Lund is a beekeeper …", "Der Autor lehrt …", "Ida Lund, 41, writes …". */

const THE_AUTHOR = `(?:the|this|our) (?:author|writer|columnist|guest author)|(?:der|die|unsere?) (?:gast)?autor(?:in)?|l[’']auteure?|el autor|la autora|o autor|a autora|l[’']autore|l[’']autrice|de auteur`;
/** "…, who is 41," and "…, a former teacher," between the name and its verb. */
const ASIDE = String.raw`(?:,? (?:who|a|an|the|former|and|\d\d|born|jahrgang|né|née|geboren)\b[^.]{0,80}|\s?\([^)]{1,60}\))?,?`;
/** What people in bios do, in the third person; some words before it do no harm. */
const ADVERB = '(?:(?:currently|also|now|formerly|previously|recently) )?';
const VERB = `(?:is|was|are|were|has|writes|works|worked|covers|covered|teaches|serves|served|reports|lives|joined|leads|runs|directs|edits|hosts|studies|studied|specialises|specializes|focuses|co-?founded|founded|holds|earned|graduated|blogs|began|spent|loves|manages|heads|advises|researches|tweets|can be reached|is the|ist|war|arbeitet|schreibt|lebt|studierte|studiert|leitet|leitete|lehrt|forscht|berichtet|wurde|hat|promovierte|betreut|est|travaille|écrit|dirige|enseigne|couvre|vit|es|fue|trabaja|escribe|vive|estudió|è|lavora|scrive|insegna|é|trabalha|escreve|atua|werkt|schrijft|woont|är|er|arbetar|skriver|jobber|arbejder|jest|pracuje)`;

/** No letter of a script with capitals, nor a digit. */
const WORD_ENDS = String.raw`(?![\wÀ-ɏЀ-ӿ])`;
/** The verbs only looked at and not taken: else V8 compiles them anew for each way that leads there, for milliseconds. */
const ACTING = String.raw`${ASIDE}\s+${ADVERB}(?=${VERB}${WORD_ENDS})`;
const ACTS = new RegExp(`^${ACTING}`);
const AS_THE_AUTHOR = new RegExp(String.raw`^\W{0,3}(?:${THE_AUTHOR})${ACTING}`, 'i');
/** Asked first: it is so much shorter. */
const NAMES_AN_AUTHOR = /^.{0,24}(?:aut(?:h?or|eur|rice)|writer|columnist)/is;
/** Where the place says that somebody is presented, any word in small letters is their verb. */
const ACTS_SOMEHOW = new RegExp(
  String.raw`^${ASIDE}\s+(?:I\s+|(?!and |und |et |y |contributed |reports? from )[a-zß-öø-ÿа-я])`,
);
/** "山田太郎（やまだ・たろう）", "山田太郎 1980年生まれ", "王小明，". */
const CJK =
  /^[\s「【]*([\u30a0-\u30ff\u3400-\u9fff々・]{2,12}|[\u3400-\u9fff々]{1,4}\s[\u3041-\u309f\u3400-\u9fff々]{1,4})(?:さん)?\s*(?:[（(，,、：:／/]|は|氏は|是|\s\d{4}年|現任|现任|任职|毕业)/;
const NO_NAME_FIRST =
  /^(?:are|do|does|did|is|can|have|has|if|when|while|as|in|on|at|for|with|after|before|although|though|despite|since|but|and|yet|so|many|most|some|all|what|who|why|how|it|we|you|they|he|she|not|no|wenn|als|nach|vor|mit|bei|auch|aber|wie|was|wer|es|er|sie|wir|ich|si|quand|avec|pour|dans|il|elle|nous|vous|cuando|con|para|en|the|this|that|these|our|my|his|her|der|die|das|ein|eine|le|la|les|el|los|las|il|lo|o|a|os|as)\s/i;

/** Whom a bio is about: by name, or only as "the author". */
export interface Presented {
  name?: string;
}

/**
 * Whom a text presents with its first words; undefined where it begins otherwise. `loosely` for places where it is
 * known that somebody is presented.
 */
export function presented(text: string, loosely = false): Presented | undefined {
  if (NAMES_AN_AUTHOR.test(text) && AS_THE_AUTHOR.test(text)) return {};
  const subject = actingName(text, loosely) ?? (loosely ? text.match(CJK)?.[1] : undefined);
  const name = subject ? cleanName(subject) : '';
  // "The Alps are …" has the form of a name too.
  return isPlausibleName(name) && !NO_NAME_FIRST.test(subject ?? '') ? { name } : undefined;
}

const BEFORE_NAME = /^[^\wÀ-ɏͰ-῿]{0,3}/;
const NAME_TITLE = /^(?:Dr|Prof|Sir|Dame|Rev)\.?$/;
const NO_PART_OF_NAME = /^(?:I|We|My|Hi)(?!\w)/;
/** The first word, and four more; titles before it aside. */
const MOST_WORDS = 5;

/**
 * The name of two to five words with which a text begins, if what follows says what its owner does. Word by word, as
 * a pattern for capitals of all scripts takes milliseconds to compile in each page.
 */
function actingName(text: string, loosely: boolean): string | undefined {
  const start = text.match(BEFORE_NAME)?.[0].length ?? 0;
  const ends: number[] = [];
  let titles = 0;
  for (let at = start; ends.length < MOST_WORDS + titles; ) {
    const word = text.slice(at).match(/^[^\s,:;()!?"“”„]+/)?.[0] ?? '';
    if (!isPartOfName(word, ends.length === titles)) break;
    if (ends.length === titles && NAME_TITLE.test(word)) titles++;
    ends.push(at + word.length);
    if (text[at + word.length] !== ' ') break;
    at += word.length + 1;
  }
  for (const end of ends.slice(titles + 1).reverse()) {
    const rest = text.slice(end);
    if (ACTS.test(rest) || (loosely && ACTS_SOMEHOW.test(rest))) return text.slice(start, end);
  }
  return undefined;
}

const isPartOfName = (word: string, isFirst: boolean): boolean =>
  isFirst ? isCapitalised(word) : (isCapitalised(word) && !NO_PART_OF_NAME.test(word)) || isParticle(word);

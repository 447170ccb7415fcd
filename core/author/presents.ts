import { cleanName, isPlausibleName } from '../people/name';

/** How bios begin: "Ida Lund is a beekeeper …", "Der Autor lehrt …", "Ida Lund, 41, writes …". */

const NAME = String.raw`(?:(?:Dr|Prof|Sir|Dame|Rev)\.? )*\p{Lu}[\p{L}'’.-]*(?: (?:(?!(?:I|I['’]m|We|My|Hi)\b)\p{Lu}[\p{L}'’.-]*|de|del|van|von|zu|der|den|la|le|di|da|dos|al|bin|ibn|y|ten|ter|af)){1,4}`;
const THE_AUTHOR = `(?:the|this|our) (?:author|writer|columnist|guest author)|(?:der|die|unsere?) (?:gast)?autor(?:in)?|l[’']auteure?|el autor|la autora|o autor|a autora|l[’']autore|l[’']autrice|de auteur`;
/** "…, who is 41," and "…, a former teacher," between the name and its verb. */
const ASIDE = String.raw`(?:,? (?:who|a|an|the|former|and|\d\d|born|jahrgang|né|née|geboren)\b[^.]{0,80}|\s?\([^)]{1,60}\))?,?`;
/** What people in bios do, in the third person; some words before it do no harm. */
const VERB = `(?:(?:currently|also|now|formerly|previously|recently) )?(?:is|was|are|were|has|writes|works|worked|covers|covered|teaches|serves|served|reports|lives|joined|leads|runs|directs|edits|hosts|studies|studied|specialises|specializes|focuses|co-?founded|founded|holds|earned|graduated|blogs|began|spent|loves|manages|heads|advises|researches|tweets|can be reached|is the|ist|war|arbeitet|schreibt|lebt|studierte|studiert|leitet|leitete|lehrt|forscht|berichtet|wurde|hat|promovierte|betreut|est|travaille|écrit|dirige|enseigne|couvre|vit|es|fue|trabaja|escribe|vive|estudió|è|lavora|scrive|insegna|é|trabalha|escreve|atua|werkt|schrijft|woont|är|er|arbetar|skriver|jobber|arbejder|jest|pracuje)`;

const BY_NAME = new RegExp(String.raw`^\W{0,3}(${NAME})${ASIDE}\s+${VERB}(?![\p{L}\p{N}])`, 'u');
const AS_THE_AUTHOR = new RegExp(String.raw`^\W{0,3}(?:${THE_AUTHOR})${ASIDE}\s+${VERB}(?![\p{L}\p{N}])`, 'iu');
/** Asked first: letters of all scripts without regard to case take milliseconds to compile in each page. */
const NAMES_AN_AUTHOR = /^.{0,24}(?:aut(?:h?or|eur|rice)|writer|columnist)/is;
/** As cheap: a second word that begins with no small letter, or is a particle. */
const MAY_BEGIN_WITH_NAME =
  /^\W{0,3}\S+\s(?:[^a-z\s]|(?:de|del|van|von|zu|der|den|la|le|di|da|dos|al|bin|ibn|y|ten|ter|af)\s)/;
/** Where the place says that somebody is presented, any word in small letters is their verb. */
const LOOSELY = new RegExp(
  String.raw`^\W{0,3}(${NAME})${ASIDE}\s+(?:I\s+|(?!and |und |et |y |contributed |reports? from )\p{Ll})`,
  'u',
);
/** "山田太郎（やまだ・たろう）", "山田太郎 1980年生まれ", "王小明，". */
const CJK =
  /^[\s「【]*([\p{Script=Han}\p{Script=Katakana}・]{2,12}|[\p{Script=Han}]{1,4}\s[\p{Script=Han}\p{Script=Hiragana}]{1,4})(?:さん)?\s*(?:[（(，,、：:／/]|は|氏は|是|\s\d{4}年|現任|现任|任职|毕业)/u;
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
  const named = MAY_BEGIN_WITH_NAME.test(text) ? (text.match(BY_NAME) ?? (loosely ? text.match(LOOSELY) : null)) : null;
  const subject = (named ?? (loosely ? text.match(CJK) : null))?.[1];
  const name = subject ? cleanName(subject) : '';
  // "The Alps are …" has the form of a name too.
  return isPlausibleName(name) && !NO_NAME_FIRST.test(subject ?? '') ? { name } : undefined;
}

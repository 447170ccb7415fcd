import { foldedName } from './identity';
import { whenAsked } from './letters';
import { nameParts } from './name-parts';
import { withoutTitles, withoutWordsAround } from './printed-around';

/** Rules about names as pages print them. No DOM: the library uses them too. */

/** The name as an index lists it: "Chester, Patrick"; organisations and names in one word or script stay as they are. */
export function lastNameFirst(named: { name: string; kind: 'person' | 'organization' }): string {
  const parts = nameParts(named);
  return parts ? `${parts.family}, ${[parts.given, parts.suffix].filter(Boolean).join(' ')}` : named.name;
}

/** Words of a role: where a name ends and "Staff Writer" begins. */
export const ROLE =
  /\b(?:staff|writer|reporter|editor|correspondent|columnist|journalist|contributor|producer|blogger|critic|analyst|fellow|director|professor|lecturer|researcher|founder|co-?founder|ceo|cto|president|manager|special to|bureau|chief|senior|associate|assistant|freelance|guest|author|redakteur(?:in)?|redakcja|autor(?:in)?|journaliste|periodista|giornalista|redattore|chefredakteur|korrespondent(?:in)?|editora?|repórter|reportero|coach|consultant|photographer|specialist|strategist|engineer|economist|commentator|anchor|for the|of the|at the)(?!\w)/i;

/**
 * A name without what pages print around it: "By", titles, degrees, roles after a comma or a dash, addresses. Names in
 * capitals get small letters, "Chester, Patrick" its natural order. Empty where nothing is left.
 */
export function cleanName(printed: string): string {
  let name = decoded(printed)
    .replace(/([a-zß-ÿ])(?=(?:Founder|Editor|Writer|Staff|Senior|Reporter|Contributor|Director|Author)\b)/g, '$1, ')
    .replace(/[<>]|\S+@\S+|https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = withoutWordsAround(name);
  }
  return naturalCase(naturalOrder(withoutTitles(withoutRole(name))));
}

const GLUED_ROLES =
  'coordinator manager editor writer expert specialist officer director consultant president reporter correspondent columnist journalist contributor analyst strategist founder ceo'.split(
    ' ',
  );

/** "Ida Lund Content Marketing Coordinator": two words are the name, with an initial between them three. */
const gluedRole = whenAsked(
  String.raw`^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: (?:de|di|del|da|van|von|der|la|le|st\.?|al|el))* \p{Lu}[\p{L}'’-]+) (?:[\p{L}&/-]+ ){0,5}(?:${GLUED_ROLES.join('|')})$`,
  'iu',
);

/** Asked first, and the pattern made only then: letters of all scripts without regard to case take each page long. */
function endsWithRole(name: string): boolean {
  const small = name.toLowerCase();
  return GLUED_ROLES.some((role) => small.endsWith(role));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>' };

/** Metadata is often escaped once more than it should be: "Ida &amp; Bo", "O&#8217;Riordan". */
function decoded(text: string): string {
  return text
    .replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(amp|quot|apos|nbsp|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Cuts a role that follows the name after a comma, a bar, a dash or in parentheses. */
function withoutRole(name: string): string {
  const glued = endsWithRole(name) ? name.match(gluedRole()) : null;
  if (glued?.[1]) return glued[1];
  const cut = name.match(/^(.{2,60}?)\s*(?:[,|•·/]|\s[–—-]\s|\s?\()\s*(.+)$/);
  if (!cut?.[1] || !cut[2]) return name;
  if (/[|•·/(]|\s[–—-]\s/.test(name.slice(cut[1].length, name.length - cut[2].length))) return cut[1];
  return ROLE.test(cut[2]) || /\d/.test(cut[2]) || cut[2].split(' ').length > 4 ? cut[1] : name;
}

/** "Chester, Patrick" is "Patrick Chester"; "Smith, Jr." is as it is. */
function naturalOrder(name: string): string {
  const [last, first, ...others] = name.split(/,\s*/);
  // "Ida Lund, DVM": letters after a name are no first name.
  if (last?.includes(' ') && /^[A-Z][A-Z®.]{1,6}$/.test(first ?? '')) return last;
  if (!last || !first || others.length > 0 || /^(?:jr|sr|i{1,3}|iv)\.?$/i.test(first)) return name;
  return last.split(' ').length <= 3 && first.split(' ').length <= 3 ? `${first} ${last}` : name;
}

const firstLetters = whenAsked(String.raw`(^|[\s.'’-])(\p{L})`, 'gu');

/** "PATRICK McDONALD" is left alone, "PATRICK CHESTER" is not; nor are initials and words of two letters. */
function naturalCase(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ') || !/[^\s.'’-]{3}/.test(name)) return name;
  return name.toLowerCase().replace(firstLetters(), (_, edge: string, letter: string) => edge + letter.toUpperCase());
}

/** Parts a line that may name several: "A, B and C", "A und B", "甲、乙". "Last, First" stays whole. */
export function splitNames(line: string): string[] {
  const joined = line.split(
    /\s+(?:and|und|et|y|e|i|en|og|och|with|mit|avec|con)\s+(?=[^\s\da-zß-öø-ÿ])|\s*[&;、|/]\s*|\s+•\s+/,
  );
  return joined
    .flatMap((part) => (isListOfNames(part) ? part.split(/,\s*/) : [part]))
    .filter((part) => part.trim() !== '');
}

/** Commas part names only where each side could be a full name. */
function isListOfNames(part: string): boolean {
  const sides = part.split(/,\s*/);
  return sides.length > 1 && sides.every((side) => side.trim().split(' ').length >= 2 && !ROLE.test(side));
}

/** Words that no name has in it, and such as are none by themselves. */
const NOT_IN_NAME =
  /\b(?:about me|learn more|editorial process|you (?:might|may)|also like|related|popular|posts?|articles?|artikel\w*|subscribe|rss|newsletter|drupal|wordpress|joomla|gmbh|verlag|comments?|minutes?|read|stories|see more|view my|profile|complete|full)(?!\w)/i;
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    'bio|admin|administrator|author|authors|editor|editors|staff|guest|unknown|user|anonymous|root|webmaster|share|home',
    'more|read more|comment|comments|contact|about|email|twitter|facebook|advertisement|sponsored|update|updated',
    'published|posted|tag|tags|by|none|null|undefined|n/a|na|redaktion|subscribe|newsletter|login|sign in|menu|search',
    'follow us',
  ].flatMap((words) => words.split('|')),
);
const NO_NAME_BEGINS = ['www', 'view all', 'privacy', 'cookie'];
const NO_NAME_ENDS = ['.com', '.org', '.net', '.de'];

function saysSomethingElse(name: string): boolean {
  const small = name.toLowerCase();
  return (
    NO_NAMES.has(small) ||
    NO_NAME_BEGINS.some((words) => small.startsWith(words)) ||
    NO_NAME_ENDS.some((words) => small.endsWith(words)) ||
    NOT_IN_NAME.test(name)
  );
}

/** Could this be a name of a person or organisation at all, rather than some other words of a page? */
export function isPlausibleName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || saysSomethingElse(name)) return false;
  if (/[@#{}[\]<>=_\\^~!?…]|https?:|\d{2,}|\.\s+[a-zß-öø-ÿ]|[A-Za-zÀ-ɏ]{4}\.\s|\w\.\w+\.\w/.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 7) return false;
  return (
    name !== name.toLowerCase() || WITHOUT_CASE.test(name) || (words.length <= 3 && /^[a-z][a-z .-]{2,}$/i.test(name))
  );
}

/** Letters of scripts without capitals: there a name may well be one word. */
export const isWithoutCase = (text: string): boolean => WITHOUT_CASE.test(text);

/** Letters of scripts that have no capitals: Hebrew to Khmer, and East Asia's. */
const WITHOUT_CASE = /[\u05d0-\u109f\u10d0-\u1fff\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff66-\uffdc]/;
/** A word of letters; names have initials, apostrophes and hyphens in them. */
const NO_WORD = /[^'’.\-A-Za-zÀ-ɏͰ-῿]/;
const PARTICLE = /^(?:de|del|van|von|zu|der|den|la|le|di|da|dos|al|bin|ibn|y|ten|ter|af)$/;

/** "Lund", "O’Brien", "J." */
export const isCapitalised = (word: string): boolean =>
  word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase() && !NO_WORD.test(word);

/** "van", "de la": what stands in small letters within a name. */
export const isParticle = (word: string): boolean => PARTICLE.test(word);

/**
 * Two to four capitalised words with particles between them, or a short name in a script without capitals. Word by
 * word, as a pattern for the capitals of all scripts takes milliseconds to compile in each page.
 */
export function looksLikeName(name: string): boolean {
  if (/^[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3・ ]{2,12}$/.test(name)) return true;
  const words = name.split(/\s+/).filter(Boolean);
  const capitalised = words.filter(isCapitalised);
  if (!isCapitalised(words[0] ?? '') || capitalised.length < 2 || capitalised.length > 4) return false;
  return words.every((word) => isCapitalised(word) || isParticle(word));
}

const ORGANIZATION =
  /\b(?:staff|team|editors?|editorial|board|newsroom|news|press|agency|redaktion|redakcja|redacción|redação|redazione|rédaction|reuters|bloomberg|afp|dpa|apa|efe|ansa|associated|magazine|journal|times|post|group|institute|university|foundation|association|council|committee|society|department|office|company|inc|llc|ltd|gmbh|network|media|studio|blog|desk|service|wire|center|centre|contributors?|guest|online|tribune|gazette|herald)(?!\w)|編集部|编辑部|编辑|通讯社|新聞|新华社|편집부|редакция/i;

/** Is this the name of an organisation or a desk ("Reuters Staff", "Redaktion"), or the site's own? */
export function isOrganizationName(name: string, siteName = ''): boolean {
  const folded = foldedName(name);
  const site = foldedName(siteName);
  return ORGANIZATION.test(name) || (site !== '' && (folded === site || folded === site.replace(/^the /, '')));
}

/**
 * Are two printed names one person's? Case, marks and order aside, and initials stand for names: "P. Chester",
 * "CHESTER, Patrick". A surname alone is not enough.
 */
export function sameName(a: string, b: string): boolean {
  const left = foldedName(naturalOrder(a));
  const right = foldedName(naturalOrder(b));
  if (left === right) return left !== '';
  if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return true;
  const [short, long] = [left.split(' '), right.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length < 2) return false;
  return short.at(-1) === long.at(-1) && fits(short.slice(0, -1), long.slice(0, -1));
}

/** Each given name equals one of the other's in order, or is its initial; names in between may be missing. */
function fits(short: string[], long: string[]): boolean {
  let at = 0;
  for (const name of short) {
    while (at < long.length && !matchesGiven(name, long[at] ?? '')) at++;
    if (at++ >= long.length) return false;
  }
  return matchesGiven(short[0] ?? '', long[0] ?? '');
}

const matchesGiven = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

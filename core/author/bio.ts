import { repairMojibake } from '../page/mojibake';
import { cleanLine, lineOf } from '../page/text';
import { isHeading } from './headings';
import { presented } from './presents';

/** Parts of a box that are no prose about the author. */
const NO_PROSE =
  'h1, h2, h3, h4, h5, h6, ul, ol, form, button, time, figure, .author-link, .more-link, [class*="social" i], [class*="share" i], [class*="related" i]';

/** "View all posts by …", "Alle Beiträge von …", "Full bio": links to more of theirs. */
const TO_MORE =
  /^\W*(?:(?:view|see|read|show|browse|zeige?|voir|lire|ver|leer|mostra|leggi|bekijk|lees|visa|alle|all|more|mehr|weitere|tous|toutes|todos|todas|más|mais|tutti|altri|meer|full|latest|recent|ses|seine|ihre|sus)(?!\w).{0,60}\b(?:posts?|articles?|artículos|artigos|articoli|beiträge|artikel|publicaciones|entradas|stories|bio|biography|profile?|columns?|work|content)(?!\w).{0,60}|(?:read |learn |view |see )?more|mehr|plus|visit website)\W*$/i;

/** The prose of an element that presents an author: no headings, lists, buttons, nor links to more of theirs. */
export function proseOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NO_PROSE)) part.remove();
  for (const part of copy.querySelectorAll('p, span, div, strong, b, dt')) if (isHeading(part)) part.remove();
  for (const link of copy.querySelectorAll('a')) if (TO_MORE.test(lineOf(link))) link.remove();
  return lineOf(copy);
}

/** A bio as prose: no markup, no closing "View all posts by …". Undefined where what is left says nothing. */
export function cleanBio(text: string | undefined): string | undefined {
  if (!text) return undefined;
  let bio = cleanLine(repairMojibake(text.replace(/<br\s*\/?>|<\/p>/gi, ' ').replace(/<\/?[a-z][^>]*>/gi, '')));
  for (const [pattern, replacement] of AROUND_BIO) bio = bio.replace(pattern, replacement).trim();
  return isBio(bio) ? bio : undefined;
}

const AROUND_BIO: readonly [RegExp, string][] = [
  // What stands before the heading belongs to the article.
  [/^.{0,100}?\babout the author\b:?\s+(?=\S)/i, ''],
  [
    /^(?:about (?:the|this) (?:authors?|writer)|author(?:['’]s)? (?:bio|profile|info)|bio(?:graphy)?|über (?:den|die) autor(?:in)?|à propos de l['’]auteur|sobre el autor|zur person|profile)\s*[:–—-]?\s+(?=\S)/i,
    '',
  ],
  [
    /\s*(?:\(?(?:view|see|read) (?:all|more)(?: (?:posts|articles|stories))?(?: (?:by|from|of) [^.!?]{2,60})?\)?|(?:more|latest|recent) (?:posts|articles|stories)(?: (?:by|from) [^.!?]{2,60})?|all (?:posts|articles) by [^.!?]{2,60}|(?:read|learn) more(?: about [^.!?]{2,60})?|alle (?:artikel|beiträge)(?: von)? [^.!?]{2,60}|visit website|full bio|read full bio|follow (?:me|him|her|them)? ?(?:on)?:?)\s*[→»›.…]*\s*$/i,
    '',
  ],
  [/\s*\[\s*(?:…|\.{3})\s*\]$/, '…'],
  // A row of links after the last sentence: "@idalund • Facebook".
  [
    /([.!?…"”»)])(?:\s*[•|·–-]?\s*(?:@[\w.]+|facebook|twitter|x|linkedin|instagram|e-?mail|website|bluesky|mastodon|youtube|rss|follow)(?![\w\u00c0-\u024f]))+(?:\s*[•|·])?$/i,
    '$1',
  ],
];

/**
 * A bio without the name that stands before it as a heading ("Ida Lund Ida Lund is …", "Ida Lund I keep …"). Undefined
 * where nothing but a name and a role is left: "Ida Lund Staff Writer".
 */
export function bioOf(name: string | undefined, text: string | undefined): string | undefined {
  const bio = cleanBio(text);
  if (!bio || !name || !bio.startsWith(name)) return bio;
  const rest = bio.slice(name.length).replace(/^[\s,:–—|-]+/, '');
  const [first = ''] = name.split(' ');
  if (rest.startsWith(first) || /^(?:I|I['’]m|We|We['’]re|Hi|Hello|My)\b/.test(rest)) return cleanBio(rest);
  const isLabel = rest.split(' ').length <= LABEL_WORDS && !/[.!?]$/.test(rest) && !presented(bio);
  return isLabel ? undefined : bio;
}

const LABEL_WORDS = 12;

/** What is printed near an author and says nothing about them, in at most so many words. */
const NO_BIO: readonly [RegExp, number][] = [
  [/^(?:authors?\s+)?correspondence to\b/i, Infinity],
  [
    /^(?:(?:guide|article|story|text|words|photos?|report|review) )?(?=(?:written|posted|published|reviewed|medically reviewed|edited|updated|last updated|fact.?checked)(?!\w)|by:?\s)/i,
    30,
  ],
  [/\b(?:reviewed by|last updated|updated on|min(?:utes?)? read)\b/i, 30],
  [/^(?:learn|read|find out|see|discover|meet) (?:more )?(?:about|how|our|the)\b/i, 15],
  [/\d{4}-\d\d-\d\dT|\d{1,2}[./]\d{1,2}[./]\d{4}|\b\d{1,2}:\d\d\b/, 30],
  [/^authors?:|publish(?:ed)? date/i, 30],
  // "By Ida Lund and Bo Holm, 24 comments".
  [/^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+[A-ZÀ-ÖØ-ÞĀ-ɏА-Я]/, 20],
];

const UNSPACED = /[\u0e00-\u0e7f\u3041-\u309f\u3400-\u9fff]/;
const SHORTEST = 25;
const SHORTEST_UNSPACED = 12;
const LONGEST = 6_000;

/** Some words of prose; a role, a date or a list of links is no bio. */
function isBio(text: string): boolean {
  const words = text.split(' ').length;
  if (text.length > LONGEST || NO_BIO.some(([pattern, most]) => words < most && pattern.test(text))) return false;
  return UNSPACED.test(text) ? text.length >= SHORTEST_UNSPACED : text.length >= SHORTEST && words >= 5;
}

import { repairMojibake } from '../page/mojibake';
import { cleanLine } from '../page/text';

/** A bio as prose: no markup, no closing "View all posts by …". Undefined where what is left says nothing. */
export function cleanBio(text: string | undefined): string | undefined {
  if (!text) return undefined;
  let bio = cleanLine(repairMojibake(text.replace(/<br\s*\/?>|<\/p>/gi, ' ').replace(/<\/?[a-z][^>]*>/gi, '')));
  for (const [pattern, replacement] of AROUND_BIO) bio = bio.replace(pattern, replacement).trim();
  return isBio(bio) ? bio : undefined;
}

const AROUND_BIO: readonly [RegExp, string][] = [
  [
    /^(?:about (?:the|this) (?:authors?|writer)|author(?:['’]s)? (?:bio|profile|info)|bio(?:graphy)?|über (?:den|die) autor(?:in)?|à propos de l['’]auteur|sobre el autor|zur person|profile)\s*[:–—-]?\s+(?=\S)/i,
    '',
  ],
  [
    /\s*(?:\(?(?:view|see|read) (?:all|more)(?: (?:posts|articles|stories))?(?: (?:by|from|of) [^.!?]{2,60})?\)?|(?:more|latest|recent) (?:posts|articles|stories)(?: (?:by|from) [^.!?]{2,60})?|all (?:posts|articles) by [^.!?]{2,60}|(?:read|learn) more(?: about [^.!?]{2,60})?|alle (?:artikel|beiträge)(?: von)? [^.!?]{2,60}|visit website|full bio|read full bio|follow (?:me|him|her|them)? ?(?:on)?:?)\s*[→»›.…]*\s*$/i,
    '',
  ],
  [/\s*\[\s*(?:…|\.{3})\s*\]$/, '…'],
];

/** Some words of prose; a role, a date or a list of links is no bio. */
function isBio(text: string): boolean {
  const words = text.split(' ');
  // "By Ida Lund and Bo Holm, 24 comments" is a byline.
  if (/^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}/u.test(text) && words.length < 20) return false;
  if (text.length < 25 || text.length > 6_000)
    return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(text) && text.length >= 12;
  return words.length >= 5 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text);
}

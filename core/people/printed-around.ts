/**
 * What pages print around a name: "By", links to more of theirs, titles, degrees. Each long pattern stands behind the
 * words that it may begin with: compiling it takes each page some tenths of a millisecond, and few names need it.
 */

/** What stands before a name: "By", "Von", "Written by", "作者：" … */
const BEFORE =
  /^(?:(?:ein(?:e)?|an?|more|posts|stories|article|story|report|review|words?|text|texte|texto|photos?|analysis|opinion|commentary|column|interview|posted|published|written|reported|created|submitted|contributed|guest post|blog|veröffentlicht|geschrieben|verfasst|publicado|publié|pubblicato|scritto|escrito|opublikował)\s+)*(?:by|von|vom|par|por|di|da|av|af|door|przez|автор|текст|text|interview|écrit par|publié par|escrito por|geschrieben von|autor(?:in)?|auteur|autore|author|authors|about the author|about|meet|über|a propos de|sobre)(?:[\s:：—–-]+|$)/i;
const BEFORE_BEGINS = wordsOf(
  'ein eine an a more posts stories article story report review word words text texte texto photo ' +
    'photos analysis opinion commentary column interview posted published written reported created ' +
    'submitted contributed guest blog veröffentlicht geschrieben verfasst publicado publié pubblicato ' +
    'scritto escrito opublikował by von vom par por di da av af door przez автор текст écrit autor ' +
    'autorin auteur autore author authors about meet über sobre',
);
/** "ByIda Lund", as markup without a space leaves it; but not "Byron". */
const GLUED_BY = /^(?:By|BY)(?=[A-ZÀ-Þ][a-zß-ÿ])/;
const BEFORE_CJK = /^(?:作者|文|撰文|記者|记者|執筆|筆者|著者|取材・文|글|기자)[\s:：／/]*/u;
/** What is printed around names on links. */
const AROUND =
  /^(?:(?:zeige?|alle|voir|tous|toutes|ver|todos|todas|mostra|bekijk|visa)\s[^\d.,:]{0,30}\b(?:von|de|di|van|av|af|por|par)|view all (?:posts|articles) by|all (?:posts|articles) by|(?:more|latest) (?:posts|articles|from)(?: by)?|posts by|follow|articles by|contact|email)\s+|\s*\(?(?:see all|view all posts|read more|follow|\+ ?follow|profile)\)?$|[\s(]+bio\)?$/gi;
const AROUND_BEGINS = wordsOf(
  'zeig zeige alle voir tous toutes ver todos todas mostra bekijk visa view all more latest posts ' +
    'follow articles contact email',
);
const AROUND_ENDS = /(?:all|posts|more|follow|bio|profile)\)?$/i;
const TITLES =
  /^(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev|hon|sen|rep|gov|lt|col|gen|capt|sgt)\.?\s+(?=[^\s\d.,]+[\s.]+[^\s\d.,(])|^(?:dr|prof)\.\s*(?:(?:med|phil|rer|nat|h\.\s*c)\.\s*)*/gi;
const TITLE_BEGINS = wordsOf('dr prof professor mr mrs ms sir dame rev hon sen rep gov lt col gen capt sgt');
/** Degrees after a name; "III" and "Jr." belong to it. */
const DEGREES =
  /,?\s+(?:ph\.?\s?d|dvm|dnp|msc|bsc|bsn|cfa|cepf|ceo|lmft|lpc|pmp|rpt|od|do|m\.?d|m\.?s|m\.?a|b\.?a|mba|j\.?d|rn|rdn?|mph|esq|cpa|cfp|dds|lcsw)\.?(?=,|\s|$)/gi;
const DEGREE_WORDS = wordsOf(
  'ph phd dvm dnp msc bsc bsn cfa cepf ceo lmft lpc pmp rpt od do md ms ma ba mba jd rn rd rdn mph esq cpa cfp dds lcsw',
);

/** A name without one layer of what is printed around it. */
export function withoutWordsAround(name: string): string {
  const own = begins(name, AROUND_BEGINS) || AROUND_ENDS.test(name) ? name.replace(AROUND, '') : name;
  const parted = own.replace(GLUED_BY, '');
  return (begins(parted, BEFORE_BEGINS) ? parted.replace(BEFORE, '') : parted)
    .replace(BEFORE_CJK, '')
    .replace(/^[\s:：|·•,;–—@-]+|[\s:：|·•,;–—-]+$/g, '');
}

/** A name without titles before and degrees behind it. */
export function withoutTitles(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,]+/);
  const own = words.some((word) => DEGREE_WORDS.has(word)) ? name.replace(DEGREES, '') : name;
  return (begins(own, TITLE_BEGINS) ? own.replace(TITLES, '') : own).trim();
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Is a name's first word one of these? */
const begins = (name: string, words: ReadonlySet<string>): boolean =>
  words.has((name.split(/[\s:：.–—-]/, 1)[0] ?? '').toLowerCase());

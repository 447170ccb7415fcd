/**
 * What sites print around their articles, by language: words of the trade that any site may use; what a single site
 * says has no place here. Plain words and no patterns: compiling patterns for so many took longer than the whole
 * step that asks them. In small letters, "'" for any apostrophe; "…" at the end stands for whatever follows.
 */

type Phrases = Readonly<Record<string, readonly string[]>>;

/** Lines that say nothing but this: of advertisements, buttons, forms. Numbers in them do not count. */
const LABELS: Phrases = {
  en: [
    ...['ad', 'ads', 'advert', 'advertisement', 'advertisements', 'sponsored', 'sponsored content', 'sponsored post'],
    ...['story continues below advertisement', 'article continues below', 'article continues after ad', 'filed under'],
    ...['comment', 'comments', 'post comment', 'post a comment', 'leave a comment', 'leave a reply', 'add a comment'],
    ...['write a comment', 'comment now', 'no comments', 'no comments yet', 'be the first to comment'],
    ...['be the first to comment on this article', 'join the conversation', 'join the discussion'],
    ...['comments are closed', 'the comments are closed', 'comments closed', 'what do you think', 'tweet', 'print'],
    ...['share', 'share this', 'share on …', 'share via …', 'share this …', 'email', 'e-mail', 'view in browser'],
    ...['open in app', 'back to top', 'skip to content', 'skip to main content', 'loading', 'no posts', 'learn more'],
    ...['this slideshow requires javascript', 'find out more', 'see more', 'view more', 'read more', 'view profile'],
    ...[
      'view full profile',
      'view all posts …',
      'get started',
      'get started now',
      'get started for free',
      'free trial',
    ],
    ...[
      'get started today',
      'start free trial',
      'start your free trial',
      'try for free',
      'try it for free',
      'try it free',
    ],
    ...['book a demo', 'request a demo', 'get a demo', 'get a quote', 'get a free quote', 'request a quote', 'buy now'],
    ...[
      'shop now',
      'order now',
      'add to cart',
      'sign up',
      'sign up now',
      'sign in',
      'log in',
      'register',
      'register now',
    ],
    ...['subscribe', 'subscribe now', 'download now', 'check it out', 'donate', 'donate now'],
  ],
  de: [
    ...['anzeige', 'werbung', 'kommentare geschlossen', 'kommentar', 'kommentare', 'kommentar schreiben', 'teilen'],
    ...['kommentar hinterlassen', 'bild anzeigen', 'nach oben', 'drucken', 'zurück', 'zurück zur …', 'mehr erfahren'],
    ...['jetzt anmelden', 'jetzt abonnieren', 'jetzt bestellen', 'jetzt kaufen'],
  ],
  fr: [
    ...['publicité', 'retour', 'partager', 'imprimer', 'commentaire', 'commentaires', 'en savoir plus'],
    ...['lire la suite', "s'abonner", "je m'abonne"],
  ],
  es: ['publicidad', 'volver', 'compartir', 'imprimir', 'comentarios', 'leer más', 'suscríbete', 'más información'],
  it: ['pubblicità', 'condividi', 'stampa', 'commenti', 'scopri di più', 'iscriviti', 'leggi tutto'],
  pt: ['publicidade', 'compartilhar', 'compartilhe', 'imprimir', 'comentários', 'saiba mais', 'leia mais', 'assine'],
  nl: ['advertentie', 'delen', 'reacties', 'lees meer', 'abonneer'],
  pl: ['reklama', 'udostępnij', 'komentarze', 'czytaj więcej'],
  ru: ['реклама', 'поделиться', 'комментарии', 'читать далее'],
  ja: ['広告', 'シェア', 'シェアする', 'コメント', '続きを読む'],
  zh: ['广告', '廣告', '分享', '分享到', '评论', '留言', '阅读全文'],
};

/** How lines begin that ask the reader to subscribe, to follow, to pay; or say who owns the rights. */
const INVITATIONS: Phrases = {
  en: [
    ...['click here to subscribe', 'click here to sign', 'click here to join', 'sign up for our', 'sign up for the'],
    ...['sign up to our', 'sign up to the', 'sign up to receive', 'sign up to get', 'subscribe to', 'subscribe now'],
    ...['subscribe here', 'subscribe today', 'get our newsletter', 'get the newsletter', 'get our free', 'get our app'],
    ...['get the app', 'download the app', 'download our app', 'join us on', 'join our newsletter', 'follow us'],
    ...['join our mailing list', 'join our community', 'join our forum', 'join our forums', 'join our facebook'],
    ...['join our telegram', 'join our whatsapp', 'join our discord', 'join our slack', 'follow me on', 'follow @'],
    ...[
      'like us on',
      "don't forget to subscribe",
      "don't forget to follow",
      "don't forget to share",
      'first-time subscribers',
      'for the latest stories and',
    ],
    ...['if you liked this', 'if you enjoyed this', 'if you loved this', 'did you like this', 'did you enjoy this'],
    ...[
      'thank you for reading',
      'thanks for reading',
      'thanks for visiting',
      'share your thoughts',
      'share your opinion',
    ],
    ...['let us know what you think', 'let us know in the comments', 'leave your thoughts', 'leave a comment below'],
    ...['tell us what you think', 'are you interested in reading more articles', 'was this newsletter forwarded'],
    ...['was this email forwarded', 'to view the full story', 'to read the full story', 'to read the full article'],
    ...[
      'to continue reading',
      'to read the rest of',
      'already a subscriber',
      'already a member',
      'unlock this article',
    ],
    ...['already have an account', "if you're already a subscriber", 'if you are already a subscriber'],
    ...[
      "if you're seeing this",
      'if you are seeing this',
      'this article is exclusive to',
      'this story is exclusive to',
    ],
    ...[
      'this article is for subscribers',
      'this content is for subscribers',
      'this article is the copyrighted property',
    ],
    ...['this story is the copyrighted property', 'all rights reserved', 'written permission must be'],
    ...['this work is licensed under', 'this article is licensed under', 'this material may not be published'],
    ...['this post contains affiliate', 'this post may contain affiliate', 'this article contains affiliate'],
    ...['this article may contain affiliate', 'this page contains affiliate', 'this page may contain affiliate'],
    ...['some of the links in this', 'some links in this', 'as an amazon associate', 'we may earn a commission'],
    ...['we may earn a small commission', 'we may receive a commission', 'we may earn an affiliate commission'],
    ...['reach the reporter', 'reach the reporters', 'contact the reporter', 'contact the author at'],
  ],
  de: [
    ...['abonnieren sie', 'hier zum newsletter', 'hier abonnieren', 'teilen sie diesen artikel', 'folgen sie uns'],
    ...['den artikel mit anderen teilen', 'melden sie sich für unseren newsletter', 'jetzt newsletter abonnieren'],
    ...['hat ihnen der artikel gefallen', 'alle rechte vorbehalten', 'dieser artikel enthält affiliate'],
  ],
  fr: [
    ...['inscrivez-vous', 'abonnez-vous', 'suivez-nous', 'tous droits réservés', 'cet article vous a plu'],
    'partagez cet article',
  ],
  es: ['suscríbete', 'síguenos', 'únete a', 'hazte miembro', 'hazte socio', 'todos los derechos reservados'],
  it: ['iscriviti', 'seguici su', 'tutti i diritti riservati', 'ti è piaciuto questo articolo'],
  pt: ['assine', 'siga-nos', 'inscreva-se', 'todos os direitos reservados'],
  nl: ['meld je aan', 'schrijf je in', 'volg ons', 'alle rechten voorbehouden'],
  pl: ['materiał chroniony', 'zapisz się', 'obserwuj nas', 'wszelkie prawa zastrzeżone'],
  ru: ['подписывайтесь на', 'подпишитесь на', 'все права защищены'],
};

/** How lines begin that lead to another story; most of such a line is a link. */
const LEADS: Phrases = {
  en: [
    ...[
      'related',
      'read more',
      'read also',
      'read next',
      'read on',
      'read the full',
      'read our',
      'also read',
      'see also',
    ],
    ...['see more', 'more', 'you may also like', 'you might also like', 'you may also enjoy', 'you might also enjoy'],
    ...['recommended', "don't miss", 'watch', 'must read', 'up next', 'next up', 'for more'],
  ],
  de: [
    ...['lesen sie auch', 'lesen sie mehr', 'auch lesen', 'zum weiterlesen', 'verwandte artikel', 'siehe auch'],
    ...['mehr dazu', 'mehr zum thema', 'auch interessant', 'lesetipp'],
  ],
  fr: ['lire aussi', 'lire également', 'à lire', 'à lire aussi', 'voir aussi', 'découvrez aussi', 'notre dossier'],
  es: ['mira', 'le puede interesar', 'lea también', 'lea más', 'te puede interesar', 'lee también', 'ver también'],
  it: ['leggi anche', 'leggi pure', 'potrebbe interessarti', 'vedi anche'],
  pt: ['leia também', 'leia mais', 'veja também', 'saiba mais'],
  nl: ['lees ook', 'lees verder', 'lees meer'],
  nordic: ['les også', 'les mer', 'läs också', 'läs mer', 'läs även', 'læs også', 'lue myös'],
  pl: [
    'dowiedz się więcej',
    'przeczytaj też',
    'przeczytaj także',
    'czytaj też',
    'czytaj także',
    'zobacz też',
    'zobacz także',
  ],
  ru: ['читайте также', 'читайте ещё', 'смотрите также'],
  ja: ['関連記事', 'あわせて読みたい'],
  zh: ['相关阅读', '延伸閱讀', '延伸阅读', '相關文章'],
};

/** Headings of other stories, and of what else comes behind an article. */
const HEADINGS: Phrases = {
  en: [
    ...['related …', 'more from …', 'more in …', 'more on …', 'more stories …', 'more articles …', 'more news …'],
    ...['more posts …', 'more like this', 'more helpful …', 'articles you may …', 'articles you might …'],
    ...['more articles you may …', 'you may also …', 'you might also …', 'you may like …', 'you might like …'],
    ...['you may be interested …', 'you might be interested …', 'this may be interest…', 'this might be interest…'],
    ...['recommended …', 'read more', 'read next', 'read also', 'see also', 'popular posts …', 'popular articles …'],
    ...['popular stories …', 'trending …', 'most read …', 'most popular …', 'most viewed …', 'latest news …'],
    ...['latest posts …', 'latest articles …', 'latest stories …', 'recent posts …', 'recent articles …', 'also in …'],
    ...['recent news …', 'recent stories …', 'what to read next', 'keep reading', 'up next', 'next article'],
    ...[
      'previous article',
      'explore more …',
      'share this …',
      'leave a reply',
      'leave a comment',
      'comment',
      'comments',
    ],
    ...['tag', 'tags', 'topic', 'topics', 'sign up …', 'subscribe …', 'newsletter …'],
  ],
  de: [
    ...['ähnliche artikel …', 'ähnliche beiträge …', 'ähnliche themen …', 'verwandte artikel', 'verwandte themen'],
    ...['verwandte beiträge', 'siehe auch', 'auch lesen', 'zum weiterlesen', 'weitere artikel …', 'weitere beiträge …'],
    ...[
      'weitere themen …',
      'weitere meldungen …',
      'weitere nachrichten …',
      'weitere links …',
      'weitere informationen …',
    ],
    ...['weiterführende links', 'weiterführende informationen', 'mehr zum thema …', 'mehr zu …', 'mehr aus …'],
    ...['beiträge zum thema', 'auch auf …', 'mehr auf …', 'das könnte sie auch …', 'das könnte dich auch …'],
    ...['das thema könnte sie auch …', 'das thema könnte dich auch …', 'auch interessant', 'den artikel teilen …'],
    ...['den artikel mit anderen teilen …', 'meistgelesen …', 'schlagworte', 'schlagwörter', 'neueste artikel'],
    ...['neueste beiträge', 'aktuelle meldungen', 'aktuelle beiträge'],
  ],
  fr: [
    ...['articles similaires', 'articles liés', 'articles récents', 'sur le même sujet', 'sur le même thème'],
    ...['à lire aussi', 'à lire également', 'les plus lus'],
  ],
  es: [
    ...['artículos relacionados', 'noticias relacionadas', 'contenidos relacionados', 'contenido relacionado'],
    ...['te puede interesar', 'lo más leído', 'lo más visto', 'más noticias'],
  ],
  it: ['potrebbe interessarti …', 'articoli correlati', 'articoli recenti', 'leggi anche', 'i più letti'],
  pt: ['leia também', 'veja também', 'notícias relacionadas', 'mais lidas', 'artigos relacionados'],
  nl: ['lees ook', 'gerelateerd …', 'gerelateerde …', 'meer over …', 'meest gelezen'],
  nordic: ['les også', 'läs också', 'läs även', 'relaterat …', 'relaterade …', 'lue myös'],
  pl: ['czytaj też', 'czytaj także', 'podobne artykuły', 'zobacz także'],
  ru: ['читайте также', 'похожие статьи', 'похожие материалы'],
  ja: ['関連記事', 'あわせて読みたい', '人気記事'],
  zh: ['相关文章', '相关阅读', '相关推荐', '推荐阅读', '相關文章', '延伸閱讀'],
};

/** Phrases by their first two letters, so that few are compared with each line. */
type Index = ReadonlyMap<string, readonly string[]>;

function indexOf(phrases: Phrases): Index {
  return Map.groupBy(Object.values(phrases).flat(), (phrase) => phrase.slice(0, 2));
}

const labels = indexOf(LABELS);
const invitations = indexOf(INVITATIONS);
const leads = indexOf(LEADS);
const headings = indexOf(HEADINGS);

/** A line that is nothing but a label: an advertisement's, a button's, a form's. */
export const isLabel = (line: string): boolean => line.length <= LONGEST_LABEL && isWhole(labels, comparable(line));

/** A line that asks the reader to subscribe, to follow, to pay, or that says who owns the rights. */
export const isInvitation = (line: string): boolean =>
  RIGHTS.test(line) || FOLLOW.test(line) || begins(invitations, comparable(line));

/** Does a line begin like one that leads to another story? */
export const isLead = (line: string): boolean => begins(leads, comparable(line));

/** A heading of other stories. */
export const isHeadingOfOthers = (line: string): boolean => isWhole(headings, comparable(line));

const LONGEST_LABEL = 70;
const FOLLOW = /^follow [^.]* on (?:twitter|x|facebook|instagram|linkedin|bluesky)\b/i;
const RIGHTS = /^(?:copyright|©|\(c\))[^a-z]{0,6}(?:19|20)\d\d/i;
const MORE = '…';
/** Signs and numbers at the edges: "– Comments (12) –". */
const EDGES = /^[^a-zà-ɏͰ-ӿ\u0e00-\uffff@]+|[\s\d()[\]+.:!?…»→–—-]+$/g;

const comparable = (line: string): string => line.toLowerCase().replace(/[’‘]/g, "'").replace(EDGES, '');

function isWhole(index: Index, line: string): boolean {
  const phrases = index.get(line.slice(0, 2)) ?? [];
  return phrases.some((phrase) =>
    phrase.endsWith(MORE) ? line.startsWith(phrase.slice(0, -1).trimEnd()) : line === phrase,
  );
}

function begins(index: Index, line: string): boolean {
  const phrases = index.get(line.slice(0, 2)) ?? [];
  return phrases.some((phrase) => line.startsWith(phrase) && !isLetter(line, phrase.length));
}

/** Does a word go on here? Chinese and Japanese have no gaps between words. */
const isLetter = (line: string, at: number): boolean => /[a-zà-ɏͰ-ӿ]/.test(line.charAt(at));

/**
 * What sites print around their articles, by language: patterns for the beginning of a line. They are words of the
 * trade that any site may use; what a single site says has no place here.
 */

type Phrases = Readonly<Record<string, readonly string[]>>;

/** Whole lines. */
const LABELS: Phrases = {
  en: [
    'advert(?:isement)?s?:?|sponsored(?: content| post)?|story continues below.{0,30}|article continues (?:after|below).{0,30}|filed under:?',
    'comments?(?: ?\\(\\+?\\d*\\))?|\\d+ comments?|(?:post|leave|add|write) (?:a |your )?(?:comment|reply)(?: \\(\\+\\))?|comment now|no comments(?: yet)?|be the first to comment.{0,20}|(?:the )?comments? (?:are|is|section is) (?:now )?closed.{0,20}|join the (?:conversation|discussion)',
    'share(?: (?:this|on|via|the)\\b.{0,40})?|share your (?:opinion|thoughts?)\\b.{0,40}|tweet|print|e-?mail|view in browser|open in app|back to top|skip to (?:main )?content|loading\\.*|no posts|this slideshow requires javascript\\.?',
    '(?:learn|find out|see|view|read) more(?: here)?|view (?:full )?profile|view all posts\\b.{0,40}|get started(?: (?:now|today|for free))?|(?:start (?:your )?|try (?:it )?)?(?:for )?free(?: trial)?(?: now| today)?|try (?:it )?(?:for )?free|(?:book|request|get) a (?:free )?(?:demo|quote)|buy now|shop now|order now|add to cart|sign up(?: now)?|sign in|log in|register(?: now)?|subscribe(?: now)?|download now|check it out|donate(?: now)?',
  ],
  de: [
    'anzeige|werbung|kommentare geschlossen|kommentar(?:e)?(?: schreiben| hinterlassen)?|bild anzeigen|nach oben|teilen|drucken|zurück(?: zur (?:liste|übersicht|listenansicht|startseite))?|mehr erfahren|jetzt (?:anmelden|abonnieren|bestellen|kaufen)',
  ],
  fr: ["publicité|retour|partager|imprimer|commentaires?|en savoir plus|lire la suite|s[’']abonner|je m[’']abonne"],
  es: ['publicidad|volver|compartir|imprimir|comentarios?|leer más|suscríbete|más información'],
  it: ['pubblicità|condividi|stampa|commenti|scopri di più|iscriviti|leggi tutto'],
  pt: ['publicidade|compartilh(?:ar|e)|imprimir|comentários?|saiba mais|leia mais|assine'],
  nl: ['advertentie|delen|reacties|lees meer|abonneer'],
  pl: ['reklama|udostępnij|komentarze|czytaj więcej'],
  ru: ['реклама|поделиться|комментарии|читать далее'],
  ja: ['広告|シェア(?:する)?|コメント|続きを読む'],
  zh: ['广告|廣告|分享(?:到)?|评论|留言|阅读全文'],
};

/** Lines that go on a little after these words. */
const INVITATIONS: Phrases = {
  en: [
    "click here to (?:subscribe|sign|join)|sign up (?:for|to) (?:our|the|receive|get)|subscribe (?:to|now|here|today)|(?:get|download) (?:the|our) (?:free |daily |weekly )?(?:newsletter|app)|join (?:us on|our (?:newsletter|mailing list|community|forums?|facebook|telegram|whatsapp|discord|slack))|follow (?:us|me|@\\w+)(?: on)?|follow .{3,40} on (?:twitter|x|facebook|instagram|linkedin|bluesky)|like us on|don['’]t forget to (?:subscribe|follow|share)",
    '(?:did you |if you )(?:liked?|enjoy(?:ed)?|loved?) this (?:article|post|story|piece)|thanks? for (?:reading|visiting)|(?:please )?(?:share|leave|let us know|tell us) (?:your |what you )?(?:thoughts?|comments?|think)\\b.{0,40}(?:below|comments?)|(?:are you )?interested in (?:reading )?more (?:articles|stories) like this|was this (?:newsletter|email) forwarded to you|forwarded this (?:email|newsletter)',
    "to (?:view|read|continue reading) the (?:full |rest of (?:the |this )?)?(?:story|article)\\b.{0,40}\\bsubscri\\w*|(?:if you(?:['’]re| are) )?already (?:a (?:subscriber|member)|have an account)|if you(?:['’]re| are) seeing this|first-time subscribers|for the latest (?:stories|news)\\b.{0,60}\\bdownload|(?:this|the) (?:article|story|content) is (?:the copyrighted property|exclusive to|for (?:paid )?subscribers)|unlock this (?:article|story)",
    '(?:copyright )?(?:©|\\(c\\)) ?(?:copyright )?(?:19|20)\\d\\d|copyright (?:19|20)\\d\\d|all rights reserved|written permission must be|this (?:work|article|story) is licen[sc]ed under|this material may not be published',
    '(?:this|the|our) (?:post|article|page|site|website) (?:may )?contains? affiliate links?|some (?:of the )?links (?:in this \\w+|on this \\w+|below)? ?(?:are|may be) affiliate|as an amazon associate|we may (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission|(?:reach|contact) the (?:reporter|reporters|author|writer)s? (?:at|on|by)',
  ],
  de: [
    'abonnieren sie|hier (?:zum newsletter|abonnieren)|(?:teilen sie|den artikel) (?:diesen artikel|mit anderen)|melden sie sich .{0,30}newsletter|(?:jetzt )?newsletter (?:abonnieren|bestellen)|folgen sie uns|hat ihnen der artikel gefallen|alle rechte vorbehalten|dieser artikel enthält affiliate',
  ],
  fr: ['inscrivez-vous|abonnez-vous|suivez-nous|tous droits réservés|cet article vous a plu|partagez cet article'],
  es: ['suscríbete|síguenos|únete a|hazte (?:miembro|socio)|todos los derechos reservados|comparte este artículo'],
  it: ['iscriviti|seguici su|tutti i diritti riservati|ti è piaciuto (?:questo )?articolo'],
  pt: ['assine|siga-nos|inscreva-se|todos os direitos reservados'],
  nl: ['meld je aan|schrijf je in|volg ons|alle rechten voorbehouden'],
  pl: ['materiał chroniony|zapisz się|obserwuj nas|wszelkie prawa zastrzeżone'],
  ru: ['подпис(?:ывайтесь|аться) на|все права защищены'],
};

/** Lines that lead to another story, where most of the line is a link. */
const LEADS: Phrases = {
  en: [
    "related(?: (?:stories|articles?|story|posts?|content|reading))?|read (?:more|also|next|on|the full|our (?:full )?)|also read|see also|see more|more(?: on this| from| stories)?|you (?:may|might) also (?:like|enjoy)|recommended|don['’]t miss|watch|must read|up next|next up|for more",
  ],
  de: [
    'lesen sie (?:auch|mehr)|auch lesen|zum weiterlesen|verwandte artikel|siehe auch|mehr (?:dazu|zum thema)|auch interessant|lesetipp',
  ],
  fr: ['lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|découvrez aussi|notre dossier'],
  es: ['mira|le puede interesar|lea (?:también|más)|te puede interesar|lee también|ver también'],
  it: ['leggi (?:anche|pure)|potrebbe interessarti|vedi anche'],
  pt: ['leia (?:também|mais)|veja também|saiba mais'],
  nl: ['lees (?:ook|verder|meer)'],
  nordic: ['les (?:også|mer)|läs (?:också|mer|även)|læs også|lue myös'],
  pl: ['dowiedz się więcej|przeczytaj (?:też|także)|czytaj (?:też|także|również)|zobacz (?:też|także)'],
  ru: ['читайте (?:также|ещё)|смотрите также'],
  ja: ['関連記事|あわせて読みたい'],
  zh: ['相关阅读|延伸閱讀|延伸阅读|相關文章'],
};

/** Headings of other stories, and of what else comes behind an article. */
const HEADINGS: Phrases = {
  en: [
    'related\\b.{0,30}|more (?:from|in|on|stories|articles|news|posts|like this|helpful)\\b.{0,40}|(?:more )?articles you (?:might|may).{0,20}|(?:you|this) (?:may|might) (?:also )?(?:like|enjoy|be interest).{0,20}|recommended.{0,30}|read (?:more|next|also)|see also|further reading from.{0,30}|popular (?:posts|articles|stories).{0,20}|trending.{0,20}|most (?:read|popular|viewed).{0,20}|(?:latest|recent) (?:news|posts?|articles|stories).{0,20}|also in.{0,30}|what to read next|keep reading|up next|next article|previous article|explore more.{0,30}',
    'share this.{0,30}|leave a (?:reply|comment)|comments?|tags?|topics?|sign up.{0,40}|subscribe.{0,40}|newsletter.{0,30}|about this newsletter',
  ],
  de: [
    'ähnliche (?:artikel|beiträge|themen).{0,20}|verwandte (?:artikel|themen|beiträge)|siehe auch|auch lesen|zum weiterlesen|weitere (?:artikel|beiträge|themen|meldungen|nachrichten|links|informationen).{0,40}|weiterführende (?:links|informationen)|mehr (?:zum thema|zu|aus).{0,30}|beiträge zum thema|(?:auch|mehr) auf \\S+|das (?:thema )?könnte (?:sie|dich) auch.{0,20}|auch interessant|den artikel .{0,20}teilen.{0,20}|meistgelesen.{0,20}|schlagw(?:ort|örter|orte)|(?:neueste|aktuelle) (?:artikel|beiträge|meldungen)',
  ],
  fr: ['articles (?:similaires|liés|récents)|sur le même (?:sujet|thème)|à lire (?:aussi|également)|les plus lus'],
  es: ['(?:artículos|noticias|contenidos?) relacionad[oa]s|te puede interesar|lo más (?:leído|visto)|más noticias'],
  it: ['potrebbe interessarti.{0,20}|articoli (?:correlati|recenti)|leggi anche|i più letti'],
  pt: ['leia também|veja também|notícias relacionadas|mais lidas|artigos relacionados'],
  nl: ['lees ook|gerelateerde? .{0,20}|meer over .{0,30}|meest gelezen'],
  nordic: ['les også|läs (?:också|även)|relaterade? .{0,20}|lue myös'],
  pl: ['czytaj (?:też|także|również)|podobne artykuły|zobacz także'],
  ru: ['читайте также|похожие (?:статьи|материалы)'],
  ja: ['関連記事|あわせて読みたい|人気記事'],
  zh: ['相关(?:文章|阅读|推荐)|推荐阅读|相關文章|延伸閱讀'],
};

const anyOf = (phrases: Phrases): string => Object.values(phrases).flat().join('|');

/** A line that is nothing but a label: an advertisement's, a button's, a form's. */
export const LABEL = new RegExp(`^[-–—→»\\s]*(?:${anyOf(LABELS)})[-–—→».!…\\s]*$`, 'i');

/** A line that asks the reader to subscribe, to follow, to pay, or that says who owns the rights. */
export const INVITATION = new RegExp(`^(?:${anyOf(INVITATIONS)})(?!\\p{L}).{0,200}$`, 'iu');

/** The beginning of a line that leads to another story. */
export const LEAD = new RegExp(`^(?:${anyOf(LEADS)})\\s*(?:[:：|–—>»-]|$|\\s)`, 'i');

/** A heading of other stories. */
export const OTHER_STORIES = new RegExp(`^(?:${anyOf(HEADINGS)})\\s*:?$`, 'i');

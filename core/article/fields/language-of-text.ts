import { plainWords } from '../../page/text';

/**
 * Which language a text is in: by its script, and within the large scripts by its commonest words. Not a library: the
 * smallest that is kept, tinyld's light build, weighs 34 KB gzipped, as much as all of the capture script may.
 */

export interface LanguageFound {
  /** Primary language subtag. */
  lang: string;
  /** Enough of the text says so to contradict what the page declares. */
  isPlain: boolean;
}

/** Of a text's beginning as much as makes no difference any more. */
const SAMPLE = 3_000;
/** Letters below which a text says nothing of its language. */
const FEWEST_LETTERS = 80;
/** Share of letters that makes a text one of a script; a Japanese text has a third kana at least, but for headlines. */
const MOSTLY = 0.6;
const SOME_KANA = 0.1;

/** Scripts by their letters' codes beyond ASCII's, and the language that is all or most of what is written in them. */
const SCRIPTS: readonly [script: string, from: number, to: number][] = [
  ['latin', 0xc0, 0x24f],
  ['latin', 0x1e00, 0x1eff],
  ['el', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['hy', 0x530, 0x58f],
  ['he', 0x590, 0x5ff],
  ['arabic', 0x600, 0x6ff],
  ['hi', 0x900, 0x97f],
  ['bn', 0x980, 0x9ff],
  ['ta', 0xb80, 0xbff],
  ['th', 0xe00, 0xe7f],
  ['ka', 0x10a0, 0x10ff],
  ['kana', 0x3041, 0x30ff],
  ['han', 0x3400, 0x9fff],
  ['ko', 0xac00, 0xd7af],
  ['arabic', 0xfb50, 0xfdff],
  ['arabic', 0xfe70, 0xfeff],
];
const OF_MANY_LANGUAGES = ['latin', 'cyrillic', 'arabic', 'kana', 'han'];

/**
 * The share of each script in a text's letters; undefined where they are too few. ASCII's are counted by the browser:
 * asking for each of so many takes long while no function has been compiled for speed.
 */
function sharesOfScripts(text: string): Map<string, number> | undefined {
  const ascii = text.replace(/[^A-Za-z]+/g, '').length;
  const counts = new Map<string, number>(ascii > 0 ? [['latin', ascii]] : []);
  let letters = ascii;
  for (const char of text.replace(ASCII, '')) {
    const code = char.charCodeAt(0);
    const script = SCRIPTS.find(([, from, to]) => code >= from && code <= to)?.[0];
    if (script === undefined) continue;
    counts.set(script, (counts.get(script) ?? 0) + 1);
    letters++;
  }
  if (letters < FEWEST_LETTERS) return undefined;
  return new Map([...counts].map(([script, count]) => [script, count / letters]));
}

const ASCII = /[\0-\x7f]+/g;

/** The commonest short words of languages that share a script. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on with as are this be by at from have not you or which an we they has',
  de: 'der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec mais nous vous cette',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí',
  it: 'di e il la che in a per un è del non della sono le da con si una i dei al come più nel lo ha gli alla anche',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das foi pela são você também',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar door naar uit nog wordt deze heeft',
  sv: 'och i att det som en på är av för med den till inte har de ett om var jag men sig från så kan när också',
  da: 'og i at det er en til af på for med de den der ikke som har et var om men jeg sig fra så kan når også',
  no: 'og i det er på til som en av for at med de ikke har den om et var men jeg seg fra så kan når også',
  pl: 'i w na z się nie do to że jest o jak ale po co tak za od przez dla są był tym które może oraz jego tylko',
  cs: 'a se v na je že s z do o i to k ve pro za by ale si po jsou jako jeho tak od nebo který byl také',
  ro: 'de și în la a cu pe nu că din o un este sunt mai pentru care se ce fi au dar sau prin după fost',
  hu: 'a az és hogy nem is egy ez volt meg de csak van már mint el ki még azt vagy kell lehet után pedig',
  fi: 'ja on ei että se oli ovat myös mutta kun niin hän joka ole sen tai jos kuin vain mukaan jo sitä',
  tr: 've bir bu da için de ile çok olarak daha olan gibi en kadar ama ne sonra var o her ise olduğu değil',
  id: 'yang dan di ini itu dengan untuk dari tidak dalam pada akan ke ada juga saya adalah mereka telah bisa oleh',
  vi: 'và của là có không được một các cho trong người này đã với những để khi đến cũng từ như về',
  ru: 'и в не на что я с он а как это по к но его за то из у от так для же было о все она бы только',
  uk: 'і в на що не з та до як це у за він про від є але для його так було й або при які також',
  bg: 'на и да в е се за от не с че са по като ще до но си това които беше или при му има след',
  sr: 'и да у је на се за од са не што су а као то би из до али који све или само због када',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه كان ما لا بعد قد أو بين كل كما لم حيث وقد خلال',
  fa: 'و در به از که این را با است برای آن یک خود تا بر هم نیز می شد شده اما بود باید کرد',
  ur: 'کے کی میں ہے اور سے کا کو اس نے کہ پر ہیں یہ بھی کر تھا نہیں ایک جو ہو تو گیا',
};

/** Languages so alike that their commonest words prove nothing between them. */
const ALIKE = [
  'da no nb nn sv',
  'sr hr bs sh mk bg',
  'cs sk',
  'id ms',
  'es gl ca ast an',
  'pt gl',
  'ru be',
  'nl af',
  'zh yue wuu',
  'hi mr ne sa',
  'he yi',
  'fr oc',
  'it co scn',
  'de lb gsw nds',
];

/** Words needed before the commonest ones can contradict a page, and their share of all words in running text. */
const ENOUGH_WORDS = 60;
const USUAL_SHARE = 0.2;
/** How far the best must be ahead of the second. */
const AHEAD = 1.5;

/** A text as its language and direction are read from it: its first part only. */
export interface Voice {
  words: readonly string[];
  /** Each script's share in the letters; undefined where they are too few. */
  scripts?: Map<string, number>;
}

export function voiceOf(text: string): Voice {
  const sample = text.slice(0, SAMPLE);
  return { words: plainWords(sample).split(' '), scripts: sharesOfScripts(sample) };
}

/**
 * Share of a language's commonest words that no other contradicts: its own would have to be as many again by half. Most
 * pages declare what they speak, and need not be asked about each language that we know.
 */
const SURE_SHARE = 0.3;

/** Is a text plainly in this language? */
export function isPlainly(lang: string, { words }: Voice): boolean {
  const common = new Set(WORDS[lang]?.split(' '));
  return words.filter((word) => common.has(word)).length >= words.length * SURE_SHARE;
}

export function languageOfText({ words, scripts }: Voice): LanguageFound | undefined {
  if (!scripts) return undefined;
  const [kana = 0, han = 0] = [scripts.get('kana'), scripts.get('han')];
  if (kana + han > MOSTLY) return { lang: kana > SOME_KANA ? 'ja' : 'zh', isPlain: true };
  const [script = ''] = [...scripts].find(([, share]) => share > MOSTLY) ?? [];
  return script === '' || OF_MANY_LANGUAGES.includes(script) ? languageByWords(words) : { lang: script, isPlain: true };
}

function languageByWords(words: readonly string[]): LanguageFound | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shares = Object.entries(WORDS)
    .map(([lang, common]) => ({ lang, share: countOf(common, counts) / words.length }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (!best || !second || best.share < USUAL_SHARE / 2) return undefined;
  const ahead = shares.find(({ lang }) => lang !== best.lang && !alike(lang, best.lang)) ?? second;
  const isPlain = words.length >= ENOUGH_WORDS && best.share >= USUAL_SHARE && best.share >= ahead.share * AHEAD;
  return { lang: best.lang, isPlain };
}

/** How often a language's commonest words stand in a text. */
function countOf(common: string, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of common.split(' ')) sum += counts.get(word) ?? 0;
  return sum;
}

const alike = (a: string, b: string): boolean =>
  ALIKE.some((family) => family.split(' ').includes(a) && family.split(' ').includes(b));

/** Can two languages not be told apart here: they are too alike, or one is not known and of the other's script? */
export function sharesWords(declared: string, found: string): boolean {
  return alike(declared, found) || (found in WORDS && !(declared in WORDS) && !hasScript(declared));
}

const hasScript = (lang: string): boolean =>
  lang === 'zh' || lang === 'ja' || SCRIPTS.some(([script]) => script === lang);

const FEW = 0.05;

/** The direction that nearly all letters run in; undefined where the text is short or mixed. */
export function directionOfText({ scripts }: Voice): 'rtl' | 'ltr' | undefined {
  if (!scripts) return undefined;
  const share = (scripts.get('arabic') ?? 0) + (scripts.get('he') ?? 0);
  return share > MOSTLY ? 'rtl' : share < FEW ? 'ltr' : undefined;
}

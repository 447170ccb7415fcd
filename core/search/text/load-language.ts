import { fold } from './fold';
import { type Language, STEMMED, type TextLanguage } from './languages';

/** What a language adds to the words of a text. */
export interface LanguageTools {
  language: TextLanguage;
  /** The stem of a word in lower case. */
  stem(word: string): string;
  /** Words that say nothing about what a text is about, folded. */
  stopWords: ReadonlySet<string>;
}

/** For texts of no known language, and for what has none: names, sites, tags. */
export const UNSTEMMED: LanguageTools = { language: 'und', stem: (word) => word, stopWords: new Set() };

type Parts = [stemmer: { stemmer(word: string): string }, stopWords: { stopwords: string[] }];

/** Each language is a chunk of its own: a popup over English clippings loads 2 KB. */
const PARTS: Record<Language, () => Promise<Parts>> = {
  en: () => Promise.all([import('@orama/stemmers/english'), import('@orama/stopwords/english')]),
  de: () => Promise.all([import('@orama/stemmers/german'), import('@orama/stopwords/german')]),
  fr: () => Promise.all([import('@orama/stemmers/french'), import('@orama/stopwords/french')]),
  es: () => Promise.all([import('@orama/stemmers/spanish'), import('@orama/stopwords/spanish')]),
  it: () => Promise.all([import('@orama/stemmers/italian'), import('@orama/stopwords/italian')]),
  pt: () => Promise.all([import('@orama/stemmers/portuguese'), import('@orama/stopwords/portuguese')]),
  nl: () => Promise.all([import('@orama/stemmers/dutch'), import('@orama/stopwords/dutch')]),
  ru: () => Promise.all([import('@orama/stemmers/russian'), import('@orama/stopwords/russian')]),
  da: () => Promise.all([import('@orama/stemmers/danish'), import('@orama/stopwords/danish')]),
  sv: () => Promise.all([import('@orama/stemmers/swedish'), import('@orama/stopwords/swedish')]),
  no: () => Promise.all([import('@orama/stemmers/norwegian'), import('@orama/stopwords/norwegian')]),
  fi: () => Promise.all([import('@orama/stemmers/finnish'), import('@orama/stopwords/finnish')]),
};

const loaded = new Map<Language, Promise<LanguageTools>>();

/** The tools of these languages, each loaded once; one that cannot be loaded rejects, and is tried again next time. */
export function loadLanguages(languages: Iterable<TextLanguage>): Promise<LanguageTools[]> {
  return Promise.all([...languages].map((language) => (language === 'und' ? UNSTEMMED : loadOnce(language))));
}

function loadOnce(language: Language): Promise<LanguageTools> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = load(language);
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}

async function load(language: Language): Promise<LanguageTools> {
  const [{ stemmer }, { stopwords }] = await PARTS[language]();
  return { language, stem: stemmer, stopWords: foldedStopWords(language, stopwords) };
}

/**
 * The list's words as a text has them: an apostrophe parts words, and what stands after one ("it's", "they'll") says
 * nothing either. The list lacks the English article.
 */
function foldedStopWords(language: Language, list: string[]): ReadonlySet<string> {
  const words = list.map((word) => fold(word.replace(/^.*['’]/, '')));
  return new Set(language === 'en' ? [...words, 'a'] : words);
}

/** All of them: a worker that indexes cannot load a chunk when a text needs it. */
export const loadEveryLanguage = (): Promise<LanguageTools[]> => loadLanguages(STEMMED);

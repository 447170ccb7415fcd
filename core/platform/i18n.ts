import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings';

type Language = Settings['language'];
type Catalogue = Record<string, { message: string }>;

/** The texts that stand in for the browser's own choice, once `speak` has fetched them. */
let chosen: { language: Language; catalogue: Catalogue } | undefined;

/** From now on, texts are in this language; `auto` leaves it to the browser. */
export async function speak(language: Language): Promise<void> {
  if (language === (chosen?.language ?? 'auto')) return;
  chosen = language === 'auto' ? undefined : { language, catalogue: await readCatalogue(language) };
}

async function readCatalogue(language: string): Promise<Catalogue> {
  // The folders are there after the build; the type of `getURL` does not know them.
  const getURL = browser.runtime.getURL as (path: string) => string;
  return (await fetch(getURL(`/_locales/${language}/messages.json`))).json();
}

/** A text of the catalogue in the user's language; an empty string when there is none of that name. */
export function lookUpText(key: string, substitutions: string[]): string {
  if (chosen)
    return (chosen.catalogue[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => substitutions[place - 1] ?? '');
  // The key comes from plural rules too, so its type is wider than the generated one.
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  return getMessage(key, substitutions);
}

/** The language of the interface, as a BCP 47 tag: the one that was chosen, or the browser's own. */
export function uiLocale(): string {
  return chosen ? chosen.language.replace('_', '-') : browser.i18n.getUILanguage();
}

/** Tells the document which language its texts are in and which way they run. */
export function labelDocument(document: Document): void {
  document.documentElement.lang = lookUpText('catalogue_language', []) || 'en';
  document.documentElement.dir = lookUpText('catalogue_direction', []) === 'rtl' ? 'rtl' : 'ltr';
}

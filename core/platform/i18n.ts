import { browser } from 'wxt/browser';

/** A text of the catalogue in the browser's language; an empty string when there is none of that name. */
export function lookUpText(key: string, substitutions: string[]): string {
  // The key comes from plural rules too, so its type is wider than the generated one.
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  return getMessage(key, substitutions);
}

/** The language of the browser's own interface, as a BCP 47 tag. */
export function uiLocale(): string {
  return browser.i18n.getUILanguage();
}

/** Tells the document which language its texts are in and which way they run. */
export function labelDocument(document: Document): void {
  document.documentElement.lang = lookUpText('catalogue_language', []) || 'en';
  document.documentElement.dir = lookUpText('@@bidi_dir', []) === 'rtl' ? 'rtl' : 'ltr';
}

import { browser } from 'wxt/browser';

export interface Suggestion {
  /** Stands in the address bar when the suggestion is taken, and says then what was meant. */
  content: string;
  /** What is read. */
  text: string;
}

export interface Omnibox {
  /** Of the first line, which searches for all that was typed. */
  heading(typed: string): string;
  suggest(typed: string): Promise<Suggestion[]>;
  /** `content` of a suggestion, or what was typed. */
  onChoose(content: string): void;
}

/** Answers our keyword in the address bar. Register while the worker starts. */
export function serveOmnibox({ heading, suggest, onChoose }: Omnibox): void {
  const { omnibox } = browser;
  omnibox.onInputChanged.addListener((typed, show) => {
    omnibox.setDefaultSuggestion({ description: described(heading(typed)) });
    suggest(typed).then(
      (suggestions) => show(suggestions.map(({ content, text }) => ({ content, description: described(text) }))),
      (error: unknown) => console.error('address bar:', error),
    );
  });
  omnibox.onInputEntered.addListener((content) => onChoose(content));
}

/** Chrome reads a description as XML, and shows none at all that is no XML; Firefox reads plain text. */
function described(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  const clean = text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').toWellFormed();
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

import type { SearchHit } from '../model/search-result';
import { lookUpText } from '../platform/i18n';
import type { Omnibox, Suggestion } from '../platform/omnibox';
import { openLibrary } from '../platform/tabs';
import { searchLibrary } from '../search/search';

/** Chrome shows no more than this below what is typed. */
const SUGGESTIONS = 5;

/** The library behind our keyword in the address bar. */
export const addressBar: Omnibox = {
  heading: (typed) => lookUpText('search_library_for', [typed.trim()]),
  suggest: async (typed) => (await searchLibrary(typed, { limit: SUGGESTIONS })).hits.map(suggestionOf),
  onChoose: (content) => {
    const query = new URLSearchParams({ q: content.trim() });
    const hash = /^#\/clipping\/\d+$/.test(content) ? content : `#/search?${query}`;
    openLibrary(hash).catch((error: unknown) => console.error(error));
  },
};

function suggestionOf({ clipping }: SearchHit): Suggestion {
  const { id, title, authorNames, siteName } = clipping;
  return {
    content: `#/clipping/${id}`,
    text: [title || lookUpText('untitled', []), authorNames.join(', '), siteName].filter(Boolean).join(' · '),
  };
}

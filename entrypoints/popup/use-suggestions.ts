import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, useTexts } from '../../components/text-context';
import type { Suggestion } from '../../core/library/suggest';
import { languageName } from '../../core/model/language-name';
import { uiLocale } from '../../core/platform/i18n';

/** How operators are called; what has no name here is shown as it is typed. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  'author:': 'narrow_author',
  'site:': 'narrow_site',
  'tag:': 'narrow_tag',
  'in:title': 'narrow_title',
  'after:': 'narrow_after',
  'before:': 'narrow_before',
  'lang:': 'narrow_language',
  'has:note': 'narrow_note',
  'has:highlight': 'narrow_highlight',
  'is:unread': 'narrow_unread',
};

const loadSuggesting = () => import('../../core/library/suggest');

export interface ShownSuggestion extends Suggestion {
  key: string;
  label: string;
}

/** Ways to go on from what is typed, as the caret stands; those for what was typed before stay until they are found. */
export function useSuggestions(typed: string, caret: number): ShownSuggestion[] {
  const t = useTexts();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    let stale = false;
    loadSuggesting()
      .then(({ suggestionsFor }) => suggestionsFor(typed, caret))
      .then(
        (found) => stale || setSuggestions(found),
        // Without them one can still type; that the index cannot be read is said beside the results.
        () => stale || setSuggestions([]),
      );
    return () => {
      stale = true;
    };
  }, [typed, caret]);
  return suggestions.map((one) => ({ ...one, key: one.value, label: labelOf(t, one) }));
}

/** What the query becomes when a suggestion is taken, and where the caret stands then. */
export async function take(suggestion: Suggestion, typed: string, caret: number) {
  const { accept } = await loadSuggesting();
  return accept(suggestion, typed, caret);
}

function labelOf(t: ReturnType<typeof useTexts>, { kind, value }: Suggestion): string {
  const name = NAMES[value];
  if (kind === 'operator' && name) return t(name);
  return kind === 'lang' ? languageName(value, uiLocale()) : value;
}

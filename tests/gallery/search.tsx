import { listed } from '../../components/ClippingSummary';
import { EmptyState } from '../../components/EmptyState';
import { FilterChips } from '../../components/FilterChips';
import { MarkedText } from '../../components/MarkedText';
import { SavedSearches } from '../../components/SavedSearches';
import { SearchChips } from '../../components/SearchChips';
import { SearchCombobox } from '../../components/SearchCombobox';
import { SearchFacets } from '../../components/SearchFacets';
import { SearchField } from '../../components/SearchField';
import { SearchNotes } from '../../components/SearchNotes';
import type { Texts } from '../../components/text-context';
import { After } from './After';
import { type Area, nothing } from './area';
import { CLIPPINGS, HITS, LONG_BIO, LONG_NAME, LONG_TITLE, LONG_WORD } from './samples';

const CHIPS = ['author:', 'Ida Lund', 'ليلى حداد', 'tag:bees', LONG_WORD].map((label) => ({ key: label, label }));

/** Finding again. */
export const search: Area = (t) => ({
  SearchField: {
    empty: <SearchField query="" label={t('search_everything')} count="" onQuery={nothing} />,
    'with hits': field(t, 'bees', t.count('hits', 1_208)),
    long: field(t, LONG_BIO, t.count('hits', 1)),
    Arabic: field(t, 'النحل', t.count('hits', 0)),
  },
  SearchCombobox: {
    'newest first': combobox(t, '', listed(CLIPPINGS)),
    hits: combobox(t, 'bees', HITS),
    'some words only': combobox(t, 'bees', HITS, 1),
    'none has all': combobox(t, 'bees', HITS, 0),
    'no hits': combobox(t, 'nothinglikethis', []),
  },
  SearchChips: {
    some: <SearchChips chips={CHIPS} onChoose={nothing} />,
    none: <SearchChips chips={[]} onChoose={nothing} />,
  },
  SearchNotes: {
    corrected: <SearchNotes corrected={'"face recognition" '} />,
    reduced: <SearchNotes reduced />,
    'both, long': <SearchNotes corrected={LONG_TITLE} reduced />,
  },
  MarkedText: {
    hits: (
      <p>
        <MarkedText parts={HITS[0]?.title ?? []} />
      </p>
    ),
  },
  SearchFacets: {
    few: <SearchFacets groups={facets(t).slice(1)} onChoose={nothing} />,
    'many, one chosen': <SearchFacets groups={facets(t)} onChoose={nothing} />,
    opened: (
      <After steps={['button[aria-expanded]']}>
        <SearchFacets groups={facets(t)} onChoose={nothing} />
      </After>
    ),
  },
  FilterChips: {
    some: <FilterChips filters={CHIPS} onRemove={nothing} />,
    long: <FilterChips filters={[{ key: '1', label: `author:"${LONG_NAME}"` }]} onRemove={nothing} />,
  },
  SavedSearches: {
    'to be saved': saved('bees', 0),
    some: saved(undefined, 3),
    naming: <After steps={['section > button']}>{saved('bees', 1)}</After>,
    renaming: <After steps={['li button']}>{saved('bees', 2)}</After>,
  },
});

const field = (t: Texts, query: string, count: string) => (
  <SearchField query={query} label={t('search_everything')} count={count} onQuery={nothing} />
);

function combobox(t: Texts, query: string, items: Parameters<typeof SearchCombobox>[0]['items'], totalAll?: number) {
  return (
    <SearchCombobox
      query={query}
      items={items}
      totalAll={totalAll}
      count={t('hits_of', t.number(items.length), t.number(1_208))}
      label={t('search_everything')}
      onQuery={nothing}
      onOpen={nothing}
      beforeList={<SearchChips chips={CHIPS} onChoose={nothing} />}
    >
      <EmptyState title={t('no_hits')} next={t('no_hits_next')} />
    </SearchCombobox>
  );
}

function facets(t: Texts) {
  const names = ['Ida Lund', 'ليلى حداد', LONG_NAME, 'Bo Holm', '山田太郎', 'Eva Ångström', 'Flo'];
  const authors = names.map((value, i) => ({ value, label: value, count: 1_208 - i, chosen: i === 6 }));
  return [
    { key: 'author', label: t('author'), values: authors },
    { key: 'site', label: t('sort_site'), values: [{ value: 'h', label: LONG_WORD, count: 1 }] },
  ];
}

function saved(offered: string | undefined, count: number) {
  const names = ['Winter', 'ما تعرفه النحل', LONG_TITLE];
  const searches = names.slice(0, count).map((name, i) => ({ id: i, name, href: '#/', current: i === 1 }));
  return <SavedSearches searches={searches} offered={offered} onSave={nothing} onRename={nothing} onDelete={nothing} />;
}

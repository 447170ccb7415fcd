import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { FacetGroup } from '../../components/SearchFacets';
import { type MessageKey, type Texts, useTexts } from '../../components/text-context';
import { isNarrowed } from '../../core/library/narrow';
import type { FailureCode } from '../../core/model/errors';
import { languageName } from '../../core/model/language-name';
import { uiLocale } from '../../core/platform/i18n';
import { type Facet, type FacetField, type Facets, facetsOf } from '../../core/search/find/facets';

const LABELS: Readonly<Record<FacetField, MessageKey>> = {
  flag: 'filter_state',
  author: 'narrow_author',
  tag: 'narrow_tag',
  site: 'narrow_site',
  year: 'narrow_year',
  language: 'narrow_language',
};
const FLAGS: Readonly<Record<string, MessageKey>> = { unread: 'narrow_unread', note: 'narrow_note' };
/** More are found by typing. */
const MOST = 30;

/** What the hits of a query have in common; an answer to an older query is dropped. `version` is the library's. */
export function useFacets(query: string, version: number | undefined): { groups: FacetGroup[]; failure?: FailureCode } {
  const t = useTexts();
  const [facets, setFacets] = useState<Facets>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => {
    if (version === undefined) return;
    let stale = false;
    facetsOf(query, { most: MOST }).then(
      (found) => stale || setFacets(found),
      (error) => stale || setFailure(codeOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [query, version]);
  const labelOf = labeller(t);
  const groups = (Object.keys(LABELS) as FacetField[]).map((key) => ({
    key,
    label: t(LABELS[key]),
    values: inOrder(key, facets?.[key] ?? []).map(({ value, count }) => ({
      value,
      count,
      label: labelOf(key, value),
      chosen: isNarrowed(query, key, value),
    })),
  }));
  return { groups, failure };
}

/** The most frequent first; years by time. */
const inOrder = (field: FacetField, values: Facet[]): Facet[] =>
  field === 'year' ? values.toSorted((a, b) => Number(b.value) - Number(a.value)) : values;

/** How a value is called. */
export function labeller(t: Texts): (field: FacetField, value: string) => string {
  return (field, value) => {
    if (field === 'flag') return FLAGS[value] ? t(FLAGS[value]) : value;
    return field === 'language' ? languageName(value, uiLocale()) : value;
  };
}

import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/failure-words';
import type { FacetGroup } from '../../components/SearchFacets';
import { type MessageKey, useTexts } from '../../components/text-context';
import type { FailureCode } from '../../core/model/errors';
import { uiLocale } from '../../core/platform/i18n';
import { type FacetField, type Facets, facetsOf } from '../../core/search/find/facets';

const LABELS: Readonly<Record<FacetField, MessageKey>> = {
  author: 'narrow_author',
  site: 'narrow_site',
  tag: 'narrow_tag',
  year: 'narrow_year',
  language: 'narrow_language',
};
/** More are found by typing. */
const MOST = 12;

/** What the hits of a query have in common, counted only while it is looked at; an answer to an older query is dropped. */
export function useFacets(query: string, wanted: boolean): { groups: FacetGroup[]; failure?: FailureCode } {
  const t = useTexts();
  const [facets, setFacets] = useState<Facets>();
  const [failure, setFailure] = useState<FailureCode>();
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    facetsOf(query, { most: MOST }).then(
      (found) => stale || setFacets(found),
      (error) => stale || setFailure(codeOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [query, wanted]);
  const languages = new Intl.DisplayNames(uiLocale(), { type: 'language' });
  const groups = Object.entries(LABELS).map(([key, label]) => ({
    key,
    label: t(label),
    values: (facets?.[key as FacetField] ?? []).map(({ value, count }) => ({
      value,
      count,
      label: key === 'language' ? (languages.of(value) ?? value) : value,
    })),
  }));
  return { groups, failure };
}

import { useEffect, useState } from 'preact/hooks';
import { type Bar, BarChart, RankedBars } from '../../components/BarChart';
import { EmptyState } from '../../components/EmptyState';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { type Texts, useTexts } from '../../components/text-context';
import { watchSearchable } from '../../core/library/listing';
import { narrowed } from '../../core/library/narrow';
import { libraryStatistics, type Statistics } from '../../core/library/statistics';
import type { FailureCode } from '../../core/model/errors';
import type { FacetField } from '../../core/search/find/facets';
import { Room } from './Room';
import { routeHash } from './route';
import { labeller } from './use-facets';
import { useWatched } from './use-watched';

/** More months than this are drawn as years, unless months are asked for. */
const MONTHS_DRAWN = 36;

/** What the library amounts to. */
export function StatisticsView({ query }: { query: string }) {
  const t = useTexts();
  const [statistics, setStatistics] = useState<Statistics>();
  const [failure, setFailure] = useState<FailureCode>();
  const version = useWatched(watchSearchable, []);
  useEffect(() => {
    if (version.value === undefined) return;
    let stale = false;
    libraryStatistics().then(
      (counted) => stale || setStatistics(counted),
      (error) => stale || setFailure(codeOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [version.value]);
  const code = failure ?? version.failure;
  return (
    <Room title={t('statistics')} query={query}>
      {code && <Notice kind="failure" {...failureWords(t, code)} />}
      {statistics?.clippings === 0 && <EmptyState title={t('statistics_none')} next={t('statistics_none_next')} />}
      {statistics && statistics.clippings > 0 && <Counted statistics={statistics} />}
    </Room>
  );
}

function Counted({ statistics }: { statistics: Statistics }) {
  const t = useTexts();
  const { clippings, read, words, wordsRead, top } = statistics;
  const figures = [
    [t('clippings'), clippings],
    [t('clippings_read'), read],
    [t('words_saved'), words],
    [t('words_read'), wordsRead],
  ] as const;
  return (
    <div class="statistics">
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{t.number(value)}</dd>
          </div>
        ))}
      </dl>
      <OverTime months={statistics.months} />
      <Ranked title={t('top_authors')} field="author" values={top.author} />
      <Ranked title={t('top_sites')} field="site" values={top.site} />
      <Ranked title={t('top_languages')} field="language" values={top.language} />
    </div>
  );
}

function OverTime({ months }: { months: Statistics['months'] }) {
  const t = useTexts();
  const [byYear, setByYear] = useState(months.length > MONTHS_DRAWN);
  return (
    <section>
      <h2>{t('clipped_over_time')}</h2>
      <p class="room-bar">
        {(['by_month', 'by_year'] as const).map((key) => (
          <button
            key={key}
            type="button"
            class="text-button"
            aria-pressed={byYear === (key === 'by_year')}
            onClick={() => setByYear(key === 'by_year')}
          >
            {t(key === 'by_year' ? 'by_year' : 'by_month')}
          </button>
        ))}
      </p>
      <BarChart title={t('clipped_over_time')} bars={byYear ? yearBars(months) : monthBars(t, months)} />
    </section>
  );
}

const monthBars = (t: Texts, months: Statistics['months']): Bar[] =>
  // The text of a month is made in UTC.
  months.map(({ begins, clippings }) => ({
    label: t.month(Date.UTC(begins.getFullYear(), begins.getMonth())),
    value: clippings,
  }));

function yearBars(months: Statistics['months']): Bar[] {
  const years = Map.groupBy(months, ({ begins }) => begins.getFullYear());
  return [...years].map(([year, own]) => ({
    label: String(year),
    value: own.reduce((sum, { clippings }) => sum + clippings, 0),
  }));
}

interface RankedProps {
  title: string;
  field: FacetField;
  values: { value: string; count: number }[];
}

function Ranked({ title, field, values }: RankedProps) {
  const labelOf = labeller(useTexts());
  const bars = values.map(({ value, count }) => ({ label: labelOf(field, value), value: count }));
  const byLabel = new Map(bars.map(({ label }, i) => [label, values[i]?.value ?? label]));
  if (bars.length === 0) return null;
  return (
    <RankedBars
      title={title}
      bars={bars}
      hrefOf={({ label }) => routeHash({ view: 'list', query: narrowed('', field, byLabel.get(label) ?? label) })}
    />
  );
}

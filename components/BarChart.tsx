import { useId } from 'preact/hooks';
import { useTexts } from './text-context';
import './bar-chart.css';

export interface Bar {
  label: string;
  value: number;
}

interface BarChartProps {
  title: string;
  /** In the order of time. */
  bars: Bar[];
}

const WIDTH = 640;
const HEIGHT = 160;
const WIDEST = 40;
/** Labels under the bars: as many as have room. */
const LABELS = 6;

/** How much there was in each period: a drawing, its description, and the same as a table. */
export function BarChart({ title, bars }: BarChartProps) {
  const t = useTexts();
  const id = useId();
  const most = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { label: '', value: 0 });
  const step = WIDTH / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / LABELS);
  const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? ''];
  return (
    <figure class="bar-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{t('chart_description', first, last, t.number(most.value), most.label)}</desc>
        <path class="bar-chart-base" d={`M0 ${HEIGHT}.5H${WIDTH}`} />
        {bars.map(({ label, value }, i) => (
          <rect
            key={label}
            x={i * step + (step - Math.min(step * 0.8, WIDEST)) / 2}
            width={Math.min(step * 0.8, WIDEST)}
            y={HEIGHT - barHeight(value, most.value)}
            height={barHeight(value, most.value)}
          >
            <title>{`${label}: ${t.number(value)}`}</title>
          </rect>
        ))}
        {bars.map(
          ({ label }, i) =>
            i % every === 0 && (
              <text key={label} x={Math.min(i * step, WIDTH - 40)} y={HEIGHT + 15}>
                {label}
              </text>
            ),
        )}
      </svg>
      <BarTable title={title} bars={bars.filter(({ value }) => value > 0)} heading={t('period')} />
    </figure>
  );
}

/** What is not nothing can be seen. */
const barHeight = (value: number, most: number): number =>
  value === 0 ? 0 : Math.max(2, (value / Math.max(1, most)) * (HEIGHT - 8));

/** The most frequent values, each with a bar as long as it is frequent. */
export function RankedBars({ title, bars, hrefOf }: BarChartProps & { hrefOf?(bar: Bar): string }) {
  const t = useTexts();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section class="ranked-bars">
      <h2>{title}</h2>
      <ol aria-label={title}>
        {bars.map((bar) => (
          <li key={bar.label}>
            <span class="ranked-label">
              {hrefOf ? (
                <a href={hrefOf(bar)}>
                  <bdi>{bar.label}</bdi>
                </a>
              ) : (
                <bdi>{bar.label}</bdi>
              )}
            </span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(bar.value / most) * 100} height="6" />
            </svg>
            <span class="search-count">{t.number(bar.value)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function BarTable({ title, bars, heading }: BarChartProps & { heading: string }) {
  const t = useTexts();
  return (
    <details>
      <summary>{t('as_table')}</summary>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t('clippings')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{t.number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

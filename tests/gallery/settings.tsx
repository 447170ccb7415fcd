import { BarChart, RankedBars } from '../../components/BarChart';
import { Choice } from '../../components/Choice';
import { EraseLibrary } from '../../components/EraseLibrary';
import { NumberField } from '../../components/NumberField';
import { QuietSites } from '../../components/QuietSites';
import { SampleArticle } from '../../components/SampleArticle';
import { SelectField } from '../../components/SelectField';
import { ShortcutList } from '../../components/ShortcutList';
import { Switch } from '../../components/Switch';
import { choices, MEASURE_WORDS, THEME_WORDS } from '../../components/setting-words';
import type { Texts } from '../../components/text-context';
import { siteNamed } from '../../core/model/settings';
import { After } from './After';
import { type Area, nothing } from './area';
import { LONG_BIO, LONG_NAME, LONG_TITLE, LONG_WORD } from './samples';

/** Settings, statistics and the welcome. */
export const settings: Area = (t) => ({
  Choice: {
    theme: <Choice label={t('setting_theme')} value="auto" options={choices(t, THEME_WORDS)} onChoose={nothing} />,
    long: (
      <Choice
        label={LONG_TITLE}
        value="b"
        options={[
          { value: 'a', label: LONG_WORD },
          { value: 'b', label: LONG_NAME },
        ]}
        onChoose={nothing}
      />
    ),
  },
  SelectField: {
    measure: (
      <SelectField label={t('setting_measure')} value="medium" options={choices(t, MEASURE_WORDS)} onChoose={nothing} />
    ),
    long: <SelectField label={LONG_WORD} value="a" options={[{ value: 'a', label: LONG_TITLE }]} onChoose={nothing} />,
  },
  Switch: {
    off: <Switch label={t('setting_saving')} on={false} onChange={nothing} />,
    'on, explained': <Switch label={t('setting_saving')} hint={t('quiet_sites_hint')} on onChange={nothing} />,
    long: <Switch label={LONG_TITLE} hint={LONG_BIO} on={false} onChange={nothing} />,
  },
  NumberField: { some: <NumberField label={t('setting_measure')} value={20} min={1} max={50} onChange={nothing} /> },
  QuietSites: {
    none: quiet([]),
    some: quiet(['hive.example', `${LONG_WORD.toLowerCase()}.example`, 'مثال.example']),
    refused: <After steps={[['input', 'nonsense'], 'button']}>{quiet([])}</After>,
  },
  EraseLibrary: {
    closed: erase(false),
    opened: <After steps={['summary']}>{erase(false)}</After>,
    ready: <After steps={['summary', ['input', t('erase_word')]]}>{erase(false)}</After>,
    busy: <After steps={['summary', ['input', t('erase_word')]]}>{erase(true)}</After>,
  },
  ShortcutList: {
    some: (
      <ShortcutList
        shortcuts={[
          { name: '_execute_action', keys: 'Alt+Shift+U' },
          { name: 'clip', keys: 'Alt+Shift+S' },
          { name: 'search', keys: '' },
        ]}
      />
    ),
  },
  SampleArticle: {
    short: sample(t, 'A Tale', 'Once.'),
    long: sample(t, LONG_TITLE, LONG_BIO),
  },
  BarChart: {
    many: <BarChart title={t('clipped_over_time')} bars={months(30)} />,
    one: <BarChart title={t('clipped_over_time')} bars={months(1)} />,
    'as a table': (
      <After steps={['summary']}>
        <BarChart title={t('clipped_over_time')} bars={months(8)} />
      </After>
    ),
  },
  RankedBars: {
    some: (
      <RankedBars
        title={t('authors')}
        bars={['Ida Lund', 'ليلى حداد', LONG_NAME].map((label, i) => ({ label, value: 1_208 >> (2 * i) }))}
        hrefOf={() => '#/'}
      />
    ),
  },
});

const quiet = (sites: string[]) => <QuietSites sites={sites} siteNamed={siteNamed} onChange={nothing} />;

const erase = (busy: boolean) => <EraseLibrary clippings={1_208} busy={busy} onErase={nothing} />;

const sample = (t: Texts, title: string, excerpt: string) => (
  <SampleArticle title={title} author="Ada Quill" excerpt={excerpt}>
    <button type="button" class="button">
      {t('clip')}
    </button>
  </SampleArticle>
);

const months = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    label: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: (i * 7 + 5) % 23,
  }));

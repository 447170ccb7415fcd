import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import { codeOf, failureWords } from '../../components/failure-words';
import { Notice } from '../../components/Notice';
import { NumberField } from '../../components/NumberField';
import { QuietSites } from '../../components/QuietSites';
import { SelectField } from '../../components/SelectField';
import { Switch } from '../../components/Switch';
import { choices, FACE_WORDS, MEASURE_WORDS, THEME_WORDS } from '../../components/setting-words';
import { useTexts } from '../../components/text-context';
import { changeSettings } from '../../core/library/settings';
import type { FailureCode } from '../../core/model/errors';
import { LANGUAGES, PICTURE_MEGABYTES, READING_SIZES, type Settings, siteNamed } from '../../core/model/settings';
import { askToNotify } from '../../core/platform/notifications';
import { routeHash } from './route';
import { Danger, Shortcuts } from './SettingsExtras';
import { useSettings } from './use-settings';

interface SectionProps {
  settings: Settings;
  change(changes: Partial<Settings>): void;
}

/** Everything the user can choose; each choice holds at once. */
export function SettingsView({ query }: { query: string }) {
  const t = useTexts();
  const { settings, failure: unread } = useSettings();
  const [unwritten, setUnwritten] = useState<FailureCode>();
  const change = (changes: Partial<Settings>) => {
    changeSettings(changes).then(
      () => setUnwritten(undefined),
      (error) => setUnwritten(codeOf(error)),
    );
  };
  const failure = unwritten ?? unread;
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {settings && (
        <div class="reader settings">
          <h1>{t('settings')}</h1>
          <Saving settings={settings} change={change} />
          <Toolbar settings={settings} change={change} />
          <Look settings={settings} change={change} />
          <Reading settings={settings} change={change} />
          <Pictures settings={settings} change={change} />
          <Shortcuts />
          <Danger />
        </div>
      )}
    </>
  );
}

function Saving({ settings, change }: SectionProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('setting_saving')}</h2>
      <Choice
        label={t('setting_save_mode')}
        value={settings.saveAtOnce ? 'once' : 'confirm'}
        options={[
          { value: 'confirm', label: t('save_mode_confirm') },
          { value: 'once', label: t('save_mode_once') },
        ]}
        onChoose={(mode) => change({ saveAtOnce: mode === 'once' })}
      />
      <Switch
        label={t('setting_notify')}
        on={settings.notify}
        // The browser asks the user; a refusal leaves the switch off.
        onChange={async (on) => change({ notify: on && (await askToNotify()) })}
      />
    </section>
  );
}

function Toolbar({ settings, change }: SectionProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('setting_toolbar')}</h2>
      <Switch label={t('setting_badge')} on={settings.badge} onChange={(badge) => change({ badge })} />
      <QuietSites sites={settings.quietSites} siteNamed={siteNamed} onChange={(quietSites) => change({ quietSites })} />
    </section>
  );
}

function Look({ settings, change }: SectionProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('setting_look')}</h2>
      <Choice
        label={t('setting_theme')}
        value={settings.theme}
        options={choices(t, THEME_WORDS)}
        onChoose={(theme) => change({ theme })}
      />
      <SelectField
        label={t('setting_language')}
        value={settings.language}
        options={[{ value: 'auto' as const, label: t('language_auto') }, ...LANGUAGES.map(inItself)]}
        onChoose={(language) => change({ language })}
      />
    </section>
  );
}

function Reading({ settings: { reading }, change }: SectionProps) {
  const t = useTexts();
  const set = (changes: Partial<Settings['reading']>) => change({ reading: { ...reading, ...changes } });
  return (
    <section>
      <h2>{t('setting_reading')}</h2>
      <Choice
        label={t('setting_measure')}
        value={reading.measure}
        options={choices(t, MEASURE_WORDS)}
        onChoose={(measure) => set({ measure })}
      />
      <Choice
        label={t('setting_face')}
        value={reading.face}
        options={choices(t, FACE_WORDS)}
        onChoose={(face) => set({ face })}
      />
      <NumberField
        label={t('setting_size')}
        value={reading.size}
        {...READING_SIZES}
        onChange={(size) => set({ size })}
      />
    </section>
  );
}

function Pictures({ settings: { pictures }, change }: SectionProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('setting_pictures')}</h2>
      <Switch
        label={t('setting_keep_pictures')}
        hint={t('setting_keep_pictures_hint')}
        on={pictures.save}
        onChange={(save) => change({ pictures: { ...pictures, save } })}
      />
      <NumberField
        label={t('setting_picture_size')}
        value={pictures.maxMegabytes}
        {...PICTURE_MEGABYTES}
        onChange={(maxMegabytes) => change({ pictures: { ...pictures, maxMegabytes } })}
      />
    </section>
  );
}

/** A language by its own name, which is what its speakers look for. */
function inItself(language: (typeof LANGUAGES)[number]) {
  const tag = language.replace('_', '-');
  return { value: language, label: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag };
}

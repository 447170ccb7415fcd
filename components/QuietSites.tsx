import { useId, useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './settings.css';

interface QuietSitesProps {
  sites: string[];
  /** The site that someone means who types this; undefined when it is none. */
  siteNamed(typed: string): string | undefined;
  onChange(sites: string[]): void;
}

/** The sites on which Byline keeps quiet: a list, and a field that adds to it. */
export function QuietSites({ sites, siteNamed, onChange }: QuietSitesProps) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const [fieldId, hintId] = [useId(), useId()];
  const add = () => {
    const site = siteNamed(typed);
    setRefused(site === undefined);
    if (site === undefined) return;
    setTyped('');
    if (!sites.includes(site)) onChange([...sites, site].sort());
  };
  return (
    <form
      class="setting quiet-sites"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={fieldId}>{t('quiet_sites')}</label>
      <div>
        <input
          class="field"
          id={fieldId}
          value={typed}
          placeholder="example.com"
          dir="ltr"
          aria-describedby={hintId}
          aria-invalid={refused}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="text-button">
          {t('add')}
        </button>
      </div>
      <p id={hintId} class="setting-hint" role={refused ? 'alert' : undefined}>
        {t(refused ? 'quiet_sites_refused' : 'quiet_sites_hint')}
      </p>
      {sites.length > 0 && (
        <ul aria-label={t('quiet_sites')}>
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="text-button"
                aria-label={t('remove_site', site)}
                onClick={() => onChange(sites.filter((other) => other !== site))}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { changeSettings, watchSettings } from '../../../core/library/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings';

type ReaderSettings = Pick<Settings, 'reading' | 'theme'>;

/** How articles are set, live, and the way to change it for all of them. */
export function useReadingSettings(): [ReaderSettings, (changes: Partial<ReaderSettings>) => void] {
  const [settings, setSettings] = useState<ReaderSettings>(DEFAULT_SETTINGS);
  useEffect(() => watchSettings(setSettings, console.error), []);
  const change = (changes: Partial<ReaderSettings>) => {
    // The page shows it at once; what could not be kept is shown as it was by the next one.
    setSettings({ ...settings, ...changes });
    changeSettings(changes).catch(console.error);
  };
  return [settings, change];
}

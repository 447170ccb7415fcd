import { useEffect, useState } from 'preact/hooks';
import { changeSettings, watchSettings } from '../../../core/library/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings';

type ReaderSettings = Pick<Settings, 'reading' | 'theme'>;

/**
 * How articles are set, live, and the way to change it for all of them. Undefined until it is known: an article that
 * was shown before would change its length under who takes it up again. Settings that cannot be read keep no one away.
 */
export function useReadingSettings(): [ReaderSettings | undefined, (changes: Partial<ReaderSettings>) => void] {
  const [settings, setSettings] = useState<ReaderSettings>();
  useEffect(
    () =>
      watchSettings(setSettings, (error) => {
        console.error(error);
        setSettings(DEFAULT_SETTINGS);
      }),
    [],
  );
  const change = (changes: Partial<ReaderSettings>) => {
    // At once, and not when it is kept: the next press goes on from here.
    setSettings((known) => known && { ...known, ...changes });
    changeSettings(changes).catch(console.error);
  };
  return [settings, change];
}

import { changeSettings } from '../../../core/library/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/model/settings';
import { useSettings } from '../use-settings';

type ReaderSettings = Pick<Settings, 'reading' | 'theme'>;

/**
 * How articles are set, live, and the way to change it for all of them. Undefined until it is known: an article that
 * was shown before would change its length under who takes it up again. Settings that cannot be read keep no one away.
 */
export function useReadingSettings(): [ReaderSettings | undefined, (changes: Partial<ReaderSettings>) => void] {
  const { settings, failure } = useSettings();
  const change = (changes: Partial<ReaderSettings>) => void changeSettings(changes).catch(console.error);
  return [settings ?? (failure && DEFAULT_SETTINGS), change];
}

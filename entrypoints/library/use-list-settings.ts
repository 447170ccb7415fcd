import { useEffect, useState } from 'preact/hooks';
import { changeSettings, watchSettings } from '../../core/library/settings';
import { DEFAULT_SETTINGS, type ListSettings } from '../../core/model/settings';

/** How the list is shown, kept; what was chosen holds at once. */
export function useListSettings(): { settings: ListSettings; change(changes: Partial<ListSettings>): void } {
  const [chosen, setChosen] = useState<Partial<ListSettings>>({});
  const [kept, setKept] = useState<ListSettings>(DEFAULT_SETTINGS.list);
  useEffect(() => watchSettings(({ list }) => setKept(list), console.error), []);
  const settings = { ...kept, ...chosen };
  return {
    settings,
    change: (changes) => {
      setChosen({ ...chosen, ...changes });
      // Not kept, it still holds for this page.
      changeSettings({ list: { ...settings, ...changes } }).catch(console.error);
    },
  };
}

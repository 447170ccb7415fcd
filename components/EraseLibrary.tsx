import { TypedChoice } from './TypedChoice';
import { useTexts } from './text-context';

interface EraseLibraryProps {
  clippings: number;
  busy: boolean;
  onErase(): void;
}

/** The way to delete everything. */
export function EraseLibrary({ clippings, busy, onErase }: EraseLibraryProps) {
  const t = useTexts();
  return (
    <TypedChoice
      summary={t('erase')}
      what={t.count('erase_what', clippings)}
      word={t('erase_word')}
      action={t('erase_now')}
      busy={busy}
      onChoose={onErase}
    />
  );
}

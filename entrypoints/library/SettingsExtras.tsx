import { useEffect, useState } from 'preact/hooks';
import { EraseLibrary } from '../../components/EraseLibrary';
import { codeOf, failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { ShortcutList } from '../../components/ShortcutList';
import { useTexts } from '../../components/text-context';
import { watchCounts } from '../../core/library/listing';
import { ask } from '../../core/messages/ask';
import type { FailureCode } from '../../core/model/errors';
import { listShortcuts, openShortcutSettings, type Shortcut } from '../../core/platform/commands';
import { storageUsed } from '../../core/platform/storage';
import { useWatched } from './use-watched';

/** The keyboard shortcuts, which the browser keeps and changes. */
export function Shortcuts() {
  const t = useTexts();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void listShortcuts().then(setShortcuts, codeOf);
    read();
    // They are changed on a page of the browser's: what is new is seen on the way back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section>
      <h2>{t('setting_shortcuts')}</h2>
      <ShortcutList shortcuts={shortcuts} />
      <button type="button" class="text-button" onClick={() => void openShortcutSettings().catch(codeOf)}>
        {t('change_shortcuts')}
      </button>
    </section>
  );
}

/** What the library takes on the disk, and the way to be rid of it. */
export function Danger() {
  const t = useTexts();
  const { value: counts } = useWatched(watchCounts, []);
  const [busy, setBusy] = useState(false);
  const [erased, setErased] = useState(false);
  const [failure, setFailure] = useState<FailureCode>();
  const bytes = useStorageUsed(counts?.all);
  const erase = async () => {
    setBusy(true);
    try {
      await ask('library.erase', { sure: 'erase everything' });
      setErased(true);
      setFailure(undefined);
    } catch (error) {
      setFailure(codeOf(error));
    }
    setBusy(false);
  };
  return (
    <section>
      <h2>{t('setting_storage')}</h2>
      {counts && bytes !== undefined && <p>{t('storage_used', t.bytes(bytes), t.count('clippings', counts.all))}</p>}
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {erased && <Notice what={t('erased')} />}
      {counts && <EraseLibrary clippings={counts.all} busy={busy} onErase={erase} />}
      <LiveRegion text={erased ? t('erased') : ''} />
    </section>
  );
}

/** Asked again whenever the number of clippings changes. */
function useStorageUsed(clippings: number | undefined): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    storageUsed().then(setBytes, codeOf);
  }, [clippings]);
  return bytes;
}

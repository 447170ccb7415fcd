import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice';
import { useTexts } from '../../components/text-context';
import { isBackupDue, remindLater, watchBackupRecord } from '../../core/library/last-backup';
import { routeHash } from './route';

/** Says quietly that the last backup is old. */
export function BackupReminder({ query }: { query: string }) {
  const t = useTexts();
  const [due, setDue] = useState(false);
  useEffect(
    () =>
      watchBackupRecord((record) => {
        isBackupDue(record, Date.now()).then(setDue, console.error);
      }, console.error),
    [],
  );
  if (!due) return null;
  return (
    <Notice what={t('backup_due')} next={t('backup_due_next')}>
      <p class="notice-actions">
        <a href={routeHash({ view: 'backup', query })}>{t('backup_now')}</a>
        <button type="button" class="text-button" onClick={() => remindLater(Date.now()).catch(console.error)}>
          {t('later')}
        </button>
      </p>
    </Notice>
  );
}

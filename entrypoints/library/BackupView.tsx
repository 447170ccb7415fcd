import { useEffect, useState } from 'preact/hooks';
import { BackupPanel } from '../../components/BackupPanel';
import { BackupSchedulePanel, type ScheduleChoice } from '../../components/BackupSchedulePanel';
import { codeOf } from '../../components/failure-words';
import { NotesPanel } from '../../components/NotesPanel';
import { RestorePanel } from '../../components/RestorePanel';
import { useTexts } from '../../components/text-context';
import { type BackupRecord, watchBackupRecord } from '../../core/library/last-backup';
import { KEPT_BACKUPS, scheduleBackups } from '../../core/library/scheduled-backup';
import { clearStaged } from '../../core/platform/save-file';
import { routeHash } from './route';
import { backUp, currentTransfers, exportNotes, restore, stopTransfer, watchTransfers } from './transfers';

/** Backup and restore of the whole library. */
export function BackupView({ query }: { query: string }) {
  const t = useTexts();
  const [{ backup, restore: restoring, notes }, setTransfers] = useState(currentTransfers);
  const [record, setRecord] = useState<BackupRecord>();
  useEffect(() => watchTransfers(setTransfers), []);
  useEffect(() => void clearStaged().catch(console.warn), []);
  useEffect(() => watchBackupRecord(setRecord, console.error), []);
  const [refused, setRefused] = useState(false);
  const choose = async (every: ScheduleChoice) => {
    setRefused(!(await scheduleBackups(every === 'never' ? undefined : every)));
  };
  const busy = backup.now === 'running' || restoring.now === 'running' || notes.now === 'running';
  return (
    <>
      <nav class="reader-bar">
        <a href={routeHash({ view: 'list', query })}>{t('all_clippings')}</a>
      </nav>
      <div class="reader">
        <h1 class="authors-title">{t('backup_title')}</h1>
        <BackupPanel
          state={backup}
          last={record && (record.last ?? null)}
          busy={busy}
          onBackUp={backUp}
          onStop={stopTransfer}
        />
        <BackupSchedulePanel
          every={record?.schedule?.every ?? 'never'}
          kept={KEPT_BACKUPS}
          failedAt={record?.schedule?.failedAt}
          refused={refused}
          onChoose={(every) => void choose(every).catch(codeOf)}
        />
        <NotesPanel state={notes} busy={busy} onExport={() => void exportNotes(t)} onStop={stopTransfer} />
        <RestorePanel state={restoring} busy={busy} onChoose={restore} onStop={stopTransfer} />
      </div>
    </>
  );
}

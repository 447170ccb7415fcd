import { serveAsBackupPage } from '../../core/platform/backup-page';
import { stagedUrl, stageFile } from '../../core/platform/save-file';
import { writeBackup } from '../../core/transfer/backup/write-backup';

serveAsBackupPage(async (facts) => {
  const { name: file, handle, stream } = await stageFile();
  const { clippings, bytes } = await writeBackup(stream, { now: Date.now(), ...facts });
  return { url: await stagedUrl(handle, 'application/zip'), file, clippings, bytes };
});

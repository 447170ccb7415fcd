import { settingsFrom } from '../../core/model/settings';
import { serveAsBackupPage } from '../../core/platform/backup-page';
import { appVersion } from '../../core/platform/runtime';
import { stageFile } from '../../core/platform/save-file';
import { writeBackup } from '../../core/transfer/backup/write-backup';

serveAsBackupPage(async (stored) => {
  const { name: file, handle, stream } = await stageFile();
  const { clippings, bytes } = await writeBackup(stream, {
    now: Date.now(),
    appVersion: appVersion(),
    settings: settingsFrom(stored),
  });
  return { url: URL.createObjectURL(await handle.getFile()), file, clippings, bytes };
});

import { browser } from 'wxt/browser';

const JOBS_ALARM = 'jobs';

/** Calls `work` when the alarm rings that `wakeForJobs` has set. Register while the worker starts, or it is missed. */
export function onJobsAlarm(work: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === JOBS_ALARM) work();
  });
}

/** Wakes the worker at a time (UTC milliseconds); browsers round up to half a minute from now. */
export async function wakeForJobs(when: number): Promise<void> {
  await browser.alarms.create(JOBS_ALARM, { when });
}

const BACKUP_ALARM = 'backup';
/** How often it is looked whether a backup is due: a computer that was off at the hour makes it later. */
const BACKUP_EVERY_MINUTES = 60;

/** Calls `work` when it is time to look for a backup that is due. Register while the worker starts, or it is missed. */
export function onBackupAlarm(work: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === BACKUP_ALARM) work();
  });
}

/** Sets that alarm, unless it is set, or clears it. */
export async function setBackupAlarm(on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(BACKUP_ALARM);
  else if (!(await browser.alarms.get(BACKUP_ALARM)))
    await browser.alarms.create(BACKUP_ALARM, { delayInMinutes: 1, periodInMinutes: BACKUP_EVERY_MINUTES });
}

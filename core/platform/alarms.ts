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

import { type Job, type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { emptyTrash } from './empty-trash';
import type { FetchImage } from './fetch-image';
import { fetchWantedPictures, giveUpPictures } from './pictures';
import { tendIndex } from './tend-index';

const MINUTE_MS = 60_000;
/** A server that fails is asked again after 1, 2, 4 … minutes, at most every 2 hours. */
const LONGEST_PAUSE_MS = 120 * MINUTE_MS;

/** What running needs from outside; the tests give their own. */
export interface JobSurroundings {
  database: LibraryDatabase;
  fetchImage: FetchImage;
  now: () => number;
  /** Sees to it that `runJobs` is called at this time, though the worker may die before. */
  wakeAt: (when: number) => Promise<void>;
}

let running: Promise<void> | undefined;
let again = false;

/**
 * Does all jobs that are due, and sets the alarm for the rest. One run at a time; a call during a run makes it look
 * once more. All state is in the database: a run that died with the worker is simply run again.
 */
export function runJobs(
  surroundings: Pick<JobSurroundings, 'wakeAt' | 'fetchImage'> & Partial<JobSurroundings>,
): Promise<void> {
  if (running) {
    again = true;
    return running;
  }
  const complete = { database: libraryDatabase(), now: Date.now, ...surroundings };
  running = runUntilDone(complete).finally(() => {
    running = undefined;
  });
  return running;
}

async function runUntilDone(surroundings: JobSurroundings): Promise<void> {
  do {
    again = false;
    await runDue(surroundings);
  } while (again);
}

async function runDue({ database, fetchImage, now, wakeAt }: JobSurroundings): Promise<void> {
  // Set first: if the worker dies in the middle, the alarm brings it back.
  if (await database.jobs.count()) await wakeAt(now() + MINUTE_MS);
  for (const job of await database.jobs.where('dueAt').belowOrEqual(now()).toArray()) {
    const left = await fetchWantedPictures(database, job.clippingId, fetchImage);
    await settle(database, job, left, now());
  }
  await tendIndex(database, now(), wakeAt);
  const purgeAt = await emptyTrash(database, now());
  const next = await database.jobs.orderBy('dueAt').first();
  const wake = Math.min(next?.dueAt ?? Number.POSITIVE_INFINITY, purgeAt ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(wake)) await wakeAt(Math.max(wake, now() + MINUTE_MS));
}

/** Ends a job that has nothing left to do or no time left; puts the others off. */
function settle(database: LibraryDatabase, job: Job, left: number, now: number): Promise<void> {
  return writing(database, async () => {
    if (left > 0 && now < job.deadline) {
      const pause = Math.min(MINUTE_MS * 2 ** job.attempts, LONGEST_PAUSE_MS);
      await database.jobs.update(job.id, { attempts: job.attempts + 1, dueAt: Math.min(now + pause, job.deadline) });
      return;
    }
    if (left > 0) await giveUpPictures(database, job.clippingId);
    await database.jobs.delete(job.id);
  });
}

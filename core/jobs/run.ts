import { type Job, type LibraryDatabase, libraryDatabase } from '../store/database';
import { writing } from '../store/writing';
import { Attempts } from './attempts';
import { emptyTrash } from './empty-trash';
import type { FetchImage } from './fetch-image';
import { fetchWantedPictures, giveUpPictures, wantedPictures } from './pictures';
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
 * Does all jobs that are due, and sets the alarm for the rest; one that fails is put off, and keeps no other from its
 * work. One run at a time; a call during a run makes it look once more. All state is in the database: a run that died
 * with the worker is simply run again.
 *
 * @throws the first failure, when all else was tried
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
  const attempts = new Attempts();
  do {
    again = false;
    await attempts.at(() => runDue(surroundings));
  } while (again);
  attempts.end();
}

async function runDue({ database, fetchImage, now, wakeAt }: JobSurroundings): Promise<void> {
  // Set first: if the worker dies in the middle, the alarm brings it back.
  if (await database.jobs.count()) await wakeAt(now() + MINUTE_MS);
  const attempts = new Attempts();
  for (const job of await database.jobs.where('dueAt').belowOrEqual(now()).toArray()) {
    await attempts.at(() => fetchWantedPictures(database, job.clippingId, fetchImage));
    await attempts.at(() => settle(database, job, now()));
  }
  await attempts.at(() => tendIndex(database, now(), wakeAt));
  const purgeAt = await attempts.at(() => emptyTrash(database, now()));
  const next = await database.jobs.orderBy('dueAt').first();
  const times = [next?.dueAt, purgeAt, attempts.failed ? now() : undefined];
  const wake = Math.min(...times.filter((time) => time !== undefined));
  if (Number.isFinite(wake)) await wakeAt(Math.max(wake, now() + MINUTE_MS));
  attempts.end();
}

/** Ends a job that has nothing left to do or no time left; puts the others off. */
function settle(database: LibraryDatabase, job: Job, now: number): Promise<void> {
  return writing(database, async () => {
    // Clipped again meanwhile: the new job has a day of its own.
    if (!(await database.jobs.get(job.id))) return;
    const left = (await wantedPictures(database, job.clippingId)).length;
    if (left > 0 && now < job.deadline) {
      const pause = Math.min(MINUTE_MS * 2 ** job.attempts, LONGEST_PAUSE_MS);
      await database.jobs.update(job.id, { attempts: job.attempts + 1, dueAt: Math.min(now + pause, job.deadline) });
      return;
    }
    if (left > 0) await giveUpPictures(database, job.clippingId);
    await database.jobs.delete(job.id);
  });
}

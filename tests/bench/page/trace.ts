import type { Page } from 'puppeteer-core';

/** Microseconds, as in Chromium's trace format. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread itself ran: other programs on the machine do not count. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

export interface LoadCosts {
  /** Busy time of the page's main thread for the detector. */
  detector: number;
  /** Busy time of the worker's thread. */
  worker: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** What the extension costs from now until `work` is done, read from a trace of the whole browser. */
export async function tracedCosts(page: Page, work: () => Promise<unknown>): Promise<LoadCosts> {
  const events = await traced(page, work);
  return { detector: detectorCost(events), worker: workerCost(events) };
}

/** Busy time of the main threads for one of our injected scripts, in milliseconds, while `work` is done. */
export async function scriptCosts(page: Page, script: string, work: () => Promise<unknown>): Promise<number> {
  const events = await traced(page, work);
  const runs = events.filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(script));
  return milliseconds(events.filter((event) => runs.some((run) => isTaskOf(event, run))));
}

/** A run that is asynchronous ends in the microtasks of its task, after the evaluation itself. */
const isTaskOf = (event: TraceEvent, run: TraceEvent): boolean =>
  event.name === 'RunTask' &&
  event.pid === run.pid &&
  event.tid === run.tid &&
  event.ts <= run.ts &&
  event.ts + (event.dur ?? 0) >= run.ts;

async function traced(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  return (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** The script's own run, and the idle callback in which it looks at the page: the test pages have none themselves. */
function detectorCost(events: TraceEvent[]): number {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/detector.js'),
  );
  if (!script) throw new Error('the detector did not run');
  const looks = events.filter(
    ({ name, pid, tid }) => name === 'FireIdleCallback' && pid === script.pid && tid === script.tid,
  );
  if (looks.length === 0) throw new Error('the detector did not look');
  return milliseconds([script, ...looks]);
}

/** All tasks on the threads of service workers: there is but ours. Each task is traced twice, under two names. */
function workerCost(events: TraceEvent[]): number {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name?.startsWith('ServiceWorker thread'),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  if (tasks.length === 0) throw new Error('the worker did nothing');
  return milliseconds(tasks);
}

function milliseconds(events: TraceEvent[]): number {
  return events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1_000;
}

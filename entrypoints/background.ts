import { defineBackground } from 'wxt/utils/define-background';
import { imageFetcher } from '../core/jobs/fetch-image';
import { runJobs } from '../core/jobs/run';
import { badgeClipping, badgePage, badgeTab, badgingWork } from '../core/library/badges';
import { changeMany, undoChange } from '../core/library/bulk';
import type { Clipped } from '../core/library/clip';
import { mergeAuthors, rejectByline, renameAuthor, splitByline, undoCorrection } from '../core/library/correct-authors';
import { keepDraft } from '../core/library/drafts';
import { deleteClipping, markOpened, restoreClipping } from '../core/library/edit';
import { eraseLibrary } from '../core/library/erase';
import { checkLibrary, isWritable } from '../core/library/health';
import { annotateHighlight, keepHighlight, removeHighlight } from '../core/library/highlights';
import { clipPage, describePage, editPage, type PageToClip } from '../core/library/page';
import { noteReading } from '../core/library/reading-progress';
import { suspectIndex } from '../core/library/reindex';
import { clipSample } from '../core/library/sample';
import { deleteSearch, saveSearch } from '../core/library/saved-searches';
import { backUpIfDue, watchSchedule } from '../core/library/scheduled-backup';
import { readSettings } from '../core/library/settings';
import { purgeClippings } from '../core/library/trash';
import { serveWaysIn } from '../core/library/ways-in';
import { restoreWholeText } from '../core/library/whole-text';
import { type Handlers, serve } from '../core/messages/serve';
import { onBackupAlarm, onJobsAlarm, wakeForJobs } from '../core/platform/alarms';

const report = (error: unknown) => console.error(error);

/** Whatever stops a run, the alarm starts another. */
const work = () => void runAllJobs().catch(report);

async function runAllJobs(): Promise<void> {
  if (!isWritable(await checkLibrary())) return;
  const { pictures } = await readSettings();
  await runJobs({ wakeAt: wakeForJobs, fetchImage: imageFetcher(pictures.maxMegabytes * 1_000_000) });
}

async function clip(page: PageToClip): Promise<Clipped> {
  const clipped = await badgingWork(page, clipPage(page, Date.now()));
  badgeClipping(clipped.clipping).catch(report);
  work();
  return clipped;
}

const handlers: Handlers = {
  'page.detected': async (detected, page) => {
    await badgePage(page, detected);
    return null;
  },
  'page.describe': async ({ tabId }) => {
    const state = await describePage(tabId);
    badgeTab(state).catch(report);
    return state;
  },
  'draft.keep': async ({ url, edits }) => {
    await keepDraft(url, edits);
    return null;
  },
  'clipping.clip': clip,
  'sample.clip': () => clipSample(Date.now()),
  'clipping.edit': async (edits) => ({ clipping: await editPage(edits) }),
  'clipping.opened': async ({ id }) => {
    await markOpened(id, Date.now());
    return null;
  },
  'clipping.readTo': async ({ id, part }) => {
    await noteReading(id, part, Date.now());
    return null;
  },
  'highlight.keep': async (made) => {
    await keepHighlight(made, Date.now());
    return null;
  },
  'highlight.annotate': async ({ uid, note }) => {
    await annotateHighlight(uid, note);
    return null;
  },
  'highlight.remove': async ({ uid }) => {
    await removeHighlight(uid);
    return null;
  },
  'index.repair': async () => {
    await suspectIndex();
    work();
    return null;
  },
  'clipping.delete': async ({ id }) => {
    badgeClipping(await deleteClipping(id, Date.now())).catch(report);
    return null;
  },
  'clipping.restoreWhole': async ({ id }) => {
    await restoreWholeText(id, Date.now());
    return null;
  },
  'author.rename': ({ id, name }) => renameAuthor(id, name, Date.now()),
  'author.merge': ({ id, intoId }) => mergeAuthors(id, intoId, Date.now()),
  'byline.split': ({ id }) => splitByline(id, Date.now()),
  'byline.reject': ({ id }) => rejectByline(id, Date.now()),
  'correction.undo': async ({ id }) => {
    await undoCorrection(id);
    return null;
  },
  'library.erase': async () => {
    await eraseLibrary();
    return null;
  },
  'clipping.restore': async ({ id }) => {
    const clipping = await restoreClipping(id);
    badgeClipping(clipping).catch(report);
    return { clipping };
  },
  'clippings.change': async ({ ids, edit }) => {
    const changed = await changeMany(ids, edit, Date.now());
    work();
    return changed;
  },
  'clippings.undo': async ({ changeId }) => {
    await undoChange(changeId);
    work();
    return null;
  },
  'clippings.purge': async ({ ids }) => {
    await purgeClippings(ids);
    return null;
  },
  'search.save': async (search) => ({ id: await saveSearch(search) }),
  'search.delete': async ({ id }) => {
    await deleteSearch(id);
    return null;
  },
};

export default defineBackground(() => {
  serve(handlers);
  onJobsAlarm(work);
  onBackupAlarm(() => void backUpIfDue(Date.now()).catch(report));
  watchSchedule().catch(report);
  serveWaysIn(clip);
  work();
});

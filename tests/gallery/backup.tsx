import { BackupPanel, type BackupState } from '../../components/BackupPanel';
import { BackupSchedulePanel } from '../../components/BackupSchedulePanel';
import { NotesPanel, type NotesState } from '../../components/NotesPanel';
import { RestorePanel, type RestoreState } from '../../components/RestorePanel';
import { RestoreReport } from '../../components/RestoreReport';
import { TransferProgressBar } from '../../components/TransferProgressBar';
import type { RestoredClipping } from '../../core/model/portable';
import { After } from './After';
import { type Area, nothing } from './area';
import { LONG_TITLE, LONG_WORD } from './samples';

const AT = Date.UTC(2026, 10, 20, 12);
const PROGRESS = { step: 'writing', clippings: { done: 1_200, total: 10_000 }, bytes: 61_200_000 } as const;
const OUTCOMES: RestoredClipping['outcome'][] = ['added', 'updated', 'undeleted', 'newer-here', 'same'];
const RESTORED: RestoredClipping[] = OUTCOMES.flatMap((outcome) =>
  ['What bees know', 'ما تعرفه النحل', LONG_TITLE].map((title, i) => ({
    uid: `${outcome}${i}`,
    title,
    url: '',
    outcome,
  })),
);

/** Taking the library out of the browser and back. */
export const backup: Area = () => ({
  BackupPanel: {
    'none yet': write({ now: 'idle' }),
    'made before': write({ now: 'idle' }, { at: AT, clippings: 1_208, bytes: 3_200_000 }),
    running: write({ now: 'running', progress: PROGRESS }),
    done: write({ now: 'done', made: { clippings: 1_208, bytes: 900_000 } }),
    stopped: write({ now: 'stopped' }),
    failed: write({ now: 'failed', code: 'storage-full' }),
    'a restore is at work': write({ now: 'idle' }, null, true),
  },
  BackupSchedulePanel: {
    never: schedule({ every: 'never' }),
    refused: schedule({ every: 'never', refused: true }),
    failed: schedule({ every: 'week', failedAt: AT }),
  },
  RestorePanel: {
    idle: restore({ now: 'idle', restored: [] }),
    running: restore({ now: 'running', restored: [], progress: { ...PROGRESS, step: 'restoring' } }),
    done: restore({ now: 'done', restored: RESTORED }),
    stopped: restore({ now: 'stopped', restored: RESTORED.slice(0, 1) }),
    failed: (
      <After steps={['.notice summary']}>
        {restore({
          now: 'failed',
          code: 'backup-damaged',
          detail: `bodies/000003.ndjson, line 12: ${LONG_WORD}`,
          restored: RESTORED.slice(0, 2),
        })}
      </After>
    ),
    'a backup is at work': restore({ now: 'idle', restored: [] }, true),
  },
  NotesPanel: {
    idle: notes({ now: 'idle' }),
    running: notes({ now: 'running', progress: PROGRESS }),
    done: notes({ now: 'done', clippings: 1_208 }),
    stopped: notes({ now: 'stopped' }),
    failed: notes({ now: 'failed', code: 'storage-failed' }),
    'a backup is at work': notes({ now: 'idle' }, true),
  },
  RestoreReport: {
    'all outcomes': <RestoreReport restored={RESTORED} />,
    opened: (
      <After steps={['summary']}>
        <RestoreReport restored={RESTORED} />
      </After>
    ),
  },
  TransferProgressBar: {
    beginning: <TransferProgressBar {...PROGRESS} clippings={{ done: 0, total: 0 }} bytes={0} onStop={nothing} />,
    checking: <TransferProgressBar {...PROGRESS} step="checking" onStop={nothing} />,
  },
});

const write = (state: BackupState, last: Parameters<typeof BackupPanel>[0]['last'] = null, busy = false) => (
  <BackupPanel state={state} last={last} busy={busy} onBackUp={nothing} onStop={nothing} />
);

const restore = (state: RestoreState, busy = false) => (
  <RestorePanel state={state} busy={busy} onChoose={nothing} onStop={nothing} />
);

const notes = (state: NotesState, busy = false) => (
  <NotesPanel state={state} busy={busy} onExport={nothing} onStop={nothing} />
);

const schedule = (props: Partial<Parameters<typeof BackupSchedulePanel>[0]>) => (
  <BackupSchedulePanel every="day" kept={5} refused={false} onChoose={nothing} {...props} />
);

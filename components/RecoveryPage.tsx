import type { ComponentChildren } from 'preact';
import type { Damage, Health } from '../core/model/damage';
import type { FailureCode } from '../core/model/errors';
import { failureWords } from './failure-words';
import { Notice } from './Notice';
import { TypedChoice } from './TypedChoice';
import { type Texts, useTexts } from './text-context';
import './recovery.css';

interface RecoveryPageProps {
  health: Exclude<Health, { state: 'well' }>;
  busy: boolean;
  /** What was chosen did not work. */
  failure?: FailureCode;
  onAgain(): void;
  onRestore(): void;
  onGoOn(): void;
  onStartAnew(): void;
}

/** The library cannot be shown: what happened, what was kept, what to do. It stands where an empty library would. */
export function RecoveryPage({ health, busy, failure, onAgain, onRestore, onGoOn, onStartAnew }: RecoveryPageProps) {
  const t = useTexts();
  const damage = health.state === 'damaged' ? health.damage : undefined;
  const { what, next } = health.state === 'damaged' ? damageWords(t, health.damage) : failureWords(t, health.failure);
  return (
    <main class="recovery">
      <div class="recovery-what" role="alert">
        <h1>{what}</h1>
        <p>{next}</p>
        {damage && <p>{t('damaged_kept')}</p>}
      </div>
      <h2>{t('recovery')}</h2>
      <ol>
        <Step next={t('recovery_again_next')}>
          <button type="button" class="button" onClick={onAgain}>
            {t('recovery_again')}
          </button>
        </Step>
        <Step next={t('recovery_restart_next')}>
          <strong>{t('recovery_restart')}</strong>
        </Step>
        {damage && (
          <Step next={t('recovery_restore_next')}>
            <button type="button" class="button" aria-disabled={busy} onClick={() => busy || onRestore()}>
              {t('recovery_restore')}
            </button>
          </Step>
        )}
      </ol>
      {failure && <Notice kind="failure" {...failureWords(t, failure)} />}
      {damage && (
        <TypedChoice
          summary={t('recovery_go_on')}
          what={damage.kind === 'unreadable' ? t('recovery_what_unreadable') : t.count('recovery_what', damage.left)}
          word={t('recovery_word')}
          action={t('recovery_go_on_now')}
          busy={busy}
          onChoose={onGoOn}
        />
      )}
      {health.state === 'unopened' && health.failure === 'library-unreadable' && (
        <TypedChoice
          summary={t('recovery_anew')}
          what={t('recovery_anew_what')}
          word={t('erase_word')}
          action={t('recovery_anew_now')}
          busy={busy}
          onChoose={onStartAnew}
        />
      )}
    </main>
  );
}

function Step({ next, children }: { next: string; children: ComponentChildren }) {
  return (
    <li>
      {children}
      <p>{next}</p>
    </li>
  );
}

const HELD = {
  empty: 'damaged_empty',
  older: 'damaged_older',
  short: 'damaged_short',
  unreadable: 'damaged_unreadable',
} as const;

/** What happened to the library, and what is there now. */
function damageWords(t: Texts, { kind, held, left, noticedAt }: Damage): { what: string; next: string } {
  const now =
    kind === 'unreadable'
      ? t('damaged_noticed', t.date(noticedAt))
      : t('damaged_left', t.count('clippings', left), t.date(noticedAt));
  return { what: t('damaged'), next: `${t.count(HELD[kind], held)} ${now}` };
}

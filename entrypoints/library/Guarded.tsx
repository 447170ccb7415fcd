import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DamageNotice } from '../../components/DamageNotice';
import { codeOf } from '../../components/failure-words';
import { RecoveryPage } from '../../components/RecoveryPage';
import { beginRestoring, goOnAsItIs, startAnew } from '../../core/library/health';
import type { FailureCode } from '../../core/model/errors';
import { useHealth } from './use-health';

/** Everything in this page still holds on to the library that did not open. */
async function startAnewHere(): Promise<void> {
  await startAnew();
  location.hash = '#/backup';
  location.reload();
}

/** The library, or what is to be said in its place when it did not come back as it was. */
export function Guarded({ children }: { children: ComponentChildren }) {
  const health = useHealth();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode>();
  const decide = async (decision: () => Promise<void>, hash: string) => {
    setBusy(true);
    try {
      await decision();
      setAsked(false);
      location.hash = hash;
    } catch (error) {
      setFailure(codeOf(error));
    }
    setBusy(false);
  };
  const restoring = health?.state === 'damaged' && health.damage.restoring;
  if (health && health.state !== 'well' && (!restoring || asked)) {
    return (
      <RecoveryPage
        health={health}
        busy={busy}
        failure={failure}
        onAgain={() => location.reload()}
        onRestore={() => decide(beginRestoring, '#/backup')}
        onGoOn={() => decide(goOnAsItIs, '#/')}
        onStartAnew={() => decide(startAnewHere, '#/backup')}
      />
    );
  }
  return (
    <>
      {restoring && (
        <div class="library-damaged">
          <DamageNotice damage={health.damage} onOpen={() => setAsked(true)} />
        </div>
      )}
      {children}
    </>
  );
}

import { DamageNotice } from '../../components/DamageNotice';
import { RecoveryPage } from '../../components/RecoveryPage';
import { TypedChoice } from '../../components/TypedChoice';
import type { Damage } from '../../core/model/damage';
import { After } from './After';
import { type Area, nothing } from './area';
import { LONG_TITLE, LONG_WORD } from './samples';

const NOTICED = Date.UTC(2026, 10, 20, 12);
const EMPTY: Damage = { kind: 'empty', held: 1_208, left: 0, noticedAt: NOTICED };

/** What stands where the library cannot be shown. */
export const recovery: Area = (t) => ({
  RecoveryPage: {
    empty: page({ health: { state: 'damaged', damage: EMPTY } }),
    short: page({ health: { state: 'damaged', damage: { ...EMPTY, kind: 'short', left: 311 } } }),
    older: page({ health: { state: 'damaged', damage: { ...EMPTY, kind: 'older', left: 1 } } }),
    unreadable: page({ health: { state: 'damaged', damage: { ...EMPTY, kind: 'unreadable' } } }),
    'does not open': page({ health: { state: 'unopened', failure: 'library-unreadable' } }),
    'busy, and a failure': page({
      health: { state: 'damaged', damage: EMPTY },
      busy: true,
      failure: 'storage-full',
    }),
    'going on': <After steps={['summary', ['input', t('recovery_word')]]}>{page({})}</After>,
  },
  DamageNotice: {
    damaged: <DamageNotice damage={EMPTY} onOpen={nothing} />,
    'being restored': <DamageNotice damage={{ ...EMPTY, restoring: true }} onOpen={nothing} />,
  },
  TypedChoice: {
    closed: choice(LONG_TITLE),
    opened: <After steps={['summary']}>{choice(LONG_TITLE)}</After>,
    ready: <After steps={['summary', ['input', 'wax']]}>{choice('Melt everything')}</After>,
  },
});

const page = (props: Partial<Parameters<typeof RecoveryPage>[0]>) => (
  <RecoveryPage
    health={{ state: 'damaged', damage: EMPTY }}
    busy={false}
    onAgain={nothing}
    onRestore={nothing}
    onGoOn={nothing}
    onStartAnew={nothing}
    {...props}
  />
);

const choice = (summary: string) => (
  <TypedChoice summary={summary} what={LONG_WORD} word="wax" action={summary} busy={false} onChoose={nothing} />
);

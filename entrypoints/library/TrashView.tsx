import { useRef, useState } from 'preact/hooks';
import { Confirm } from '../../components/Confirm';
import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { TRASH_ROW_REM, TrashRow } from '../../components/TrashRow';
import { useTexts } from '../../components/text-context';
import { VirtualRows } from '../../components/VirtualRows';
import { watchTrash } from '../../core/library/listing';
import { bulkWords } from './bulk-words';
import { Room } from './Room';
import type { Undoable } from './UndoBar';
import { useBulk } from './use-bulk';
import { useRows } from './use-rows';
import { useWatched } from './use-watched';

/** What was deleted: to be restored, or deleted for good. */
export function TrashView({ query, onDone }: { query: string; onDone(done: Undoable): void }) {
  const t = useTexts();
  const { value: ids, failure } = useWatched<number[]>(watchTrash, []);
  const rows = useRows(ids, undefined);
  const bulk = useBulk();
  const scroller = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<number[]>();
  const [said, setSaid] = useState('');
  const title = (id: number) => rows.itemOf(id)?.clipping.title || t('untitled');
  const restore = async (id: number) => {
    const { changed, undo } = await bulk.change([id], { kind: 'restore' });
    if (changed > 0) onDone({ said: bulkWords(t, { kind: 'restore' }, changed), undo });
  };
  const purge = async (dead: number[]) => {
    setAsking(undefined);
    const gone = await bulk.purge(dead);
    if (gone > 0) setSaid(t.count('purged_many', gone));
  };
  const [one] = asking ?? [];
  const code = failure ?? rows.failure ?? bulk.failure;
  return (
    <Room title={t('trash')} query={query}>
      {code && <Notice kind="failure" {...failureWords(t, code)} />}
      <LiveRegion text={said} />
      {bulk.progress && <progress class="room-progress" value={bulk.progress.done} max={bulk.progress.of} />}
      {ids?.length === 0 && <EmptyState title={t('trash_empty')} next={t('trash_empty_next')} />}
      {ids && ids.length > 0 && (
        <p class="room-bar">
          <span>{t('trash_hint')}</span>
          <button type="button" class="text-button" onClick={() => setAsking(ids)}>
            {t('empty_trash')}
          </button>
        </p>
      )}
      {asking && one !== undefined && (
        <Confirm
          key={asking.join()}
          question={asking === ids ? t.count('empty_trash_ask', asking.length) : t('purge_ask', title(one))}
          action={asking === ids ? t('empty_trash') : t('purge')}
          onConfirm={() => void purge(asking).catch(console.error)}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {ids && ids.length > 0 && (
        <div class="room-rows" ref={scroller}>
          <VirtualRows
            count={ids.length}
            rowRem={TRASH_ROW_REM}
            label={t('trash')}
            scroller={scroller}
            active={0}
            onRange={rows.onRange}
            keyOf={(index) => ids[index] ?? index}
            row={(index) => {
              const id = ids[index] as number;
              return (
                <TrashRow
                  clipping={rows.itemOf(id)?.clipping}
                  onRestore={() => void restore(id).catch(console.error)}
                  onPurge={() => setAsking([id])}
                />
              );
            }}
          />
        </div>
      )}
    </Room>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { ListedClipping } from '../../components/ClippingSummary';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { type SelectionAction, SelectionBar } from '../../components/SelectionBar';
import { useTexts } from '../../components/text-context';
import { watchTags } from '../../core/library/tags';
import { uiLocale } from '../../core/platform/i18n';
import { bulkWords } from './bulk-words';
import { go } from './route';
import { exportNotes } from './transfers';
import type { Undoable } from './UndoBar';
import { useBulk } from './use-bulk';
import type { Selection } from './use-selection';
import { useWatched } from './use-watched';

interface SelectedProps {
  selection: Selection;
  /** All of the list. */
  ids: ArrayLike<number>;
  /** What Delete was pressed on; one clipping is deleted at once, several after a question. */
  asking: number[] | undefined;
  itemOf(id: number): ListedClipping | undefined;
  onAsk(ids: number[] | undefined): void;
  onDone(done: Undoable): void;
}

/** What is done to the selected clippings, and what came of it. */
export function Selected({ selection, ids, asking, itemOf, onAsk, onDone }: SelectedProps) {
  const t = useTexts();
  const bulk = useBulk();
  const [said, setSaid] = useState('');
  const act = async (action: SelectionAction, on: readonly number[]) => {
    const [only] = on;
    const title = on.length === 1 && only !== undefined ? itemOf(only)?.clipping.title : undefined;
    const { changed, undo } = await bulk.change(on, action);
    const words =
      action.kind === 'delete' && title !== undefined && changed === 1
        ? t('deleted_title', title || t('untitled'))
        : bulkWords(t, action, changed);
    setSaid(words);
    if (changed > 0) onDone({ said: words, undo });
    if (action.kind === 'delete') selection.clear();
  };
  useEffect(() => {
    if (asking?.length !== 1) return;
    onAsk(undefined);
    act({ kind: 'delete' }, asking).catch(console.error);
  }, [asking]);
  return (
    <>
      {bulk.failure && <Notice kind="failure" {...failureWords(t, bulk.failure)} />}
      {(selection.ids.size > 0 || bulk.progress) && (
        <Bar
          selection={selection}
          total={ids.length}
          bulk={bulk}
          asking={asking !== undefined}
          onAsk={(wanted) => onAsk(wanted ? [...selection.ids] : undefined)}
          onAct={(action) => {
            act(action, [...selection.ids]).catch(console.error);
          }}
        />
      )}
      <LiveRegion text={said} />
    </>
  );
}

interface BarProps {
  selection: Selection;
  total: number;
  bulk: ReturnType<typeof useBulk>;
  asking: boolean;
  onAsk(asking: boolean): void;
  onAct(action: SelectionAction): void;
}

/** Its own component: tags are read only while something is selected. */
function Bar({ selection, total, bulk, asking, onAsk, onAct }: BarProps) {
  const t = useTexts();
  const { value: tags = [] } = useWatched<{ tag: string }[]>(
    (onChange, onError) => watchTags(uiLocale(), onChange, onError),
    [],
  );
  return (
    <SelectionBar
      selected={selection.ids.size}
      total={total}
      tags={tags.map(({ tag }) => tag)}
      progress={bulk.progress}
      asking={asking}
      onAct={onAct}
      onAsk={onAsk}
      onSelectAll={selection.all}
      onClear={selection.clear}
      onExport={() => {
        void exportNotes(t, [...selection.ids]);
        // Its progress stands there, and what came of it.
        go({ view: 'backup', query: '' });
      }}
      onStop={bulk.stop}
    />
  );
}

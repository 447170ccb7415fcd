import { EmptyState } from '../../components/EmptyState';
import { failureWords } from '../../components/failure-words';
import { LiveRegion } from '../../components/LiveRegion';
import { Notice } from '../../components/Notice';
import { TagRow } from '../../components/TagRow';
import { useTexts } from '../../components/text-context';
import { narrowed } from '../../core/library/narrow';
import { type CountedTag, clippingsTagged, watchTags } from '../../core/library/tags';
import type { BulkEdit } from '../../core/model/listing';
import { uiLocale } from '../../core/platform/i18n';
import { bulkWords } from './bulk-words';
import { Room } from './Room';
import { routeHash } from './route';
import type { Undoable } from './UndoBar';
import { useBulk } from './use-bulk';
import { useWatched } from './use-watched';

/** All tags, to be renamed, joined and deleted. */
export function TagsView({ query, onDone }: { query: string; onDone(done: Undoable): void }) {
  const t = useTexts();
  const { value: tags, failure } = useWatched<CountedTag[]>(
    (onChange, onError) => watchTags(uiLocale(), onChange, onError),
    [],
  );
  const bulk = useBulk();
  const names = new Set(tags?.map(({ tag }) => tag));
  const change = async (edit: BulkEdit & { tag: string }) => {
    const { changed, undo } = await bulk.change(await clippingsTagged(edit.tag), edit);
    if (changed > 0) onDone({ said: bulkWords(t, edit, changed), undo });
  };
  const code = failure ?? bulk.failure;
  return (
    <Room title={t('tags_all')} query={query}>
      {code && <Notice kind="failure" {...failureWords(t, code)} />}
      {tags?.length === 0 && <EmptyState title={t('no_tags')} next={t('no_tags_next')} />}
      <LiveRegion
        text={bulk.progress ? t('working_on', t.number(bulk.progress.done), t.number(bulk.progress.of)) : ''}
      />
      {bulk.progress && <progress class="room-progress" value={bulk.progress.done} max={bulk.progress.of} />}
      <ul>
        {tags?.map(({ tag, clippings }) => (
          <li key={tag}>
            <TagRow
              tag={tag}
              clippings={clippings}
              href={routeHash({ view: 'list', query: narrowed('', 'tag', tag) })}
              exists={(name) => names.has(name)}
              onRename={(to) => void change({ kind: 'rename-tag', tag, to }).catch(console.error)}
              onDelete={() => void change({ kind: 'remove-tag', tag }).catch(console.error)}
            />
          </li>
        ))}
      </ul>
    </Room>
  );
}

import type { Texts } from '../../components/text-context';
import type { BulkEdit } from '../../core/model/listing';

/** What was done to so many clippings. */
export function bulkWords(t: Texts, edit: BulkEdit, changed: number): string {
  if (changed === 0) return t('nothing_changed');
  switch (edit.kind) {
    case 'add-tag':
      return t.count('tagged', changed, edit.tag);
    case 'remove-tag':
      return t.count('untagged', changed, edit.tag);
    case 'rename-tag':
      return t.count('retagged', changed, edit.tag);
    case 'read':
      return t.count('marked_read', changed);
    case 'unread':
      return t.count('marked_unread', changed);
    case 'delete':
      return t.count('deleted_many', changed);
    default:
      return t.count('restored_many', changed);
  }
}

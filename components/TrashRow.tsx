import type { Clipping } from '../core/model/clipping';
import { useTexts } from './text-context';
import './trash-row.css';

/** How high a row is, in `rem`. */
export const TRASH_ROW_REM = 4;

interface TrashRowProps {
  /** Undefined while it is being read. */
  clipping: Clipping | undefined;
  onRestore(): void;
  onPurge(): void;
}

/** A clipping in the trash. */
export function TrashRow({ clipping, onRestore, onPurge }: TrashRowProps) {
  const t = useTexts();
  if (!clipping) return <div class="trash-row" />;
  const title = clipping.title || t('untitled');
  return (
    <div class="trash-row">
      <span class="trash-what">
        <bdi class="clipping-title" lang={clipping.lang}>
          {title}
        </bdi>
        <span class="clipping-source">
          {[clipping.siteName, t('deleted_on', t.date(clipping.deletedAt ?? 0))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span class="trash-actions">
        <button type="button" class="text-button" aria-label={t('restore_title', title)} onClick={onRestore}>
          {t('restore')}
        </button>
        <button type="button" class="text-button" aria-label={t('purge_title', title)} onClick={onPurge}>
          {t('purge')}
        </button>
      </span>
    </div>
  );
}

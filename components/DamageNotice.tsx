import type { Damage } from '../core/model/damage';
import { Notice } from './Notice';
import { useTexts } from './text-context';

interface DamageNoticeProps {
  damage: Damage;
  onOpen(): void;
}

/** That the library is damaged, in short, and the way to the page that says more. */
export function DamageNotice({ damage, onOpen }: DamageNoticeProps) {
  const t = useTexts();
  const words = damage.restoring
    ? { what: t('damaged_restoring'), next: t('damaged_restoring_next') }
    : { what: t('damaged'), next: t('damaged_kept') };
  return (
    <Notice kind="failure" {...words}>
      <button type="button" class="text-button" onClick={onOpen}>
        {t('damaged_next')}
      </button>
    </Notice>
  );
}

import { Notice } from './Notice';
import { SelectField } from './SelectField';
import { type MessageKey, useTexts } from './text-context';
import './transfer.css';

const CHOICES = {
  never: 'schedule_never',
  day: 'schedule_day',
  week: 'schedule_week',
  month: 'schedule_month',
} as const satisfies Record<string, MessageKey>;

export type ScheduleChoice = keyof typeof CHOICES;

interface BackupSchedulePanelProps {
  every: ScheduleChoice;
  /** How many files are kept. */
  kept: number;
  /** When the last one could not be made, if none was since; UTC milliseconds. */
  failedAt?: number;
  /** The user was asked, and did not let Byline save files. */
  refused: boolean;
  onChoose(every: ScheduleChoice): void;
}

/** Backups that are made without being asked for. */
export function BackupSchedulePanel({ every, kept, failedAt, refused, onChoose }: BackupSchedulePanelProps) {
  const t = useTexts();
  const options = Object.entries(CHOICES).map(([value, key]) => ({ value: value as ScheduleChoice, label: t(key) }));
  return (
    <section class="transfer">
      <h2>{t('schedule')}</h2>
      <p>{t('schedule_about', t.number(kept))}</p>
      <SelectField label={t('schedule_every')} value={every} options={options} onChoose={onChoose} />
      {refused && <Notice what={t('schedule_refused')} next={t('schedule_refused_next')} />}
      {failedAt !== undefined && (
        <Notice kind="failure" what={t('schedule_failed', t.date(failedAt))} next={t('schedule_failed_next')} />
      )}
    </section>
  );
}

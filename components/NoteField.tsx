import { useTexts } from './text-context';
import './edit-fields.css';

interface NoteFieldProps {
  note: string;
  onChange(note: string): void;
}

/** A note that grows with its text. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const t = useTexts();
  return (
    <div class="note-field">
      <textarea
        value={note}
        rows={1}
        placeholder={t('add_note')}
        aria-label={t('note')}
        maxLength={100_000}
        dir="auto"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

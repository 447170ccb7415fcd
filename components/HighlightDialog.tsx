import type { Highlight } from '../core/model/highlight';
import { Dialog } from './Dialog';
import { NoteField } from './NoteField';
import { useTexts } from './text-context';
import './highlight-list.css';

interface HighlightDialogProps {
  highlight: Pick<Highlight, 'quote' | 'note'>;
  /** Language of the article. */
  lang?: string;
  /** With every letter. */
  onNote(note: string): void;
  onRemove(): void;
  onClose(): void;
}

/** What was marked, the note to it, and the way to unmark it. */
export function HighlightDialog({ highlight, lang, onNote, onRemove, onClose }: HighlightDialogProps) {
  const t = useTexts();
  return (
    <Dialog label={t('highlight')} onClose={onClose}>
      <blockquote class="highlight-quote" lang={lang} dir="auto">
        {highlight.quote.exact}
      </blockquote>
      <NoteField note={highlight.note} onChange={onNote} />
      <button type="button" class="text-button" onClick={onRemove}>
        {t('remove_highlight')}
      </button>
    </Dialog>
  );
}

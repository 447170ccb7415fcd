import { Dialog } from './Dialog';
import { useTexts } from './text-context';
import './picture-dialog.css';

interface PictureDialogProps {
  /** Of the stored picture: a `blob:` or `data:` URL. */
  url: string;
  alt: string;
  caption: string;
  onClose(): void;
}

/** A stored picture, as large as the window lets it be. */
export function PictureDialog({ url, alt, caption, onClose }: PictureDialogProps) {
  const t = useTexts();
  const words = caption || alt;
  return (
    <Dialog label={alt || t('picture')} onClose={onClose} wide>
      <figure class="zoomed-picture">
        <img src={url} alt={alt} />
        {words && <figcaption dir="auto">{words}</figcaption>}
      </figure>
    </Dialog>
  );
}

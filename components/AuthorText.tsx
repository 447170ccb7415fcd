import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './text-context';
import './author-text.css';

interface AuthorTextProps {
  text: string;
  lang?: string;
  /** Whose bio it is, so that several "More" can be told apart. */
  name: string;
}

/** A bio in three lines; "More" appears only where there is more. */
export function AuthorText({ text, lang, name }: AuthorTextProps) {
  const t = useTexts();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);

  // Before the first paint, so that the button does not push what follows.
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element && !open) setCut(element.scrollHeight > element.clientHeight + 1);
  }, [text, open]);

  return (
    <>
      <p ref={paragraph} class={open ? 'author-text' : 'author-text is-short'} lang={lang} dir="auto">
        {text}
      </p>
      {cut && (
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'less' : 'more')} <span class="visually-hidden">{t('about_name', name)}</span>
        </button>
      )}
    </>
  );
}

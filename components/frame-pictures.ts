/** A picture of the article, to be shown large. */
export interface ZoomedPicture {
  url: string;
  alt: string;
  caption: string;
}

/** Narrower ones are icons and ornaments; CSS pixels of the picture itself. */
const MIN_WIDTH = 200;

/** Makes pictures into buttons that show them large; those within links stay links. Returns how to stop. */
export function offerPictures(
  page: Document,
  label: string,
  onZoom: (picture: ZoomedPicture, opener: HTMLElement) => void,
): () => void {
  const images = [...page.images].filter(
    (image) => image.naturalWidth >= MIN_WIDTH && !image.closest('a[href], summary'),
  );
  for (const image of images) {
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.setAttribute('aria-label', image.alt ? `${image.alt}. ${label}` : label);
  }
  const zoom = (event: Event) => {
    const image = images.find((one) => one === event.target);
    if (!image) return;
    event.preventDefault();
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
    onZoom({ url: image.src, alt: image.alt, caption: caption.replace(/\s+/g, ' ').trim() }, image);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') zoom(event);
  };
  page.addEventListener('click', zoom);
  page.addEventListener('keydown', onKey);
  return () => {
    page.removeEventListener('click', zoom);
    page.removeEventListener('keydown', onKey);
  };
}

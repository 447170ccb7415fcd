import './portrait.css';

interface PortraitProps {
  name: string;
  /** A `data:` or `blob:` URL; without one the initials stand in. */
  picture?: string;
  size?: 'small' | 'large';
}

/** An author's face, or their initials. The name stands beside it, so it says nothing to a screen reader. */
export function Portrait({ name, picture, size = 'small' }: PortraitProps) {
  const className = `portrait is-${size}`;
  if (picture) return <img class={className} src={picture} alt="" />;
  return (
    <span class={className} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** First letters of the first and last word; of a name without spaces in a script without capitals, one character. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}

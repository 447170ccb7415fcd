import type { AuthorLink } from '../core/model/capture';
import { isLinkable } from '../core/model/url-rules';
import { linkKind, plainAddress } from './printed-words';
import { useTexts } from './text-context';
import './author-links.css';
import './link-icons.css';

interface AuthorLinksProps {
  links: AuthorLink[];
  onOpen(url: string): void;
}

/** An author's links, each with its kind. They open in a tab of their own. */
export function AuthorLinks({ links, onOpen }: AuthorLinksProps) {
  const t = useTexts();
  const shown = links.filter(({ url }) => isLinkable(url));
  if (shown.length === 0) return null;
  return (
    <ul class="author-links" aria-label={t('links')}>
      {shown.map((link) => (
        <li key={link.url}>
          <span class="link-icon" data-kind={link.kind} aria-hidden="true" />
          <span class="author-link-kind">{linkKind(t, link)}</span>
          <a
            href={link.url}
            rel="noopener noreferrer"
            dir="ltr"
            onClick={(event) => {
              event.preventDefault();
              onOpen(link.url);
            }}
          >
            {plainAddress(link.url)}
          </a>
        </li>
      ))}
    </ul>
  );
}

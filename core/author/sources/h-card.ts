import { parseWebUrl } from '../../model/url-rules';
import { lineOf } from '../../page/text';
import { cleanName } from '../../people/name';
import { cleanBio } from '../bio';
import type { AuthorSource } from '../candidate';
import { authorLinks } from '../links';
import { isElsewhere } from '../negative-places';

/**
 * The authors in microformats: `p-author` of an h-entry, and the older `author vcard` that most WordPress themes still
 * print in the byline.
 */
export const hCard: AuthorSource = ({ document, baseUrl }) => {
  const cards = [
    ...document.querySelectorAll('.p-author, .author.vcard, .byline .vcard, .entry-meta .vcard, .hentry .author .fn'),
  ];
  return cards
    .filter((card) => !isElsewhere(card) && !cards.some((other) => other !== card && other.contains(card)))
    .flatMap((card) => {
      const name = cleanName(lineOf(card.querySelector('.p-name, .fn') ?? card));
      const link = card.closest('a') ?? card.querySelector('a.u-url, a.url, a[href]');
      const href = link?.getAttribute('href');
      if (!name) return [];
      return {
        evidence: 'h-card',
        name,
        url: parseWebUrl(href ?? '', baseUrl)?.href,
        avatar: parseWebUrl(card.querySelector('img.u-photo, img.photo')?.getAttribute('src') ?? '', baseUrl)?.href,
        bio: cleanBio(textAt(card, '.p-note, .note')),
        role: textAt(card, '.p-job-title, .p-role, .title, .role'),
        links: authorLinks([href], baseUrl),
        trust: 3 as const,
      };
    });
};

function textAt(card: Element, selector: string): string | undefined {
  const element = card.querySelector(selector);
  return element ? lineOf(element) || undefined : undefined;
}

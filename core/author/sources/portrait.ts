import { lineOf, linesOf } from '../../page/text';
import { cleanName, isPlausibleName, looksLikeName } from '../../people/name';
import type { AuthorCandidate, AuthorSource } from '../candidate';
import { frameOf, imageUrl } from '../frame';
import { authorLinks } from '../links';
import { isElsewhere } from '../negative-places';

/** More faces are a team's or a list of articles'. */
const MOST = 3;
const LONGEST_CARD = 200;
const LONGEST_ALT = 80;

/**
 * A face beside a name: a picture whose alternative text is the name that is printed next to it. Many systems print
 * their bylines like this and name nothing for it.
 */
export const portrait: AuthorSource = ({ document, baseUrl }) => {
  const found = new Map<string, AuthorCandidate>();
  for (const image of document.querySelectorAll('img[alt*=" "]')) {
    const alt = image.getAttribute('alt') ?? '';
    if (alt.length > LONGEST_ALT) continue;
    const name = cleanName(alt.replace(/\b(?:image|photo|picture|headshot|avatar|portrait)\b( of)?/gi, ''));
    if (found.has(name) || !looksLikeName(name) || !isPlausibleName(name) || isElsewhere(image)) continue;
    const card = cardAround(image, name);
    if (!card) continue;
    const links = authorLinks(
      [...card.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
      baseUrl,
    );
    found.set(name, { evidence: 'portrait', name, avatar: imageUrl(image, baseUrl), links, trust: 1 });
  }
  return found.size <= MOST ? [...found.values()] : [];
};

/** The small container in which the name stands as a line of its own. */
function cardAround(image: Element, name: string): Element | undefined {
  for (let at = image.parentElement, i = 0; at && i < 4; at = at.parentElement, i++) {
    if ((at.textContent ?? '').trim() === '') continue;
    const card = lineOf(at).length <= LONGEST_CARD ? at : undefined;
    return card && linesOf(card).some((line) => line.startsWith(name)) ? frameOf(card) : undefined;
  }
  return undefined;
}

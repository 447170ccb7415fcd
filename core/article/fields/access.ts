import { isLdNode, listOf, typesOf } from '../../page/json-ld';
import { firstMeta } from '../../page/meta';
import type { Facts, Sources } from './facts';

/** Does the page say that its full text is for subscribers? What they see of it is clipped all the same. */
export const PAYWALLED: Sources<true> = {
  'json-ld': ({ graph, article }) => {
    const page = graph.nodes.find((node) => typesOf(node).includes('WebPage'));
    return (
      isClosed(article?.['isAccessibleForFree']) || isClosed(page?.['isAccessibleForFree']) || hasClosedPart(article)
    );
  },
  microdata: ({ document }) => {
    const free = document.querySelector('[itemprop~="isAccessibleForFree"]');
    return isClosed(free?.getAttribute('content') ?? free?.textContent?.trim());
  },
  meta: ({ meta }) =>
    is(
      /^(?:locked|metered|paid|premium)$/i.test(
        firstMeta(meta, 'article:content_tier', 'og:article:content_tier') ?? '',
      ),
    ),
  markup: ({ document }) => is([...document.querySelectorAll(WALLS)].some(saysSomething)),
};

/** Boxes that ask for a subscription in place of the text. Not classes of the text itself, which some call so too. */
const WALLS =
  '.paywall, #paywall, [class^="paywall-"][class*="content" i], [data-testid*="paywall" i], .regwall, .piano-paywall, .tp-container-inner, .subscriber-only-message';

/** A wall holds a few sentences; an empty one is for others, a long one is the article. */
function saysSomething(wall: Element): boolean {
  if (/^(?:article|main|body|html|symbol)$/.test(wall.localName)) return false;
  const { length } = wall.textContent?.trim() ?? '';
  return length >= 30 && length <= 1_500;
}

/** `true` or nothing: a page that says it is open and one that says nothing are the same to us. */
const is = (answer: boolean): true | undefined => answer || undefined;

const isClosed = (free: unknown): true | undefined => is(/^(?:https?:\/\/schema\.org\/)?false$/i.test(String(free)));

function hasClosedPart(article: Facts['article']): true | undefined {
  return is(
    listOf(article?.['hasPart']).some((part) => isLdNode(part) && isClosed(part['isAccessibleForFree']) === true),
  );
}

import { parseWebUrl } from '../../model/url-rules';
import { urlOf } from '../../page/json-ld';
import { firstMeta } from '../../page/meta';
import type { Sources } from './facts';

/** The picture that stands for the article. */
export const LEAD_IMAGE: Sources<string> = {
  meta: ({ meta, baseUrl }) =>
    asImage(
      firstMeta(meta, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image'),
      baseUrl,
    ),
  'json-ld': ({ article, graph, baseUrl }) => asImage(urlOf(article?.['image'], graph), baseUrl),
  link: ({ document, baseUrl }) =>
    asImage(document.querySelector('link[rel~="image_src"]')?.getAttribute('href') ?? undefined, baseUrl),
};

/** Sites give their logo where an article has no picture. */
const NO_PICTURE =
  /(?:\/|[_-])(?:logo|favicon|placeholder|default[_-]?(?:og|share|image)|blank|spacer)(?:[^/]*)\.\w{3,4}$/i;

function asImage(address: string | undefined, baseUrl: string): string | undefined {
  const url = parseWebUrl(address ?? '', baseUrl);
  return url && !NO_PICTURE.test(url.pathname) ? url.href : undefined;
}

import { parseWebUrl } from '../../model/url-rules';
import { isLdNode, listOf, resolve, textOf, typesOf } from '../../page/json-ld';
import { firstMeta } from '../../page/meta';
import { cleanLine, lineOf } from '../../page/text';
import type { Facts, Sources } from './facts';

/** The site's name; the host names it where nothing else does. */
export const SITE: Sources<string> = {
  meta: ({ meta }) =>
    firstMeta(meta, 'og:site_name', 'application-name', 'al:ios:app_name', 'citation_journal_title', 'dc.publisher'),
  'json-ld': ({ article, graph }) => {
    const [publisher] = listOf(article?.['publisher']);
    return cleanLine(textOf(resolve(publisher, graph)?.['name']) ?? '');
  },
  'json-ld-website': ({ graph }) => {
    const site = graph.nodes.find((node) => typesOf(node).includes('WebSite'));
    return cleanLine(textOf(site?.['name']) ?? '');
  },
  host: ({ baseUrl }) => parseWebUrl(baseUrl)?.hostname.replace(/^www\./, ''),
};

/** The part of the site that the article stands in: "Opinion", "Wissen". */
export const SECTION: Sources<string> = {
  'json-ld': (facts) => asSection(textOf(facts.article?.['articleSection']), facts),
  meta: (facts) => asSection(firstMeta(facts.meta, 'article:section', 'parsely-section', 'cxenseparse:section'), facts),
  'json-ld-breadcrumbs': (facts) => {
    const list = facts.graph.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
    const names = listOf(list?.['itemListElement']).flatMap((item) => {
      if (!isLdNode(item)) return [];
      const thing = resolve(item['item'], facts.graph);
      return textOf(item['name']) ?? textOf(thing?.['name']) ?? [];
    });
    return deepest(names, facts);
  },
  breadcrumbs: (facts) => {
    const trail = facts.document.querySelector(
      '[class*="breadcrumb" i], [aria-label*="breadcrumb" i], [itemtype$="BreadcrumbList"]',
    );
    return deepest([...(trail?.querySelectorAll('a') ?? [])].map(lineOf), facts);
  },
};

/** "Home", "Start", "Accueil" … and the signs that stand for it. */
const HOME =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|portada|capa|hoofdpagina|главная|ホーム|トップ|首页|首頁|홈|\W*)$/i;

/** The last step of a trail that is neither the home page nor the article. */
function deepest(names: string[], facts: Facts): string | undefined {
  return names
    .filter((name) => !HOME.test(name.trim()))
    .map((name) => asSection(name, facts))
    .findLast(Boolean);
}

const LONGEST = 40;

function asSection(name: string | undefined, { siteName, heading, baseUrl }: Facts): string | undefined {
  const line = cleanLine(name ?? '');
  if (
    !line ||
    line.length > LONGEST ||
    /^\W|[,;<>]|^(?:all|uncategori[sz]ed|allgemein|non classé|sin categoría)$/i.test(line)
  )
    return undefined;
  const others = [siteName, new URL(baseUrl).hostname.replace(/^www\./, ''), heading ? lineOf(heading) : ''];
  return others.some((other) => other.toLowerCase() === line.toLowerCase()) ? undefined : line;
}

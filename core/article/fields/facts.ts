import { articleNodes, type LdGraph, type LdNode, readJsonLd, urlOf } from '../../page/json-ld';
import { type MetaValues, readMeta } from '../../page/meta';

/** A page as the readers of its fields see it: parsed once. */
export interface Facts {
  document: Document;
  baseUrl: string;
  meta: MetaValues;
  graph: LdGraph;
  /** The object in JSON-LD that is this article. */
  article?: LdNode;
  /** The site's name, once that is read. */
  siteName: string;
  /** The heading that prints the title, once that is found. */
  heading?: Element;
  /** The language that the page declares. */
  lang?: string;
}

/** The ways to read a field by their names, the most trustworthy first. */
export type Sources<Value> = Record<string, (facts: Facts) => Value | undefined>;

/** The value of the first source that has one. */
export function firstOf<Value>(sources: Sources<Value>, facts: Facts): Value | undefined {
  for (const read of Object.values(sources)) {
    const value = read(facts);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

export function factsOf(document: Document, baseUrl: string): Facts {
  const graph = readJsonLd(document);
  return { document, baseUrl, meta: readMeta(document), graph, article: ownArticle(graph, baseUrl), siteName: '' };
}

/** The article that says it is this page; else the first, since pages list related ones after their own. */
function ownArticle(graph: LdGraph, baseUrl: string): LdNode | undefined {
  const articles = articleNodes(graph);
  const path = pathOf(baseUrl);
  const own = articles.find((node) =>
    ['mainEntityOfPage', 'url', '@id'].some((property) => pathOf(urlOf(node[property], graph)) === path),
  );
  return own ?? articles[0];
}

const pathOf = (url = ''): string | undefined =>
  URL.canParse(url) ? new URL(url).pathname.replace(/\/$/, '') || undefined : undefined;

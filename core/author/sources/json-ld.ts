import { parseWebUrl } from '../../model/url-rules';
import {
  articleNodes,
  isLdNode,
  type LdGraph,
  type LdNode,
  listOf,
  readJsonLd,
  resolve,
  textOf,
  typesOf,
  urlOf,
} from '../../page/json-ld';
import { cleanName, splitNames } from '../../people/name';
import { cleanBio } from '../bio';
import type { AuthorCandidate, AuthorSource } from '../candidate';
import { authorLinks, isAuthorPath } from '../links';

const EVIDENCE = 'json-ld';

/**
 * The authors that the page's own article names in JSON-LD. Only `author` (and `creator`) is followed, by reference
 * where it is one: the graph also holds reviewers, photographers, commenters and the authors of other articles.
 */
export const jsonLd: AuthorSource = ({ document, baseUrl }) => {
  const graph = readJsonLd(document);
  const [article] = [...articleNodes(graph), ...pageNodes(graph)].filter((node) => authorsOf(node).length > 0);
  return article ? authorsOf(article).flatMap((author) => candidates(author, graph, baseUrl)) : [];
};

const authorsOf = (node: LdNode): unknown[] => [
  ...listOf(node['author']),
  ...(node['author'] ? [] : listOf(node['creator'])),
];

const pageNodes = (graph: LdGraph): LdNode[] =>
  graph.nodes.filter((node) => typesOf(node).some((type) => /WebPage$/.test(type)));

/** Some sites print all authors in one name: "A and B". */
function candidates(value: unknown, graph: LdGraph, baseUrl: string): AuthorCandidate[] {
  const one = candidate(value, graph, baseUrl);
  const names = one?.name ? splitNames(one.name).map(cleanName) : [];
  if (!one || names.length < 2 || !names.every((name) => name.includes(' '))) return one ? [one] : [];
  return names.map((name) => ({ evidence: EVIDENCE, name, links: [], trust: 3 }));
}

function candidate(value: unknown, graph: LdGraph, baseUrl: string): AuthorCandidate | undefined {
  if (typeof value === 'string') {
    const name = /^https?:/.test(value) ? '' : cleanName(value);
    return name ? { evidence: EVIDENCE, name, links: [], trust: 3 } : undefined;
  }
  const node = withNamesakes(resolve(value, graph), graph);
  const name =
    node && cleanName(textOf(node['name']) ?? `${textOf(node['givenName']) ?? ''} ${textOf(node['familyName']) ?? ''}`);
  if (!node || !name) return undefined;
  const url = parseWebUrl(urlOf(node['url'], graph) ?? '', baseUrl)?.href;
  return {
    evidence: EVIDENCE,
    name,
    kind: typesOf(node).some((type) => /Organization$/.test(type)) ? 'organization' : undefined,
    bio: cleanBio(textOf(node['description'])),
    role: textOf(node['jobTitle']),
    affiliation: nameOf(node['worksFor'] ?? node['affiliation'], graph),
    avatar: parseWebUrl(urlOf(node['image'], graph) ?? '', baseUrl)?.href,
    url,
    links: authorLinks(
      [url, ...listOf(node['sameAs']).map((same) => (typeof same === 'string' ? same : undefined))],
      baseUrl,
    ),
    trust: 3,
  };
}

/** Plug-ins beside each other describe the same person twice: what one leaves out the other may say. */
function withNamesakes(node: LdNode | undefined, graph: LdGraph): LdNode | undefined {
  const name = node && textOf(node['name']);
  if (!node || !name) return node;
  const others = graph.nodes.filter((other) => typesOf(other).includes('Person') && textOf(other['name']) === name);
  return Object.assign({}, ...others, node);
}

function nameOf(value: unknown, graph: LdGraph): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'string') return isAuthorPath(first) ? undefined : first;
  const node = isLdNode(first) ? resolve(first, graph) : undefined;
  return node && textOf(node['name']);
}

/** An object of a page's JSON-LD. */
export type LdNode = { [property: string]: unknown };

/** All JSON-LD of a page: every object that has a type, in document order, and those with an `@id` by it. */
export interface LdGraph {
  nodes: LdNode[];
  byId: Map<string, LdNode>;
}

/** Graphs nest; whoever nests deeper than this means no harm to us only by luck. */
const MAX_DEPTH = 12;
const MAX_NODES = 5_000;

const read = new WeakMap<Document, LdGraph>();

/** All JSON-LD of a document, parsed once. What does not parse is left out: pages print a lot that is no JSON. */
export function readJsonLd(document: Document): LdGraph {
  const known = read.get(document);
  if (known) return known;
  const graph: LdGraph = { nodes: [], byId: new Map() };
  read.set(document, graph);
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parseLoosely(script.textContent ?? ''), graph, 0);
  }
  return graph;
}

/** What Unicode calls `Cc`, as a range: to look its classes up costs each page a part of a millisecond. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;

function parseLoosely(source: string): unknown {
  const json = source
    .trim()
    .replace(/^(\/\/\s*)?<!(--|\[CDATA\[)|((\/\/\s*)?(-->|\]\]>)|;)$/g, '')
    // Raw line breaks inside strings are the most common fault; a space in their place changes no structure.
    .replace(CONTROLS, ' ');
  try {
    return JSON.parse(json);
  } catch {
    // A page's broken metadata is no news to anyone.
    return undefined;
  }
}

function collect(value: unknown, graph: LdGraph, depth: number): void {
  if (depth > MAX_DEPTH || graph.nodes.length > MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, graph, depth + 1);
    return;
  }
  if (!isLdNode(value)) return;
  if (value['@type']) graph.nodes.push(value);
  const id = value['@id'];
  // The same id may stand as a bare reference first: the fullest object is the one that is meant.
  if (typeof id === 'string' && Object.keys(value).length > Object.keys(graph.byId.get(id) ?? {}).length) {
    graph.byId.set(id, value);
  }
  for (const child of Object.values(value)) if (typeof child === 'object') collect(child, graph, depth + 1);
}

export function isLdNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a value is or refers to by `@id`; undefined for plain values. */
export function resolve(value: unknown, graph: LdGraph): LdNode | undefined {
  if (!isLdNode(value)) return undefined;
  const id = value['@id'];
  return (typeof id === 'string' ? graph.byId.get(id) : undefined) ?? value;
}

/** A property's values: none, one or many become a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2) : [value];
}

/** The types of an object, without a vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return listOf(node['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

/** A text property: the string itself, the first of a list, or `@value`. */
export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || undefined;
  return isLdNode(first) ? textOf(first['@value']) : undefined;
}

/** A property that names a URL: as a string, or as an object with `url`, `contentUrl` or `@id`. */
export function urlOf(value: unknown, graph: LdGraph): string | undefined {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || undefined;
  const node = resolve(first, graph);
  return node && (textOf(node['url']) ?? textOf(node['contentUrl']) ?? textOf(node['@id']));
}

const ARTICLE = /(Article|BlogPosting|Report|Review|Posting|ScholarlyArticle|OpinionNewsArticle)$/;

/** The objects that are articles, the page's own first: the page may list others as related. */
export function articleNodes(graph: LdGraph): LdNode[] {
  return graph.nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type) && type !== 'UserReview'));
}

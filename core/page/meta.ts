import { cleanLine } from './text';

/** A page's `<meta>` values by name (lower case), in order; `name`, `property` and `itemprop` alike. */
export type MetaValues = Map<string, string[]>;

const read = new WeakMap<Document, MetaValues>();

/** All that a document's `<meta>`s say, read once. */
export function readMeta(document: Document): MetaValues {
  const known = read.get(document);
  if (known) return known;
  const values: MetaValues = new Map();
  read.set(document, values);
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = cleanLine(meta.getAttribute('content') ?? '');
    if (!content) continue;
    const names = ['name', 'property', 'itemprop'].map((attribute) =>
      meta.getAttribute(attribute)?.trim().toLowerCase(),
    );
    for (const name of new Set(names)) if (name) values.set(name, [...(values.get(name) ?? []), content]);
  }
  return values;
}

/** The first value of the first name that has one. */
export function firstMeta(meta: MetaValues, ...names: string[]): string | undefined {
  for (const name of names) {
    const [value] = meta.get(name) ?? [];
    if (value) return value;
  }
  return undefined;
}

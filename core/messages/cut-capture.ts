/** How much of a capture's fields is kept, and stored; the schema refuses more. */
export const MAX_LINE = 10_000;
export const MAX_URL = 20_000;
export const MAX_BIO = 100_000;
export const MAX_LINKS = 100;
export const MAX_IMAGES = 5_000;
export const MAX_AUTHORS = 500;

/** Fields that are no lines: the schema looks at them alone. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'text', 'avatarPreview']);
const ADDRESSES: ReadonlySet<string> = new Set(['canonicalUrl', 'leadImage', 'avatar', 'url']);

/**
 * Cuts the lines and lists of a page's capture to their caps, and leaves out addresses that are too long: what goes too
 * far beside an article must not cost the article. Believes nothing: whatever is of another shape stays as it is, for
 * the schema to refuse.
 */
export function cutCapture(result: unknown): unknown {
  if (!isRecord(result) || !isRecord(result.capture)) return result;
  return { ...result, capture: cutWhole(result.capture) };
}

function cutWhole(capture: Record<string, unknown>): Record<string, unknown> {
  const cut = { ...cutFields(capture), ...cutList(capture, 'images', MAX_IMAGES, isShort) };
  if (Array.isArray(capture.authors)) cut.authors = capture.authors.slice(0, MAX_AUTHORS).map(cutAuthor);
  if (isRecord(capture.selection)) {
    cut.selection = { ...capture.selection, ...cutList(capture.selection, 'images', MAX_IMAGES, isShort) };
  }
  return cut;
}

const cutAuthor = (author: unknown): unknown =>
  isRecord(author)
    ? { ...cutFields(author), ...cutList(author, 'links', MAX_LINKS, (link) => !isRecord(link) || isShort(link.url)) }
    : author;

function cutFields(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name, value]) => !ADDRESSES.has(name) || isShort(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, cutField(name, value)]));
}

function cutField(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || WHOLE.has(name) || ADDRESSES.has(name)) return value;
  return value.slice(0, name === 'bio' ? MAX_BIO : MAX_LINE);
}

function cutList(
  fields: Record<string, unknown>,
  name: string,
  most: number,
  isKept: (item: unknown) => boolean,
): Record<string, unknown> {
  const list = fields[name];
  return Array.isArray(list) ? { [name]: list.filter(isKept).slice(0, most) } : {};
}

const isShort = (url: unknown): boolean => typeof url !== 'string' || url.length <= MAX_URL;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

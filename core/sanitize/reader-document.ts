import readerStyles from '../../assets/reader.css?raw';
import tokens from '../../assets/tokens.css?raw';
import { type BodyOptions, sanitizeBody } from './sanitize-body';

/** HTML that may be given to `srcdoc`: a `TrustedHTML` where the browser enforces Trusted Types, else a string. */
export type ReaderHtml = string & { readonly readerHtml: unique symbol };

export interface ReaderOptions extends BodyOptions {
  lang?: string;
  dir: 'ltr' | 'rtl';
}

/** Nothing but stored pictures and the styles below. The frame needs its own: `srcdoc` alone let a prefetch through. */
const FRAME_POLICY = "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'";

/** The document of the reader's frame: a stored body, sanitised, with the reader's styles. */
export function readerDocument(html: string, options: ReaderOptions): ReaderHtml {
  const lang = options.lang ? ` lang="${escapeAttribute(options.lang)}"` : '';
  return trusted(
    `<!doctype html><html${lang} dir="${options.dir === 'rtl' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
      `<meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}">` +
      `<title></title><style>${tokens}${readerStyles}</style></head>` +
      `<body>${sanitizeBody(html, options)}</body></html>`,
  );
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

interface HtmlPolicy {
  createHTML(html: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;

/** The manifest's policy names `byline-reader`; this is its only use. Firefox before 148 has no Trusted Types. */
function trusted(html: string): ReaderHtml {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy('byline-reader', { createHTML: (text) => text });
  return (policy ? policy.createHTML(html) : html) as ReaderHtml;
}

declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  /** All that Readability asks of the body as such. */
  export type BodyOfPage = Pick<Element, 'innerHTML' | 'firstChild' | 'appendChild'>;

  /** With what the package does not declare, at the version that is pinned. */
  export default class extends Readability {
    readonly REGEXPS: Readonly<Record<'byline', RegExp>>;
    readonly PRESENTATIONAL_ATTRIBUTES: readonly string[];
    readonly DEPRECATED_SIZE_ATTRIBUTE_ELEMS: readonly string[];
    _metadata: { title: string };
    _articleTitle: string;
    _getArticleMetadata(jsonLd: object): { title: string };
    _removeScripts(document: Document): void;
    _prepDocument(): void;
    _grabArticle(page: BodyOfPage): HTMLElement | null;
    _postProcessContent(article: Element): void;
    _isProbablyVisible(node: Element): boolean;
    _isValidByline(node: Element, names: string): boolean;
    _cleanStyles(article: Element): void;
  }
}

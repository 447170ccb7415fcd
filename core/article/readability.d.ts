declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  /** With what the package does not declare, at the version that is pinned, and an element in place of a string. */
  export default class extends Readability<Node> {
    readonly REGEXPS: Readonly<Record<'byline', RegExp>>;
    readonly PRESENTATIONAL_ATTRIBUTES: readonly string[];
    readonly DEPRECATED_SIZE_ATTRIBUTE_ELEMS: readonly string[];
    _isProbablyVisible(node: Element): boolean;
    _isValidByline(node: Element, names: string): boolean;
    _cleanStyles(article: Element): void;
  }
}

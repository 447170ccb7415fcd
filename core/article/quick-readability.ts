import Readability, { type BodyOfPage } from '@mozilla/readability/Readability.js';

/** Readability, quicker in what it asks of every element of a page; what it finds is the same. */
export class QuickReadability extends Readability {
  readonly #page: Document;

  constructor(page: Document, classesToPreserve: string[]) {
    super(page, { keepClasses: false, classesToPreserve });
    this.#page = page;
  }

  /**
   * What of `parse` bears on the article: without its excerpt, its text, its markup for a log that nobody reads, JSON-LD,
   * and pictures in `<noscript>`, which are settled before. An element, not a string: the steps behind want a tree.
   *
   * @param before - a copy of the page's body as it is now
   */
  article(before: Element): HTMLElement | undefined {
    this.#prepare();
    this._metadata = this._getArticleMetadata({});
    this._articleTitle = this._metadata.title;
    const article = this._grabArticle(this.#bodyThatCanBeReset(before));
    if (article) this._postProcessContent(article);
    return article ?? undefined;
  }

  #prepare(): void {
    this._removeScripts(this.#page);
    this._prepDocument();
  }

  /** Readability asks for the body's markup to begin anew with other rules: it is made for the few pages that need it. */
  #bodyThatCanBeReset(before: Element): BodyOfPage {
    const { body } = this.#page;
    const reset = () => {
      body.replaceChildren(...before.cloneNode(true).childNodes);
      this.#prepare();
      // Read again, as Readability does: paragraphs that it made within others come apart.
      const markup = body.innerHTML;
      body.innerHTML = markup;
    };
    return {
      get innerHTML() {
        return '';
      },
      set innerHTML(_) {
        reset();
      },
      get firstChild() {
        return body.firstChild;
      },
      appendChild: (node) => body.appendChild(node),
    };
  }

  /** Only an element that has one of these can be hidden; to ask for `style` makes the browser build an object each time. */
  override _isProbablyVisible(node: Element): boolean {
    const mayHide = node.hasAttribute('style') || node.hasAttribute('aria-hidden') || node.hasAttribute('hidden');
    return !mayHide || super._isProbablyVisible(node);
  }

  /** The text is asked for last: of an element high up it is all of the page's. */
  override _isValidByline(node: Element, names: string): boolean {
    const mayBe =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(names);
    return mayBe && super._isValidByline(node, names);
  }

  /** Goes to the elements that have such attributes instead of asking each for all of them. */
  override _cleanStyles(article: Element): void {
    const names = this.PRESENTATIONAL_ATTRIBUTES;
    for (const element of article.querySelectorAll(outsideDrawings(names.map((name) => `[${name}]`))))
      for (const name of names) element.removeAttribute(name);
    for (const element of article.querySelectorAll(outsideDrawings(this.DEPRECATED_SIZE_ATTRIBUTE_ELEMS)))
      for (const name of ['width', 'height']) element.removeAttribute(name);
  }
}

const outsideDrawings = (selectors: readonly string[]): string => `:is(${selectors.join(', ')}):not(svg, svg *)`;
